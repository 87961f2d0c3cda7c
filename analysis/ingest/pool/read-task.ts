import { readInput } from "../../files/read-file.ts";
import { type Conversion, conversionKey } from "../convert/conversion.ts";
import { readConverted } from "../convert/read-converted.ts";
import { questionnairesIn, sha256Of } from "../read-questionnaires.ts";
import { isWorkbookName } from "./file-budget.ts";
import { readCanonical } from "./read-canonical.ts";
import { keyOf, type Task, type TaskResult, type TaskSettings } from "./task.ts";

/** Reads one file from the disk, unless its content is known. */
export function readTask(task: Task, settings: TaskSettings): TaskResult {
  const { conversion } = task;
  if (conversion === undefined) return readCanonical(task, settings) ?? readWhole(task, settings);
  return "code" in conversion ? { kind: "refused", finding: conversion } : readWorkbookOf(task, conversion, settings);
}

function readWorkbookOf({ file, path }: Task, conversion: Conversion, { limits, known }: TaskSettings): TaskResult {
  const key = conversionKey(conversion);
  if (known.has(key)) return { kind: "known", key };
  const workbook = readInput({ path });
  if (!(workbook instanceof Uint8Array)) return { kind: "refused", finding: workbook };
  return { kind: "read", key, readings: readConverted(workbook, { file, conversion, limits }) };
}

function readWhole({ file, path }: Task, { limits, known }: TaskSettings): TaskResult {
  const content = readInput({ path }, isWorkbookName(file) ? limits.fileBytes : limits.csvBytes);
  if (!(content instanceof Uint8Array)) return { kind: "refused", finding: content };
  const sha256 = sha256Of(content);
  const key = keyOf(file, sha256);
  return known.has(key) ? { kind: "known", key } : { kind: "read", key, readings: questionnairesIn(content, { file, sha256 }, limits) };
}
