import { resolve } from "node:path";
import { findInputs } from "../files/find-inputs.ts";
import { withoutOwnResults } from "../files/own-results.ts";
import type { ConvertOptions } from "./convert/converted-tasks.ts";
import type { FileReadings } from "./pool/file-readings.ts";
import type { Task } from "./pool/task.ts";
import { type ReadOptions, readTasks } from "./pool/read-tasks.ts";

export type { FileReadings } from "./pool/file-readings.ts";
export type { FileBudget } from "./pool/file-budget.ts";

/** How files are found and read. */
export interface ReadFilesOptions extends Pick<
  ReadOptions,
  "jobs" | "signal" | "onProgress" | "limits" | "budget" | "store" | "coded" | "canonicalFromBytes"
> {
  /** Where relative paths start; the current folder where it is absent. */
  readonly from?: string | undefined;
  /** How files of other formats (.xls, .xlsb, .ods …) are converted by LibreOffice; where it is absent, they are refused. */
  readonly convert?: ConvertOptions | undefined;
}

/**
 * Reads the questionnaires in files, folders and patterns such as `clients/**\/*.xlsx`, several files at the same time. They come in the
 * order of their names whatever the timing, and no faster than they are asked for, so that memory does not grow with their number. A file
 * with very many cases comes in parts. What cannot be found or read comes as an issue: nothing in a file makes this throw, and a file
 * that takes too much time or memory costs only itself.
 *
 *     for await (const { file, readings, issues } of readFiles(["clients"], { jobs: 2 })) await dataset.append(readings);
 */
export async function* readFiles(
  paths: readonly string[],
  { from, convert, ...options }: ReadFilesOptions = {},
): AsyncGenerator<FileReadings> {
  const { inputs, issues } = await findInputs(paths, from);
  for (const issue of issues) yield { file: issue.file, readings: [], issues: [issue] };
  const named = paths.map((path) => resolve(from ?? "", path));
  const tasks = await withoutOwnResults(inputs, named);
  if (convert === undefined) yield* readTasks(tasks, options);
  else yield* readConverting(tasks, convert, options);
}

/** A few files at a time are converted and read, so that neither the workbooks made of them nor the wait for the first result become large. */
async function* readConverting(tasks: readonly Task[], convert: ConvertOptions, options: ReadOptions): AsyncGenerator<FileReadings> {
  const { convertedTasks } = await import("./convert/converted-tasks.ts");
  const { limits, signal, onProgress } = options;
  let done = 0;
  const known = (key: string): boolean => options.store?.keys().includes(key) === true;
  for await (const some of convertedTasks(tasks, { ...convert, limits, signal, known })) {
    const before = done;
    yield* readTasks(some, { ...options, onProgress: (count) => onProgress?.(before + count, tasks.length) });
    done += some.length;
  }
}
