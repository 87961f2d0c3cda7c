import { eventTypes } from "../events.ts";
import { address } from "./a1.ts";
import { type Box, maxColumns, maxRows } from "./box.ts";
import { typed, valueType } from "./coerce.ts";
import { changed, clearRange, emitChange, typeInto } from "./edit.ts";
import { formulaCheck } from "./formula-check.ts";
import { mustAllow, mustEdit } from "./guard.ts";
import { hasLocked, styleAt, valueAt } from "./sheet.ts";
import { emit, selectCells } from "./sheets.ts";
import { type SortField, sortRows } from "./sort.ts";
import { deleteCells, insertCells } from "./structure.ts";
import type { CellValue, Sheet, WorkbookState } from "./types.ts";
import { accepts, removeValidation, validationAt } from "./validation.ts";

/** What became of something typed. */
export type EditResult = { readonly ok: true } | { readonly ok: false; readonly reason: "protected" | "validation" };

/** Types into one cell: Excel refuses it in a protected cell, or asks for something else where a validation stops it. */
export function typeAsUser(workbook: WorkbookState, sheet: Sheet, box: Box, input: string | number | boolean): EditResult {
  const cell = { ...box, rows: 1, columns: 1 };
  if (sheet.protection.protected && hasLocked(sheet, cell)) return { ok: false, reason: "protected" };
  const validation = validationAt(sheet, box.row, box.column);
  const { value } = typed(input, styleAt(sheet, box.row, box.column).numberFormat);
  const isFormula = typeof input === "string" && input.startsWith("=");
  const isStopped = validation !== null && validation.errorAlert["showAlert"] !== false && validation.errorAlert["style"] === "Stop";
  if (isStopped && !isFormula && !accepts(workbook, sheet, validation, value)) return { ok: false, reason: "validation" };
  const before = valueAt(sheet, box.row, box.column);
  typeInto(sheet, box.row, box.column, input, formulaCheck(workbook));
  changed(workbook, sheet, cell, { valueBefore: before, valueTypeBefore: valueType(before) });
  return { ok: true };
}

/** Pastes cells from elsewhere: no validation is asked, and those of the cells are gone, because the pasted cells had none. */
export function pasteAsUser(workbook: WorkbookState, sheet: Sheet, at: Box, values: readonly (readonly CellValue[])[]): void {
  removeValidation(sheet, pasteTextAsUser(workbook, sheet, at, values));
}

/** Pastes text, as from a letter or a chat: no validation is asked, but all stay. Gives the cells that were written. */
export function pasteTextAsUser(workbook: WorkbookState, sheet: Sheet, at: Box, values: readonly (readonly CellValue[])[]): Box {
  const box = { ...at, rows: values.length, columns: Math.max(...values.map((row) => row.length)) };
  mustEdit(sheet, box);
  values.forEach((row, i) => row.forEach((value, j) => typeInto(sheet, box.row + i, box.column + j, value)));
  changed(workbook, sheet, box);
  return box;
}

/** Inserts or deletes whole rows; counted from 0. */
export function insertRowsAsUser(workbook: WorkbookState, sheet: Sheet, row: number, count: number): void {
  mustAllow(sheet, "allowInsertRows");
  const box = { row, column: 0, rows: count, columns: maxColumns };
  insertCells(workbook, sheet, box, "Down");
  emitChange(workbook, sheet, box, "RowInserted");
}

export function deleteRowsAsUser(workbook: WorkbookState, sheet: Sheet, row: number, count: number): void {
  mustAllow(sheet, "allowDeleteRows");
  const box = { row, column: 0, rows: count, columns: maxColumns };
  deleteCells(workbook, sheet, box, "Up");
  emitChange(workbook, sheet, box, "RowDeleted");
}

export function insertColumnsAsUser(workbook: WorkbookState, sheet: Sheet, column: number, count: number): void {
  mustAllow(sheet, "allowInsertColumns");
  const box = { row: 0, column, rows: maxRows, columns: count };
  insertCells(workbook, sheet, box, "Right");
  emitChange(workbook, sheet, box, "ColumnInserted");
}

export function deleteColumnsAsUser(workbook: WorkbookState, sheet: Sheet, column: number, count: number): void {
  mustAllow(sheet, "allowDeleteColumns");
  const box = { row: 0, column, rows: maxRows, columns: count };
  deleteCells(workbook, sheet, box, "Left");
  emitChange(workbook, sheet, box, "ColumnDeleted");
}

/** Protects a sheet, or ends its protection. */
export function protectAsUser(workbook: WorkbookState, sheet: Sheet, protection: Sheet["protection"]): void {
  Object.assign(sheet.protection, protection);
  emit(workbook, eventTypes.protectionChanged, sheet, "both", { isProtected: protection.protected });
}

export function sortAsUser(workbook: WorkbookState, sheet: Sheet, box: Box, fields: readonly SortField[]): void {
  mustAllow(sheet, "allowSort");
  sortRows(workbook, sheet, box, fields);
  emitChange(workbook, sheet, box, "RangeEdited");
}

/** Clears contents, formats or all of a range. */
export function clearAsUser(workbook: WorkbookState, sheet: Sheet, box: Box, applyTo: string): void {
  clearRange(workbook, sheet, box, applyTo);
  if (applyTo === "All") removeValidation(sheet, box);
  if (applyTo === "Formats") emit(workbook, eventTypes.formatChanged, sheet, "both", { address: address(box) });
}

export function clickAsUser(workbook: WorkbookState, sheet: Sheet, box: Box): void {
  selectCells(workbook, sheet, box);
  emit(workbook, eventTypes.singleClicked, sheet, "both", { address: address(box), offsetX: 0, offsetY: 0 });
}
