import { resolve } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import { readInput } from "../files/read-file.ts";
import { decodeCsv } from "../ingest/csv/decode-csv.ts";
import { type FileReadings, readFiles, type ReadFilesOptions } from "../ingest/read-files.ts";
import type { Effects } from "./effects.ts";
import { UsageError } from "./usage-error.ts";

/** Which files a command is about. */
export interface InputRequest {
  /** Files, folders, patterns; `-` is a CSV on standard input. */
  readonly paths: readonly string[];
  /** A file with names of files, one a line, `-` for standard input; null for none. */
  readonly filesFrom: string | null;
  /** Where relative paths start; the current folder where it is absent. */
  readonly from?: string;
}

/** How the files are read. */
export interface InputOptions extends Pick<ReadFilesOptions, "jobs" | "store" | "coded" | "canonicalFromBytes"> {
  /** Whether LibreOffice converts files of other formats; they are refused where this is absent. */
  readonly convert?: boolean;
}

/**
 * Finds and reads files. They come in the order of their names, and only a few of them are in memory at a time; a file with very many
 * cases comes in parts.
 */
export async function* readInputs(request: InputRequest & InputOptions, effects: Effects): AsyncGenerator<FileReadings> {
  const paths = await namedPaths(request, effects);
  if (paths.includes("-")) yield* readStdin(effects);
  const onDisk = paths.filter((path) => path !== "-");
  const convert = request.convert === true ? {} : undefined;
  const onProgress = (done: number, total: number): void => effects.progress(done, total);
  yield* readFiles(onDisk, { ...request, convert, signal: effects.signal, onProgress });
}

async function* readStdin(effects: Effects): AsyncGenerator<FileReadings> {
  const { readQuestionnaires } = await import("../ingest/read-questionnaires.ts");
  yield { file: "-", readings: readQuestionnaires(await effects.readStdin(), "-"), issues: [] };
}

async function namedPaths({ paths, filesFrom }: InputRequest, effects: Effects): Promise<readonly string[]> {
  const words = messages[effects.language].cli;
  if (filesFrom === null && paths.length === 0) throw new UsageError(words.usageErrors.noFiles);
  if (filesFrom === null) return paths;
  if (filesFrom === "-" && paths.includes("-")) throw new UsageError(words.usageErrors.stdinTwice);
  const list = filesFrom === "-" ? await effects.readStdin() : readInput({ path: resolve(filesFrom) });
  if (!(list instanceof Uint8Array)) throw new UsageError(words.noList(filesFrom));
  // Some shells write UTF-16; `find -print0` ends names by zeros, because they may hold line breaks.
  const decoded = decodeCsv(list);
  if ("code" in decoded) throw new UsageError(words.noList(filesFrom));
  const lines = decoded.text.split(decoded.text.includes("\0") ? "\0" : /\r?\n/u);
  return [...paths, ...lines.filter((line) => line.trim() !== "")];
}
