import { type Box, isEntireColumn, isEntireRow, maxColumns, maxRows } from "./box.ts";

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return index - 1;
}

/** "B2", "B2:C9", "B:C" or "2:9", as Excel writes it. */
export function address(box: Box): string {
  return written(box, "");
}

/** "$B$2:$C$9", as names write it. */
export function absoluteAddress(box: Box): string {
  return written(box, "$");
}

function written(box: Box, sign: string): string {
  const firstColumn = sign + columnName(box.column);
  const lastColumn = sign + columnName(box.column + box.columns - 1);
  const firstRow = `${sign}${box.row + 1}`;
  const lastRow = `${sign}${box.row + box.rows}`;
  if (isEntireColumn(box)) return `${firstColumn}:${lastColumn}`;
  if (isEntireRow(box)) return `${firstRow}:${lastRow}`;
  const isCell = box.rows === 1 && box.columns === 1;
  return isCell ? firstColumn + firstRow : `${firstColumn}${firstRow}:${lastColumn}${lastRow}`;
}

const patterns = {
  cells: /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/,
  columns: /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/,
  rows: /^(\d{1,7}):(\d{1,7})$/,
} as const;

/** Reads "B2", "$B$2:C9", "B:C", "2:9" without a sheet; null where it is none of these or lies off the sheet. */
export function parseAddress(text: string): Box | null {
  const plain = text.replaceAll("$", "").trim();
  const cells = patterns.cells.exec(plain);
  if (cells !== null) {
    const [, column = "", row = "", otherColumn = column, otherRow = row] = cells;
    return boxOf(Number(row) - 1, columnIndex(column), Number(otherRow) - 1, columnIndex(otherColumn));
  }
  const columns = patterns.columns.exec(plain);
  if (columns !== null) return boxOf(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  const rows = patterns.rows.exec(plain);
  return rows === null ? null : boxOf(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
}

function boxOf(row: number, column: number, otherRow: number, otherColumn: number): Box | null {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const bottom = Math.max(row, otherRow);
  const right = Math.max(column, otherColumn);
  if (top < 0 || left < 0 || bottom >= maxRows || right >= maxColumns) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^([A-Za-z]{1,3}\d+|[rRcC]\d*|[rR]\d*[cC]\d*)$/;

/** A sheet's name as formulas and addresses write it: quoted where it has to be. */
export function quotedSheet(name: string): string {
  return plainName.test(name) && !looksLikeCell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1:B2" into sheet and address; the sheet is null where none is named. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: text };
  const named = text.slice(0, bang);
  const sheet = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  return { sheet, rest: text.slice(bang + 1) };
}
