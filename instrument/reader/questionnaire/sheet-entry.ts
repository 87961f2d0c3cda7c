import type { Finding } from "../../issue.ts";
import type { Spot } from "../issue-log.ts";
import { type Entry, errorIn, trimmedText } from "../values/entry.ts";
import { addressText } from "./address.ts";
import { type Cell, type Row, type Sheet, textOf } from "./cells.ts";

/** What stands in one cell of a sheet; an empty entry for a blank cell. */
export const sheetEntry = (sheet: Sheet, row: Row, column: number): Entry => new CellEntry(sheet, row, column);

/** An entry that says where it stands only when it is asked: few are. */
class CellEntry implements Entry {
  readonly text: string;
  readonly problem: Finding | null;
  readonly #sheet: string;
  readonly #row: number;
  readonly #column: number;

  constructor(sheet: Sheet, { row, cells }: Row, column: number) {
    const cell = cells.get(column);
    this.#sheet = sheet.name;
    this.#row = row;
    this.#column = column;
    // Most cells are blank or numbers, which need no trimming.
    this.text = cell === undefined ? "" : cell.kind === "number" ? String(cell.value) : shownText(cell);
    this.problem = cell === undefined || cell.kind === "number" ? null : problemOf(cell, this.text);
  }

  get spot(): Spot {
    return { sheet: this.#sheet, cell: addressText({ row: this.#row, column: this.#column }) };
  }
}

const shownText = (cell: Cell): string => (cell.kind === "error" ? cell.error : trimmedText(textOf(cell)));

function problemOf(cell: Cell, text: string): Finding | null {
  if (cell.kind === "error") return { code: "cell-error", found: cell.error };
  return cell.kind === "uncalculated" ? { code: "formulas-stale" } : errorIn(text);
}
