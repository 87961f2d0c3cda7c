import { createHash } from "node:crypto";
import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { readInput } from "../../files/read-file.ts";
import type { FilePath } from "../../files/walk-folder.ts";
import { type Conversion, conversionKey } from "../convert/conversion.ts";
import { readConverted } from "../convert/read-converted.ts";
import { isWorkbookName } from "./file-budget.ts";
import { readQuestionnaires } from "../read-questionnaires.ts";

/** One file to be read. */
export interface Task {
  /** How the user knows the file. */
  readonly file: string;
  readonly path: FilePath;
  /** Where a workbook that was made of the file lies at `path` instead of the file, or why there is none. */
  readonly conversion?: Conversion | Finding;
}

/** What every task of a run has in common. */
export interface TaskSettings {
  readonly limits: Limits;
  /** Keys of contents that were read in an earlier run; they are recognised and not read again. */
  readonly known: ReadonlySet<string>;
}

/**
 * What became of a file. `key` stands for its content, together with the ending of its name, by which a few kinds of file are told apart;
 * a finding says why the content could not be had.
 */
export type TaskResult =
  | { readonly kind: "read"; readonly key: string; readonly readings: readonly Reading[] }
  | { readonly kind: "known"; readonly key: string }
  | { readonly kind: "refused"; readonly finding: Finding };

/** Reads one file from the disk, unless its content is known. */
export function readTask(task: Task, settings: TaskSettings): TaskResult {
  const { conversion } = task;
  if (conversion === undefined) return readOriginal(task, settings);
  return "code" in conversion ? { kind: "refused", finding: conversion } : readWorkbookOf(task, conversion, settings);
}

function readWorkbookOf({ file, path }: Task, conversion: Conversion, { limits, known }: TaskSettings): TaskResult {
  const key = conversionKey(conversion);
  if (known.has(key)) return { kind: "known", key };
  const workbook = readInput({ path });
  if (!(workbook instanceof Uint8Array)) return { kind: "refused", finding: workbook };
  return { kind: "read", key, readings: readConverted(workbook, { file, conversion, limits }) };
}

function readOriginal({ file, path }: Task, { limits, known }: TaskSettings): TaskResult {
  const content = readInput({ path }, isWorkbookName(file) ? limits.fileBytes : limits.csvBytes);
  if (!(content instanceof Uint8Array)) return { kind: "refused", finding: content };
  const ending = /\.[a-z]{1,8}$/iu.exec(file)?.[0].toLowerCase() ?? "";
  const keyOf = (sha256: string): string => sha256 + ending;
  if (known.size > 0) {
    const key = keyOf(createHash("sha256").update(content).digest("hex"));
    if (known.has(key)) return { kind: "known", key };
  }
  const readings = readQuestionnaires(content, file, limits);
  return { kind: "read", key: keyOf(readings[0]?.provenance.sha256 ?? ""), readings };
}
