import { type Entry, textEntry } from "../values/entry.ts";
import { addressText } from "./address.ts";
import { type Row, type Sheet, textOf } from "./cells.ts";

/** What stands in one cell of a sheet; an empty entry for a blank cell. */
export function sheetEntry(sheet: Sheet, row: Row, column: number): Entry {
  const cell = row.cells.get(column);
  const spot = { sheet: sheet.name, cell: addressText({ row: row.row, column }) };
  // Most cells are blank or numbers, which need no trimming.
  if (cell === undefined) return { text: "", problem: null, spot };
  if (cell.kind === "number") return { text: String(cell.value), problem: null, spot };
  if (cell.kind === "error") return { text: cell.error, problem: { code: "cell-error", found: cell.error }, spot };
  if (cell.kind === "uncalculated") return { text: "", problem: { code: "formulas-stale" }, spot };
  return textEntry(textOf(cell), spot);
}
