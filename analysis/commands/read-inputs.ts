import { resolve } from "node:path";
import { issueAt } from "../../instrument/issue-severity.ts";
import type { Issue } from "../../instrument/issue.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Reading } from "../../instrument/reading.ts";
import { findInputs } from "../files/find-inputs.ts";
import { withoutOwnResults } from "../files/own-results.ts";
import { readInput } from "../files/read-file.ts";
import { readQuestionnaires } from "../ingest/read-questionnaires.ts";
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

/** What one file holds. */
export interface InputReadings {
  readonly file: string;
  readonly readings: readonly Reading[];
  /** What kept the file from being read. */
  readonly issues: readonly Issue[];
}

/** Finds and reads the files one after another, so that only one of them is in memory while the next is fetched from the disk. */
export async function* readInputs(request: InputRequest, effects: Effects): AsyncGenerator<InputReadings> {
  const paths = await namedPaths(request, effects);
  const onDisk = paths.filter((path) => path !== "-");
  const found = await findInputs(onDisk, request.from);
  for (const issue of found.issues) yield { file: issue.file, readings: [], issues: [issue] };
  if (paths.includes("-")) yield { file: "-", readings: readQuestionnaires(await effects.readStdin(), "-"), issues: [] };
  const inputs = await withoutOwnResults(
    found.inputs,
    onDisk.map((path) => resolve(request.from ?? "", path)),
  );
  let next = fetched(inputs[0]);
  for (const [index, { file }] of inputs.entries()) {
    effects.signal.throwIfAborted();
    const content = await next;
    next = fetched(inputs[index + 1]);
    if (content instanceof Uint8Array) yield { file, readings: readQuestionnaires(content, file), issues: [] };
    else if (content !== null) yield { file, readings: [], issues: [issueAt({ file }, content)] };
    effects.progress(index + 1, inputs.length);
  }
}

async function fetched(input: Parameters<typeof readInput>[0] | undefined): Promise<Awaited<ReturnType<typeof readInput>> | null> {
  return input === undefined ? null : readInput(input);
}

async function namedPaths({ paths, filesFrom }: InputRequest, effects: Effects): Promise<readonly string[]> {
  const words = messages[effects.language].cli;
  if (filesFrom === null && paths.length === 0) throw new UsageError(words.usageErrors.noFiles);
  if (filesFrom === null) return paths;
  if (filesFrom === "-" && paths.includes("-")) throw new UsageError(words.usageErrors.stdinTwice);
  const list = filesFrom === "-" ? await effects.readStdin() : await readInput({ path: resolve(filesFrom) });
  if (!(list instanceof Uint8Array)) throw new UsageError(words.noList(filesFrom));
  const lines = new TextDecoder().decode(list).split(/\r?\n/u);
  return [...paths, ...lines.filter((line) => line.trim() !== "")];
}
