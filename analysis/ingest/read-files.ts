import { resolve } from "node:path";
import { findInputs } from "../files/find-inputs.ts";
import { withoutOwnResults } from "../files/own-results.ts";
import type { FileReadings } from "./pool/file-readings.ts";
import { type ReadOptions, readTasks } from "./pool/read-tasks.ts";

export type { FileReadings } from "./pool/file-readings.ts";
export type { FileBudget } from "./pool/file-budget.ts";

/** How files are found and read. */
export interface ReadFilesOptions extends Pick<ReadOptions, "jobs" | "signal" | "onProgress" | "limits" | "budget" | "store"> {
  /** Where relative paths start; the current folder where it is absent. */
  readonly from?: string | undefined;
}

/**
 * Reads the questionnaires in files, folders and patterns such as `clients/**\/*.xlsx`, several files at the same time. They come in the
 * order of their names whatever the timing, and no faster than they are asked for, so that memory does not grow with their number. A file
 * with very many cases comes in parts. What cannot be found or read comes as an issue: nothing in a file makes this throw, and a file
 * that takes too much time or memory costs only itself.
 *
 *     for await (const { file, readings, issues } of readFiles(["clients"], { jobs: 2 })) await dataset.append(readings);
 */
export async function* readFiles(paths: readonly string[], { from, ...options }: ReadFilesOptions = {}): AsyncGenerator<FileReadings> {
  const { inputs, issues } = await findInputs(paths, from);
  for (const issue of issues) yield { file: issue.file, readings: [], issues: [issue] };
  const named = paths.map((path) => resolve(from ?? "", path));
  yield* readTasks(await withoutOwnResults(inputs, named), options);
}
