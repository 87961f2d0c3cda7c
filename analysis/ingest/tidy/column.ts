import { isFinding } from "../../../instrument/reader/values/choice.ts";
import { type DecimalSign, readNumber, signEvidence } from "../../../instrument/reader/values/number.ts";
import { saysMissing, saysNoNumber } from "./missing-marks.ts";
import type { Field, TidyTable } from "./tidy-table.ts";

/** What stands in the fields of a column. */
export interface ColumnCounts {
  readonly column: string;
  /** Fields with a value. */
  readonly n: number;
  readonly blank: number;
  /** Fields that say the value is missing, such as NA or 缺失. */
  readonly missing: number;
  /** Fields with something else where a number is expected. They count as missing, and should be looked at. */
  readonly unreadable: number;
  /** The first of them; null where there is none. */
  readonly example: { readonly row: number; readonly found: string } | null;
}

/** A column, row by row; null where there is no value. */
export interface Column<Value> {
  readonly values: readonly (Value | null)[];
  readonly counts: ColumnCounts;
}

/** What a field is: a value, or why there is none. */
type Reading<Value> = { readonly value: Value } | "blank" | "missing" | "unreadable";

/** Reads a column of categories, such as sizes or names of companies. Any text is one. */
export function categoryColumn(table: TidyTable, at: number): Column<string> {
  return readColumn(table, at, (field) => (typeof field === "string" && saysMissing(field) ? "missing" : { value: String(field) }));
}

/** What separates decimals in some columns. Where nothing shows it, it is the point, unless semicolons separate the fields: then it stays unknown. */
export function decimalSignOf(table: TidyTable, places: readonly number[]): DecimalSign {
  const evidence = signEvidence();
  for (const row of table.rows) {
    for (const at of places) {
      const field = row.fields[at];
      if (typeof field === "string") evidence.add(field);
    }
  }
  return evidence.sign(table.facts["delimiter"] === ";" ? "unknown" : "point");
}

/** How the numbers of a column are written. */
export interface NumberStyle {
  readonly sign: DecimalSign;
  /** What may stand behind a number, in lower case. */
  readonly units?: readonly string[];
}

/** Reads a column of numbers. Where all of them have a percent sign, they are read in per cent: `85%` is 85. */
export function numberColumn(table: TidyTable, at: number, { sign, units = [] }: NumberStyle): Column<number> {
  const isPercent = table.rows.every((row) => {
    const field = row.fields[at] ?? null;
    return field === null || (typeof field === "string" && (/[%％]$/u.test(field) || saysNoNumber(field)));
  });
  const allowed = isPercent ? ["%", ...units] : units;
  return readColumn(table, at, (field) => {
    if (typeof field === "number") return { value: field };
    if (saysNoNumber(field)) return "missing";
    const number = readNumber(field, sign, allowed);
    return isFinding(number) ? "unreadable" : { value: number };
  });
}

function readColumn<Value>(table: TidyTable, at: number, read: (field: NonNullable<Field>) => Reading<Value>): Column<Value> {
  const counts = { n: 0, blank: 0, missing: 0, unreadable: 0 };
  let example: ColumnCounts["example"] = null;
  const values = table.rows.map((row) => {
    const field = row.fields[at] ?? null;
    const reading = field === null ? "blank" : read(field);
    if (typeof reading !== "string") {
      counts.n += 1;
      return reading.value;
    }
    counts[reading] += 1;
    if (reading === "unreadable") example ??= { row: row.row, found: String(field).slice(0, 100) };
    return null;
  });
  return { values, counts: { column: table.columns[at] ?? "", ...counts, example } };
}
