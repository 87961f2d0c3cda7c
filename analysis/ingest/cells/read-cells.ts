import { defaultLimits, type Limits } from "../../../instrument/reader/limits.ts";
import { Refusal } from "../../../instrument/reader/refusal.ts";
import { sniff } from "../sniff.ts";
import type { CellSheet } from "./cell-sheet.ts";
import { csvSheet } from "./csv-sheet.ts";
import { workbookSheets } from "./workbook-sheets.ts";

/**
 * The sheets of any workbook or CSV, be it a questionnaire or not, read by the same code as questionnaires. Throws a refusal with the reason,
 * here or while the rows are read.
 *
 * @param file how the user knows the file
 */
export function readCells(bytes: Uint8Array, file: string, limits: Limits = defaultLimits): readonly CellSheet[] {
  const kind = sniff(bytes, file);
  if (kind !== "workbook" && kind !== "text") throw new Refusal(kind);
  const limit = kind === "workbook" ? limits.fileBytes : limits.csvBytes;
  if (bytes.length > limit) throw new Refusal({ code: "file-too-large", bytes: bytes.length, limit });
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return kind === "workbook" ? workbookSheets(bytes, limits) : [csvSheet(bytes, name, limits)];
}
