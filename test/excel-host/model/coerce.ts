import type { CellValue } from "./types.ts";

/** What typing a text into a cell makes of it. */
export interface Typed {
  readonly value: CellValue;
  /** Format that Excel gives a General cell along with it. */
  readonly numberFormat?: string;
  readonly isText?: boolean;
}

const errorValue = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const groupedNumber = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const percent = /^[-+]?(\d+\.?\d*|\.\d+) ?%$/;
const isoDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const shortDate = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;
/** Excel takes the year from the clock; the emulator has none. */
const thisYear = 2026;

/** Whether a value is one of Excel's errors. */
export function isError(value: unknown): value is string {
  return typeof value === "string" && errorValue.test(value);
}

/** Reads what was typed, in en-US, as `range.values` does. A text format or an apostrophe keeps it as it is. */
export function typed(input: unknown, numberFormat: string): Typed {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  if (text.startsWith("'")) return { value: text.slice(1), isText: true };
  if (numberFormat === "@") return { value: text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (errorValue.test(trimmed)) return { value: trimmed.toUpperCase() };
  return numeric(trimmed) ?? { value: text };
}

function numeric(text: string): Typed | null {
  if (!/\d/.test(text)) return null;
  if (plainNumber.test(text)) return { value: Number(text) };
  if (groupedNumber.test(text)) return { value: Number(text.replaceAll(",", "")), numberFormat: "#,##0" };
  if (percent.test(text)) {
    // Through a decimal shift, since 12.3 / 100 is not 0.123.
    return { value: Number(`${text.replace(/ ?%$/, "")}e-2`), numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  return date(text);
}

function date(text: string): Typed | null {
  const iso = isoDate.exec(text);
  if (iso !== null) return dateCell(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const short = shortDate.exec(text);
  if (short === null) return null;
  const [, month = "", day = "", year] = short;
  if (year === undefined) return dateCell(thisYear, Number(month), Number(day), "d-mmm");
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  return dateCell(full, Number(month), Number(day), "m/d/yyyy");
}

function dateCell(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const serial = serialOf(year, month, day);
  return serial === null ? null : { value: serial, numberFormat };
}

/** Excel's day number; 1 is 1 January 1900, and 60 is a 29 February that never was. Null where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days > 60 ? days : days - 1;
}

/** `valueTypes` of a value. */
export function valueType(value: CellValue, isText = false): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return !isText && isError(value) ? "Error" : "String";
}
