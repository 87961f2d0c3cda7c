import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SampleFile } from "./file.ts";

/** Writes a file of the samples below a folder, over one that is there. */
export async function writeSample(folder: string, { path: name, bytes }: SampleFile): Promise<void> {
  const target = path.join(folder, ...name.split("/"));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
