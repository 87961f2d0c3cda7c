import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the production build of the pane goes in this run; empty until a test asks for it through `productionBuild`. */
    productionBuildFolder: string;
  }
}

/** Before the first and after the last test of a run: a folder of its own for the pane's production build. */
export default async function buildFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "addin-build-"));
  project.provide("productionBuildFolder", folder);
  return () => rm(folder, { recursive: true });
}
