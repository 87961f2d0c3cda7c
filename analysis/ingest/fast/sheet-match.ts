import { ascii, byte, standsAt } from "./bytes.ts";
import { CellScanner, cellType } from "./cell-scanner.ts";
import { CellTable } from "./cell-table.ts";
import { endOfSpace } from "./markup.ts";
import { RowScanner } from "./row-scanner.ts";
import { type Bytes, isSameRest, sameBytes } from "./same-bytes.ts";
import { dataOf, type ScannedSheet, tailOf } from "./sheet-scanner.ts";

/** A worksheet that was scanned, with its own copy of the bytes. */
export interface ExampleSheet extends ScannedSheet {
  readonly content: Bytes;
}

const row = ascii("<row");
const rowClose = ascii("</row>");
const cellClose = ascii("</c>");
const dataClose = ascii("</sheetData>");

/**
 * Scans a worksheet that has the same cells as an example, whatever they hold: what is the same byte by byte is known to be sound and is only
 * compared, the rest is scanned. One matcher serves all sheets, one after the other.
 */
export class SheetMatcher {
  /** The cells that are not the same byte by byte, in their order. */
  readonly changed = new CellTable();
  /** For each of them its place among the cells of the example. */
  changedCells = new Int32Array(4096);
  readonly #cell = new CellScanner();
  readonly #row = new RowScanner();

  /** The merged ranges of the sheet; null where cells are missing or added, or something is not plain. */
  match(sheet: Bytes, example: ExampleSheet): readonly string[] | null {
    this.changed.clear();
    if (this.changedCells.length < example.cells.count) this.changedCells = new Int32Array(example.cells.count);
    const { start } = example;
    const isSameHead = sameBytes(sheet, 0, example.content, 0, start) === start;
    const data = isSameHead ? start : dataOf(sheet.bytes);
    const end = data < 0 ? -1 : this.#matchCells(sheet, data, example);
    if (end < 0) return null;
    if (example.isCut) return example.merged;
    return isSameHead && isSameRest(sheet, end, example.content, example.end) ? example.merged : tailOf(sheet.bytes, end);
  }

  /** Gives the place of `</sheetData>`, or behind the last wanted row; -1 where the cells are not those of the example. */
  #matchCells(sheet: Bytes, start: number, example: ExampleSheet): number {
    const { cells, end } = example;
    let at = start;
    let before = example.start;
    for (let cell = 0; ;) {
      const same = sameBytes(sheet, at, example.content, before, Math.min(end - before, sheet.bytes.length - at));
      const other = before + same;
      if (other === end) return at + same;
      while (cell < cells.count && cells.end(cell) <= other) cell += 1;
      const last = cell === 0 ? example.start : cells.end(cell - 1);
      // Back to where the cell begins, or the space between two cells.
      at += Math.max(before, last) - before;
      if (cell === cells.count)
        return example.isCut ? this.#endOfCut(sheet.bytes, at) : this.#endOfRows(sheet.bytes, at, lastRow(cells, cell));
      const first = cells.start(cell);
      if (other >= first || first === last) at += first - Math.max(before, last);
      else at = this.#nextRow(sheet.bytes, at, lastRow(cells, cell), cells.row(cell));
      at = at < 0 ? -1 : this.#scanCell(sheet, at, example, cell, other - first);
      if (at < 0) return -1;
      before = cells.end(cell);
      cell += 1;
    }
  }

  /** Scans a cell that begins with so many known bytes. Gives the first byte behind it; -1 where it is another one or not plain. */
  #scanCell(sheet: Bytes, at: number, { cells, content }: ExampleSheet, index: number, same: number): number {
    const { bytes } = sheet;
    const cell = this.#cell;
    const from = cells.from(index) - cells.start(index);
    let end: number;
    if (from >= 0 && same >= from && cells.to(index) > cells.from(index) && cells.type(index) !== cellType.inline) {
      cell.take(cells, index);
      end = this.#scanValue(bytes, at + from);
    } else {
      const isCell = bytes[at] === byte.less && bytes[at + 1] === 0x63 && bytes[at + 2] === byte.space;
      const tag = isCell ? cell.scanTag(bytes, at) : -1;
      const value = tag < 0 ? -1 : valueBehind(sheet, tag, content, cells, index);
      end = value < 0 ? -1 : this.#scanFormulaResult(bytes, tag + 1, value);
      if (end < 0 && tag >= 0) end = cell.scanContent(bytes, tag);
    }
    if (end < 0 || cell.row !== cells.row(index) || cell.column !== cells.column(index)) return -1;
    this.changedCells[this.changed.count] = index;
    this.changed.add(cell, at, end);
    return end;
  }

  #scanFormulaResult(bytes: Uint8Array, formula: number, value: number): number {
    this.#cell.formula = formula;
    return this.#scanValue(bytes, value);
  }

  /** The content of `v` and what closes the cell. Gives the first byte behind it; -1 where it is not plain. */
  #scanValue(bytes: Uint8Array, from: number): number {
    const end = this.#cell.scanValueFrom(bytes, from);
    return end >= 0 && standsAt(bytes, end, cellClose) ? end + cellClose.length : -1;
  }

  #endOfCut(bytes: Uint8Array, start: number): number {
    return standsAt(bytes, start, rowClose) ? start + rowClose.length : -1;
  }

  /** Behind the tag of the row in which the next cell stands; only rows without cells may come before it. */
  #nextRow(bytes: Uint8Array, start: number, before: number, wanted: number): number {
    let at = before === 0 ? endOfSpace(bytes, start) : closeOfRow(bytes, start);
    for (let last = before; at >= 0 && standsAt(bytes, at, row); last = this.#row.row) {
      const tag = this.#row.scan(bytes, at + row.length);
      if (tag < 0 || this.#row.row <= last || this.#row.row > wanted) return -1;
      if (this.#row.row === wanted) return this.#row.isEmpty ? -1 : endOfSpace(bytes, tag);
      at = this.#row.isEmpty ? endOfSpace(bytes, tag) : closeOfRow(bytes, tag);
    }
    return -1;
  }

  /** The place of `</sheetData>` behind the last cell; only rows without cells may come before it. */
  #endOfRows(bytes: Uint8Array, start: number, before: number): number {
    let at = before === 0 ? endOfSpace(bytes, start) : closeOfRow(bytes, start);
    for (let last = before; at >= 0 && standsAt(bytes, at, row); last = this.#row.row) {
      const tag = this.#row.scan(bytes, at + row.length);
      if (tag < 0 || this.#row.row <= last) return -1;
      at = this.#row.isEmpty ? endOfSpace(bytes, tag) : closeOfRow(bytes, tag);
    }
    return at >= 0 && standsAt(bytes, at, dataClose) ? at : -1;
  }
}

/** Where the value of a cell begins whose formula is that of a cell of the example; -1 where it has none, or another one. */
function valueBehind(sheet: Bytes, tag: number, content: Bytes, cells: CellTable, index: number): number {
  const formula = cells.formula(index);
  const length = cells.from(index) - formula;
  if (formula === 0 || length <= 0 || sheet.bytes[tag] !== byte.greater) return -1;
  return sameBytes(sheet, tag + 1, content, formula, length) === length ? tag + 1 + length : -1;
}

/** The row of the cell before one; 0 where there is none. */
const lastRow = (cells: CellTable, cell: number): number => (cell === 0 ? 0 : cells.row(cell - 1));

/** Behind `</row>` and the space around it; -1 where something else stands there. */
function closeOfRow(bytes: Uint8Array, start: number): number {
  const at = endOfSpace(bytes, start);
  return standsAt(bytes, at, rowClose) ? endOfSpace(bytes, at + rowClose.length) : -1;
}
