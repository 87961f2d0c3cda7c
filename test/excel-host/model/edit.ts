import { errors } from "../protocol/errors.ts";
import { address } from "./a1.ts";
import { type Box, cellKey, contains, isUnbounded } from "./box.ts";
import { typed, valueType } from "./coerce.ts";
import { shiftedFormula } from "./formula.ts";
import { type CheckFormula, formulaCheck } from "./formula-check.ts";
import { eventTypes } from "../events.ts";
import { mustEdit } from "./guard.ts";
import { cellAt, ensureCell, forEachCell, mergeAt, valueAt } from "./sheet.ts";
import { withStyle } from "./style.ts";
import type { Cell, Sheet, WorkbookState } from "./types.ts";

const longestText = 32_767;

/** Types one input into a cell, as `range.values` and `range.formulas` do; null leaves the cell alone. Tells nobody. */
export function typeInto(sheet: Sheet, row: number, column: number, input: unknown, check?: CheckFormula): void {
  if (input === null || input === undefined) return;
  const merged = sheet.merges.length === 0 ? null : mergeAt(sheet, row, column);
  // Only the first cell of a merged block holds anything.
  if (merged !== null && (merged.row !== row || merged.column !== column)) return;
  if (input === "") {
    empty(sheet, row, column);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  delete cell.isText;
  if (typeof input === "string" && input.length > 1 && input.startsWith("=") && cell.style.numberFormat !== "@") {
    check?.(input);
    cell.formula = input;
    cell.value = 0;
    return;
  }
  if (typeof input === "object") throw errors.invalidArgument();
  const result = typed(input, cell.style.numberFormat);
  if (typeof result.value === "string" && result.value.length > longestText) throw errors.invalidArgument();
  cell.formula = null;
  cell.value = result.value;
  if (result.isText === true) cell.isText = true;
  if (result.numberFormat !== undefined && cell.style.numberFormat === "General") {
    cell.style = withStyle(cell.style, { numberFormat: result.numberFormat });
  }
}

function empty(sheet: Sheet, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return;
  clearContent(cell);
  delete cell.link;
}

/** Writes into a range as the API does: one input for all cells, or a 2-D array of exactly its size. */
export function writeRange(workbook: WorkbookState, sheet: Sheet, box: Box, data: unknown): void {
  if (isUnbounded(box)) throw errors.invalidArgument();
  mustEdit(sheet, box);
  const before = contentBefore(sheet, box);
  const check = formulaCheck(workbook);
  if (Array.isArray(data)) writeBlock(sheet, box, checkSize(box, data), check);
  else fill(sheet, box, data, check);
  changed(workbook, sheet, box, before);
}

function fill(sheet: Sheet, box: Box, input: unknown, check: CheckFormula): void {
  const isFormula = typeof input === "string" && input.startsWith("=");
  eachPlace(box, (row, column) => {
    const own = isFormula ? shiftedFormula(input, row - box.row, column - box.column) : input;
    typeInto(sheet, row, column, own, check);
  });
}

function writeBlock(sheet: Sheet, box: Box, data: readonly (readonly unknown[])[], check: CheckFormula): void {
  data.forEach((line, i) => {
    line.forEach((input, j) => typeInto(sheet, box.row + i, box.column + j, input, check));
  });
}

/** A 2-D array, or refusal where it has not exactly the size of the box. */
export function checkSize(box: Box, data: readonly unknown[]): readonly (readonly unknown[])[] {
  const lines = data.filter((line): line is readonly unknown[] => Array.isArray(line) && line.length === box.columns);
  if (data.length !== box.rows || lines.length !== box.rows) {
    throw errors.wrongArraySize();
  }
  return lines;
}

/** Calls back for every place of a bounded box, row by row. */
export function eachPlace(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) visit(row, column);
  }
}

/** What stood in a single cell before a change; null for larger boxes, about which Excel says nothing either. */
interface Before {
  readonly valueBefore: unknown;
  readonly valueTypeBefore: string;
}

function contentBefore(sheet: Sheet, box: Box): Before | null {
  if (box.rows !== 1 || box.columns !== 1) return null;
  const value = valueAt(sheet, box.row, box.column);
  return { valueBefore: value, valueTypeBefore: valueType(value) };
}

/** Tells calculator and listeners that cells were written. */
export function changed(workbook: WorkbookState, sheet: Sheet, box: Box, before: Before | null = null): void {
  workbook.cellsChanged(sheet, box);
  const details = (): Record<string, unknown> => {
    if (before === null) return {};
    const valueAfter = valueAt(sheet, box.row, box.column);
    return { ...before, valueAfter, valueTypeAfter: valueType(valueAfter) };
  };
  emitChange(workbook, sheet, box, "RangeEdited", details);
}

/** Sends an onChanged event. */
export function emitChange(
  workbook: WorkbookState,
  sheet: Sheet,
  box: Box,
  changeType: string,
  details: () => Readonly<Record<string, unknown>> = () => ({}),
): void {
  const origin = originOf(workbook);
  const at = address(box);
  workbook.emit({
    type: eventTypes.changed,
    sheet: sheet.id,
    audience: "both",
    message: () => ({ worksheetId: sheet.id, address: at, changeType, ...origin, shiftDirection: "None", ...details() }),
  });
}

/** Source and trigger of an event, by who acts. */
export function originOf(workbook: WorkbookState): { readonly source: string; readonly triggerSource: string } {
  return {
    source: workbook.actor === "coauthor" ? "Remote" : "Local",
    triggerSource: workbook.actor === "addin" ? "ThisLocalAddin" : "Unknown",
  };
}

/** What `range.clear` may be told to take. */
const clearable = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];

/** Empties cells, or takes their look, as `range.clear` says. */
export function clearRange(workbook: WorkbookState, sheet: Sheet, box: Box, applyTo: string): void {
  if (!clearable.includes(applyTo)) throw errors.invalidArgument();
  mustEdit(sheet, box);
  const contents = applyTo === "All" || applyTo === "Contents";
  const formats = applyTo === "All" || applyTo === "Formats";
  const gone: number[] = [];
  forEachCell(sheet, box, (cell, row, column) => {
    if (contents) clearContent(cell);
    if (applyTo !== "Contents" && applyTo !== "Formats") delete cell.link;
    if (formats) cell.style = sheet.style;
    if (formats && cell.value === "" && cell.formula === null) gone.push(cellKey(row, column));
  });
  for (const key of gone) sheet.cells.delete(key);
  if (formats) {
    clearBands(sheet, box);
    sheet.merges = sheet.merges.filter((merged) => !contains(box, merged));
  }
  if (contents) changed(workbook, sheet, box);
}

function clearContent(cell: Cell): void {
  cell.value = "";
  cell.formula = null;
  delete cell.isText;
}

function clearBands(sheet: Sheet, box: Box): void {
  if (!isUnbounded(box)) return;
  const [bands, first, count] =
    box.columns < box.rows ? ([sheet.columns, box.column, box.columns] as const) : ([sheet.rows, box.row, box.rows] as const);
  for (const [index, band] of bands) if (index >= first && index < first + count) band.style = null;
}
