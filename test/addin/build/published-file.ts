import { readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedFile } from "../manifest/addresses.ts";
import { productionBuild } from "./production-build.ts";

/** The files of the production build, as a web server would give them. */
export async function publishedFile(): Promise<PublishedFile> {
  const folder = await productionBuild();
  return (name) => {
    try {
      return readFileSync(path.join(folder, decodeURIComponent(name)));
    } catch {
      return null;
    }
  };
}
