import { trimmedText } from "../../../instrument/reader/values/entry.ts";
import { folded } from "../../../instrument/answer.ts";
import type { CellSheet, StoredContent } from "../cells/cell-sheet.ts";

/** A field of a table: a text without outer spaces, or a number that a workbook holds as one; null where it is blank. */
export type Field = string | number | null;

/** A row below the header. */
export interface TidyRow {
  /** Its number in a spreadsheet program, counted from 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<number, StoredContent>;
}

/** A table with one header, one observation a row and one variable a column. */
export interface TidyTable {
  readonly name: string;
  /** Names of the columns in their order, without outer spaces; an empty one has no name. */
  readonly columns: readonly string[];
  /** Rows with a value, in their order. */
  readonly rows: readonly TidyRow[];
  /** Numbers of the rows of a CSV that have more fields than the header; what stands where in them is not known, so they are left out. */
  readonly tooLong: readonly number[];
  /** Whether `1,234` cannot be a decimal number because commas separate the fields. */
  readonly hasPlainCommas: boolean;
}

/** Reads a sheet whose first row with a value is its header. Null where there is none. */
export function tidyTable(sheet: CellSheet): TidyTable | null {
  let columns: readonly string[] | null = null;
  const rows: TidyRow[] = [];
  const tooLong: number[] = [];
  for (const some of sheet.rows()) {
    for (const each of some) {
      if (![...each.cells.values()].some((content) => fieldOf(content) !== null)) continue;
      const last = Math.max(...each.cells.keys());
      if (columns === null) columns = Array.from({ length: last }, (_, at) => String(fieldOf(each.cells.get(at + 1)) ?? ""));
      else if (sheet.kind === "csv" && last > columns.length) tooLong.push(each.row);
      else rows.push(each);
    }
  }
  const { delimiter } = sheet.facts;
  return columns === null ? null : { name: sheet.name, columns, rows, tooLong, hasPlainCommas: delimiter !== ";" };
}

/** A field of a row, by the place of its column counted from 0. */
export const fieldAt = ({ cells }: TidyRow, at: number): Field => fieldOf(cells.get(at + 1));

function fieldOf(content: StoredContent | undefined): Field {
  if (content === undefined) return null;
  const { value, formula } = content;
  if (typeof value === "number") return value;
  const text = value === null ? `=${formula ?? ""}` : trimmedText(String(value));
  return text === "" ? null : text;
}

/** Places, counted from 0, of the columns of a name. Where no column has exactly this name, case and width of letters do not matter. */
export function columnsNamed({ columns }: TidyTable, name: string): readonly number[] {
  const wanted = trimmedText(name);
  const exact = placesOf(columns, (column) => column === wanted);
  const fold = (text: string): string => folded(text.normalize("NFKC"));
  return exact.length > 0 ? exact : placesOf(columns, (column) => fold(column) === fold(wanted));
}

const placesOf = (columns: readonly string[], isMeant: (column: string) => boolean): readonly number[] =>
  columns.flatMap((column, at) => (isMeant(column) ? [at] : []));
