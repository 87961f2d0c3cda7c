import { eventTypes } from "../events.ts";
import { address } from "./a1.ts";
import { type Box, cellKey } from "./box.ts";
import { shiftedFormula } from "./formula.ts";
import { emit } from "./sheets.ts";
import type { Cell, CellValue, Sheet, WorkbookState } from "./types.ts";

export interface SortField {
  /** Column, counted from the range's first. */
  readonly key: number;
  readonly ascending?: boolean;
}

/** Sorts the rows of a box; cells move with their formulas and looks, names and validations stay where they are, as in Excel. */
export function sortRows(workbook: WorkbookState, sheet: Sheet, box: Box, fields: readonly SortField[]): void {
  workbook.calculate();
  const rows = Array.from({ length: box.rows }, (_row, i) => ({ from: box.row + i, cells: take(sheet, box, box.row + i) }));
  const sorted = rows.toSorted((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(a.cells[key]?.value ?? "", b.cells[key]?.value ?? "", ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach(({ from, cells }, i) => put(sheet, box, box.row + i, cells, box.row + i - from));
  workbook.cellsChanged(sheet, box);
  emit(workbook, eventTypes.rowSorted, sheet, "both", { address: address(box) });
}

function take(sheet: Sheet, box: Box, row: number): readonly (Cell | undefined)[] {
  return Array.from({ length: box.columns }, (_cell, j) => sheet.cells.get(cellKey(row, box.column + j)));
}

function put(sheet: Sheet, box: Box, row: number, cells: readonly (Cell | undefined)[], moved: number): void {
  cells.forEach((cell, j) => {
    const key = cellKey(row, box.column + j);
    if (cell === undefined) sheet.cells.delete(key);
    else sheet.cells.set(key, cell.formula === null ? cell : { ...cell, formula: shiftedFormula(cell.formula, moved, 0) });
  });
}

/** Numbers before text before truth values; empty cells last, whichever way. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order = rank(a) - rank(b) || (typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en") : Number(a) - Number(b));
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}
