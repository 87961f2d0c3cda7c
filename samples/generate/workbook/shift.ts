import { columnLetters } from "../../../instrument/workbook/address.ts";
import { type Parts, textOf, withAllTexts } from "./parts.ts";

/** Rows or columns put in before one of them (`by` > 0), or taken out from it on (`by` < 0); counted from 1. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly from: number;
  readonly by: number;
}

/** Where the shift takes place: the part and the name of a sheet. */
export interface ShiftedSheet {
  readonly part: string;
  readonly name: string;
}

/** New place of a row or column, `null` for one that was taken out. */
function moved(at: number, axis: Shift["axis"], shift: Shift): number | null {
  if (axis !== shift.axis || at < shift.from) return at;
  return shift.by < 0 && at < shift.from - shift.by ? null : at + shift.by;
}

/** Shifts rows or columns as a spreadsheet does: cells, ranges, formulas of all sheets, and names. */
export const shifted = (parts: Parts, sheet: ShiftedSheet, shift: Shift): Parts =>
  withAllTexts(parts, (text, name) => {
    if (name === "xl/workbook.xml")
      return text.replaceAll(
        /(<definedName[^>]*>)([^<]*)/gu,
        (_, tag: string, target: string) => tag + inFormula(target, { sheet, shift, isOwn: false }),
      );
    if (!name.startsWith("xl/worksheets/sheet")) return text;
    const isOwn = name === sheet.part;
    const formulas = text.replaceAll(
      /(<(?:f|formula\d?|formula)(?: [^>]*)?>)([^<]*)/gu,
      (_, tag: string, formula: string) => tag + inFormula(formula, { sheet, shift, isOwn }),
    );
    return isOwn ? inSheet(formulas, shift) : formulas;
  });

/** Shifts the cells alone, as a program does that knows nothing of names and formulas. */
export const shiftedCells = (parts: Parts, sheet: ShiftedSheet, shift: Shift): Parts =>
  new Map([...parts, [sheet.part, new TextEncoder().encode(inSheet(textOf(parts, sheet.part), shift))]]);

function inSheet(sheet: string, shift: Shift): string {
  const ranges = (text: string): string =>
    text
      .split(" ")
      .map((range) =>
        range
          .split(":")
          .map((cell) => inAddress(cell, shift) ?? "A1")
          .join(":"),
      )
      .join(" ");
  return sheet
    .replaceAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gsu, (row, at: string) => {
      const to = moved(Number(at), "row", shift);
      return to === null ? "" : withMovedCells(row, shift).replace(`<row r="${at}"`, `<row r="${to}"`);
    })
    .replaceAll(/<col min="(\d+)" max="\1"([^>]*)\/>/gu, (_, at: string, look: string) => {
      const to = moved(Number(at), "column", shift);
      return to === null ? "" : `<col min="${to}" max="${to}"${look}/>`;
    })
    .replaceAll(/ (sqref|ref|topLeftCell)="([^"]+)"/gu, (_, attribute: string, value: string) => ` ${attribute}="${ranges(value)}"`)
    .replaceAll(/ spans="[^"]*"/gu, "");
}

const withMovedCells = (row: string, shift: Shift): string =>
  row.replaceAll(/<c r="([A-Z]+\d+)"([^>]*?(?:\/>|>.*?<\/c>))/gsu, (_, cell: string, rest: string) => {
    const to = inAddress(cell, shift);
    return to === null ? "" : `<c r="${to}"${rest}`;
  });

function inAddress(cell: string, shift: Shift): string | null {
  const [, dollar = "", letters = "", fixed = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/u.exec(cell) ?? [];
  const column = moved(columnNumber(letters), "column", shift);
  const row = moved(Number(digits), "row", shift);
  return column === null || row === null ? null : `${dollar}${columnLetters(column)}${fixed}${row}`;
}

/** Number of a column: A is 1, AA is 27. */
export const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

interface FormulaShift {
  readonly sheet: ShiftedSheet;
  readonly shift: Shift;
  /** Whether the formula stands on the sheet that is shifted. */
  readonly isOwn: boolean;
}

/** References outside quoted texts; those with a sheet in front belong to it, the others to the sheet of the formula. */
function inFormula(formula: string, { sheet, shift, isOwn }: FormulaShift): string {
  const reference = /((?:(?:'|&apos;)[^'&]*(?:'|&apos;)|[\w.]+)!)?(?<![\w.$])(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(!.])/gu;
  const change = (found: string, prefix: string | undefined, first: string, last: string | undefined): string => {
    const isHere = prefix === undefined ? isOwn : prefix.replaceAll(/'|&apos;|!/gu, "") === sheet.name;
    if (!isHere) return found;
    const cells = [first, ...(last === undefined ? [] : [last])].map((cell) => inAddress(cell, shift));
    return (prefix ?? "") + (cells.includes(null) ? "#REF!" : cells.join(":"));
  };
  return formula
    .split(/(&quot;.*?&quot;|".*?")/gu)
    .map((piece) => (piece.startsWith("&quot;") || piece.startsWith('"') ? piece : piece.replaceAll(reference, change)))
    .join("");
}
