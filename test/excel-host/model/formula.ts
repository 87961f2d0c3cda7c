import { columnIndex, columnName, quotedSheet } from "./a1.ts";
import { type Box, maxColumns, maxRows } from "./box.ts";

/** One end of a reference; null where it names a whole row or column. */
interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/** A reference as it stands in a formula. */
export interface Reference {
  /** The sheet as named, without quotes; null where it is the formula's own. */
  readonly sheet: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

const sheetPart = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const area = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const token = new RegExp(String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!#])(${sheetPart})?(${area})(?![\p{L}\p{N}_.(!])`, "gu");
const sheetName = new RegExp(String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!#'\]])(${sheetPart})`, "gu");
const corner = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Rewrites every reference of a formula; text in quotes is left alone. Null from `change` becomes #REF!. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(token, (whole: string, sheet: string | undefined, text: string | undefined) => {
    if (text === undefined) return whole;
    const reference = parse(sheet, text);
    const changed = change(reference);
    if (changed === reference) return whole;
    return (sheet ?? "") + (changed === null ? "#REF!" : write(changed));
  });
}

/** Gives a sheet its new name in a formula; null turns what pointed there into #REF!. */
export function renameSheet(formula: string, from: string, to: string | null): string {
  // Most formulas name no sheet, or others; looking closer takes much longer.
  if (!formula.toLowerCase().includes(from.replaceAll("'", "''").toLowerCase())) return formula;
  return formula.replace(sheetName, (whole: string, sheet: string | undefined) => {
    if (sheet === undefined || unquote(sheet).toLowerCase() !== from.toLowerCase()) return whole;
    return to === null ? "#REF!" : `${quotedSheet(to)}!`;
  });
}

/** The sheets that a formula names, without quotes; references to other files are left out. */
export function sheetsIn(formula: string): readonly string[] {
  return [...formula.matchAll(sheetName)].flatMap(([, sheet]) => (sheet === undefined || sheet.includes("[") ? [] : unquote(sheet)));
}

/** The formula as it reads when it is filled from one cell into another: relative references move along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const first = shifted(reference.first, rows, columns);
    const last = reference.last === null ? null : shifted(reference.last, rows, columns);
    if (first === null || (reference.last !== null && last === null)) return null;
    return { ...reference, first, last };
  });
}

/** The cells a reference covers. */
export function boxOf(reference: Reference): Box {
  const last = reference.last ?? reference.first;
  const row = Math.min(reference.first.row ?? 0, last.row ?? 0);
  const column = Math.min(reference.first.column ?? 0, last.column ?? 0);
  const lastRow = reference.first.row === null ? maxRows - 1 : Math.max(reference.first.row, last.row ?? 0);
  const lastColumn = reference.first.column === null ? maxColumns - 1 : Math.max(reference.first.column, last.column ?? 0);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The same reference, with the same $ signs, for other cells. */
export function withBox(reference: Reference, box: Box): Reference {
  const { first } = reference;
  const last = reference.last ?? first;
  const lastRow = box.row + box.rows - 1;
  const lastColumn = box.column + box.columns - 1;
  return {
    ...reference,
    first: { ...first, row: first.row === null ? null : box.row, column: first.column === null ? null : box.column },
    last:
      reference.last === null
        ? null
        : { ...last, row: last.row === null ? null : lastRow, column: last.column === null ? null : lastColumn },
  };
}

function shifted(at: Corner, rows: number, columns: number): Corner | null {
  const row = at.row === null || at.isRowFixed ? at.row : at.row + rows;
  const column = at.column === null || at.isColumnFixed ? at.column : at.column + columns;
  const isOff = (row !== null && (row < 0 || row >= maxRows)) || (column !== null && (column < 0 || column >= maxColumns));
  return isOff ? null : { ...at, row, column };
}

function unquote(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parse(sheet: string | undefined, text: string): Reference {
  const [first = "", last] = text.split(":");
  return {
    sheet: sheet === undefined ? null : unquote(sheet),
    first: parseCorner(first),
    last: last === undefined ? null : parseCorner(last),
  };
}

function parseCorner(text: string): Corner {
  const [, dollar = "", letters = "", second = "", digits = ""] = corner.exec(text) ?? [];
  const isRowOnly = letters === "";
  return {
    column: isRowOnly ? null : columnIndex(letters),
    row: digits === "" ? null : Number(digits) - 1,
    isColumnFixed: !isRowOnly && dollar === "$",
    isRowFixed: (isRowOnly ? dollar : second) === "$" || second === "$",
  };
}

function write(reference: Reference): string {
  const first = writeCorner(reference.first);
  return reference.last === null ? first : `${first}:${writeCorner(reference.last)}`;
}

function writeCorner(at: Corner): string {
  const column = at.column === null ? "" : (at.isColumnFixed ? "$" : "") + columnName(at.column);
  const row = at.row === null ? "" : `${at.isRowFixed ? "$" : ""}${at.row + 1}`;
  return column + row;
}
