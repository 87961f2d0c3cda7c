import { type Box, cellKey, columnOf, contains, maxColumns, maxRows, rowOf } from "./box.ts";
import { rewriteShifted } from "./rewrite.ts";
import { shiftBox, shiftBoxes } from "./shift.ts";
import { address, parseAddress } from "./a1.ts";
import type { Band, Cell, Sheet, Shift, WorkbookState } from "./types.ts";

/** Pushes cells down or to the right to make room for empty ones; returns what moved. */
export function insertCells(workbook: WorkbookState, sheet: Sheet, box: Box, direction: "Down" | "Right"): void {
  const shift = shiftOf(sheet, box, direction === "Down" ? "row" : "column", 1);
  apply(workbook, shift);
  if (box.columns === maxColumns || box.rows === maxRows) inheritLook(shift);
}

/** Removes cells and closes the gap from below or from the right. */
export function deleteCells(workbook: WorkbookState, sheet: Sheet, box: Box, direction: "Up" | "Left"): void {
  apply(workbook, shiftOf(sheet, box, direction === "Up" ? "row" : "column", -1));
}

function shiftOf(sheet: Sheet, box: Box, axis: "row" | "column", sign: 1 | -1): Shift {
  return axis === "row"
    ? { sheet, axis, at: box.row, count: sign * box.rows, from: box.column, to: box.column + box.columns }
    : { sheet, axis, at: box.column, count: sign * box.columns, from: box.row, to: box.row + box.rows };
}

function apply(workbook: WorkbookState, shift: Shift): void {
  const { sheet } = shift;
  moveCells(shift);
  if (shift.axis === "row" && shift.to - shift.from === maxColumns) sheet.rows = movedBands(sheet.rows, shift);
  if (shift.axis === "column" && shift.to - shift.from === maxRows) sheet.columns = movedBands(sheet.columns, shift);
  sheet.merges = shiftBoxes(sheet.merges, shift).filter(({ rows, columns }) => rows * columns > 1);
  for (const validation of sheet.validations) validation.boxes = shiftBoxes(validation.boxes, shift);
  sheet.validations = sheet.validations.filter((validation) => validation.boxes.length > 0);
  for (const format of sheet.conditionalFormats) format.boxes = shiftBoxes(format.boxes, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.boxes.length > 0);
  moveTables(shift);
  movePage(shift);
  rewriteShifted(workbook, shift);
  if (workbook.selection.sheet === sheet) {
    workbook.selection.box = shiftBox(workbook.selection.box, shift) ?? workbook.selection.box;
  }
  workbook.shifted(shift);
  workbook.structureChanged();
}

function moveCells(shift: Shift): void {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of shift.sheet.cells) {
    const box = shiftBox({ row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 }, shift);
    if (box !== null) moved.set(cellKey(box.row, box.column), cell);
  }
  shift.sheet.cells = moved;
}

function movedBands(bands: Map<number, Band>, { at, count }: Shift): Map<number, Band> {
  const moved = new Map<number, Band>();
  for (const [index, band] of bands) {
    const isGone = count < 0 && index >= at && index < at - count;
    if (!isGone) moved.set(index >= at ? index + count : index, band);
  }
  return moved;
}

function moveTables(shift: Shift): void {
  const { sheet } = shift;
  sheet.tables = sheet.tables.filter((table) => {
    const box = shiftBox(table.box, shift);
    if (box !== null) table.box = box;
    return box !== null;
  });
}

function movePage(shift: Shift): void {
  const { page } = shift.sheet;
  for (const key of ["printArea", "titleRows", "titleColumns"] as const) page[key] = movedAddress(page[key], shift);
  const breaks = shift.axis === "row" ? page.rowBreaks : page.columnBreaks;
  const moved = breaks.map((index) => (index >= shift.at ? Math.max(shift.at, index + shift.count) : index));
  if (shift.axis === "row") page.rowBreaks = moved;
  else page.columnBreaks = moved;
}

function movedAddress(text: string | null, shift: Shift): string | null {
  const box = text === null ? null : parseAddress(text);
  if (box === null) return text;
  const moved = shiftBox(box, shift);
  return moved === null ? null : address(moved);
}

/** New rows look like the row above them, new columns like the column to the left, as in Excel. */
function inheritLook({ sheet, axis, at, count }: Shift): void {
  if (at === 0) return;
  const cells = [...sheet.cells].filter(([key]) => (axis === "row" ? rowOf(key) : columnOf(key)) === at - 1);
  const bands = axis === "row" ? sheet.rows : sheet.columns;
  const band = bands.get(at - 1);
  for (let index = at; index < at + count; index++) {
    if (band !== undefined) bands.set(index, { ...band, hidden: false });
    for (const [key, { style }] of cells) {
      const place = axis === "row" ? cellKey(index, columnOf(key)) : cellKey(rowOf(key), index);
      sheet.cells.set(place, { value: "", formula: null, style });
    }
  }
}

/** Draws a box as one cell: only the first cell keeps its content. */
export function merge(sheet: Sheet, box: Box): void {
  if (box.rows * box.columns === 1) return;
  unmerge(sheet, box);
  sheet.merges.push(box);
  let isFirst = true;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell !== undefined && !isFirst) {
        cell.value = "";
        cell.formula = null;
      }
      isFirst = false;
    }
  }
}

/** Splits what was merged within the box. */
export function unmerge(sheet: Sheet, box: Box): void {
  sheet.merges = sheet.merges.filter((merged) => !contains(box, merged));
}
