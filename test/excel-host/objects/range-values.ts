import { address, quotedSheet } from "../model/a1.ts";
import { type Box, isEntireColumn, isEntireRow, isUnbounded } from "../model/box.ts";
import { valueType } from "../model/coerce.ts";
import { checkSize, eachPlace, writeRange } from "../model/edit.ts";
import { mustAllow } from "../model/guard.ts";
import { displayed } from "../model/number-text.ts";
import { offsetOf } from "../model/position.ts";
import { applyStyle, cellAt, styleAt, valueAt } from "../model/sheet.ts";
import type { Band, Cell, Sheet } from "../model/types.ts";
import { eventTypes } from "../events.ts";
import { emit } from "../model/sheets.ts";
import { errors } from "../protocol/errors.ts";
import { CellsObject } from "./cells.ts";

/** The cell-level properties of a range: 2-D arrays, or null where whole rows or columns are meant. */
export abstract class RangeValues extends CellsObject {
  get Address(): string {
    return `${quotedSheet(this.sheet.name)}!${address(this.box)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get CellCount(): number {
    const count = this.box.rows * this.box.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get RowCount(): number {
    return this.box.rows;
  }
  get ColumnCount(): number {
    return this.box.columns;
  }
  get RowIndex(): number {
    return this.box.row;
  }
  get ColumnIndex(): number {
    return this.box.column;
  }
  get Left(): number {
    return offsetOf(this.sheet, this.box.row, this.box.column).left;
  }
  get Top(): number {
    return offsetOf(this.sheet, this.box.row, this.box.column).top;
  }
  get Width(): number {
    return offsetOf(this.sheet, 0, this.box.column + this.box.columns).left - this.Left;
  }
  get Height(): number {
    return offsetOf(this.sheet, this.box.row + this.box.rows, 0).top - this.Top;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.box);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.box);
  }

  get Values(): unknown {
    this.context.workbook.calculate();
    return this.#grid((row, column) => valueAt(this.sheet, row, column));
  }
  set Values(data: unknown) {
    this.#write(data);
  }
  get Formulas(): unknown {
    this.context.workbook.calculate();
    return this.#grid((row, column) => {
      const cell = cellAt(this.sheet, row, column);
      return cell === undefined ? "" : (cell.formula ?? cell.value);
    });
  }
  set Formulas(data: unknown) {
    this.#write(data);
  }
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(data: unknown) {
    this.#write(data);
  }
  get Text(): unknown {
    this.context.workbook.calculate();
    return this.#grid((row, column) => displayed(valueAt(this.sheet, row, column), styleAt(this.sheet, row, column).numberFormat));
  }
  get ValueTypes(): unknown {
    this.context.workbook.calculate();
    return this.#grid((row, column) => {
      const cell = cellAt(this.sheet, row, column);
      return cell === undefined ? "Empty" : typeOf(cell);
    });
  }
  get NumberFormat(): unknown {
    return this.#grid((row, column) => styleAt(this.sheet, row, column).numberFormat);
  }
  set NumberFormat(data: unknown) {
    this.#writeFormats(data);
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(data: unknown) {
    this.#writeFormats(data);
  }
  get HasSpill(): boolean {
    return false;
  }
  get Hidden(): boolean | null {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
  get RowHidden(): boolean | null {
    return uniform(this.sheet.rows, this.box.row, this.box.rows, (band) => band?.hidden ?? false);
  }
  set RowHidden(hidden: unknown) {
    mustAllow(this.sheet, "allowFormatRows");
    eachBand(this.sheet.rows, this.box.row, this.box.rows, (band) => {
      band.hidden = hidden === true;
    });
    const changeType = hidden === true ? "Hidden" : "Unhidden";
    emit(this.context.workbook, eventTypes.rowHiddenChanged, this.sheet, "both", { address: address(this.box), changeType });
  }
  get ColumnHidden(): boolean | null {
    return uniform(this.sheet.columns, this.box.column, this.box.columns, (band) => band?.hidden ?? false);
  }
  set ColumnHidden(hidden: unknown) {
    mustAllow(this.sheet, "allowFormatColumns");
    eachBand(this.sheet.columns, this.box.column, this.box.columns, (band) => {
      band.hidden = hidden === true;
    });
  }

  /** The client writes blocks of more than 1,500 cells in parts, and asks first whether the whole would fit. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.box.rows || columns !== this.box.columns) throw errors.wrongArraySize();
  }

  #write(data: unknown): void {
    writeRange(this.context.workbook, this.sheet, this.box, data);
  }

  #writeFormats(data: unknown): void {
    const { box, sheet } = this;
    if (isUnbounded(box)) throw errors.invalidArgument();
    mustAllow(sheet, "allowFormatCells");
    if (!Array.isArray(data)) applyFormat(sheet, box, data);
    else if (isSingle(data)) applyFormat(sheet, box, data[0][0]);
    else {
      const formats = checkSize(box, data);
      eachPlace(box, (row, column) => {
        applyFormat(sheet, { row, column, rows: 1, columns: 1 }, formats[row - box.row]?.[column - box.column]);
      });
    }
    emit(this.context.workbook, eventTypes.formatChanged, sheet, "both", { address: address(box) });
  }

  #grid(read: (row: number, column: number) => unknown): unknown[][] | null {
    const { box } = this;
    if (isUnbounded(box)) return null;
    return Array.from({ length: box.rows }, (_row, i) =>
      Array.from({ length: box.columns }, (_cell, j) => read(box.row + i, box.column + j)),
    );
  }
}

/** Null leaves the cells alone. */
function applyFormat(sheet: Sheet, box: Box, format: unknown): void {
  if (format === null || format === undefined) return;
  if (typeof format !== "string") throw errors.invalidArgument();
  applyStyle(sheet, box, { numberFormat: format });
}

/** Excel spreads a 1×1 array over the range: [["0%"]] is common in its own samples. */
function isSingle(data: readonly unknown[]): data is readonly [readonly [unknown]] {
  return data.length === 1 && Array.isArray(data[0]) && data[0].length === 1;
}

function typeOf(cell: Cell): string {
  return valueType(cell.value, cell.isText === true);
}

/** What all rows or columns have in common, or null. */
export function uniform<Value>(
  bands: ReadonlyMap<number, Band>,
  first: number,
  count: number,
  read: (band: Band | undefined) => Value,
): Value | null {
  const known = [...bands.keys()].filter((index) => index >= first && index < first + count);
  const values = new Set(known.map((index) => read(bands.get(index))));
  if (known.length < count) values.add(read(undefined));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

const mostBands = 100_000;

/** Calls back for every row or column. All rows of a sheet are refused: nobody means a million of them, one by one. */
export function eachBand(bands: Map<number, Band>, first: number, count: number, change: (band: Band) => void): void {
  if (count > mostBands) throw errors.notImplemented("sizes of all rows of a sheet");
  for (let index = first; index < first + count; index++) {
    const band = bands.get(index) ?? { size: null, hidden: false, style: null };
    bands.set(index, band);
    change(band);
  }
}

/** A box of another size at another place, relative to a box. */
export function relative(box: Box, rows: number, columns: number): Box {
  return { ...box, row: box.row + rows, column: box.column + columns };
}
