import { trimmedText } from "../../../instrument/reader/values/entry.ts";
import { folded } from "../../../instrument/answer.ts";
import type { CellSheet, StoredContent } from "../cells/cell-sheet.ts";

/** A field of a table: a text without outer spaces, or a number that a workbook holds as one; null where it is blank. */
export type Field = string | number | null;

/** A row below the header. */
export interface TidyRow {
  /** Its number in a spreadsheet program, counted from 1. */
  readonly row: number;
  /** A field a column, in their order. */
  readonly fields: readonly Field[];
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
  /** Further facts, such as encoding and delimiter of a CSV. */
  readonly facts: CellSheet["facts"];
}

/** Reads a sheet whose first row with a value is its header. Null where there is none. */
export function tidyTable({ name, kind, facts, rows: read }: CellSheet): TidyTable | null {
  let columns: readonly string[] | null = null;
  const rows: TidyRow[] = [];
  const tooLong: number[] = [];
  for (const some of read()) {
    for (const { row, cells } of some) {
      const fields = fieldsOf(cells, columns?.length);
      const isLong: boolean = kind === "csv" && columns !== null && hasFieldBeyond(cells, columns.length);
      if (isLong) tooLong.push(row);
      if (isLong || fields.every((field) => field === null)) continue;
      if (columns === null) columns = fields.map((field) => String(field ?? ""));
      else rows.push({ row, fields });
    }
  }
  return columns === null ? null : { name, columns, rows, tooLong, facts };
}

/** The fields of so many columns, of all that there are by default. */
const fieldsOf = (cells: ReadonlyMap<number, StoredContent>, columns: number = Math.max(0, ...cells.keys())): readonly Field[] =>
  Array.from({ length: columns }, (_, at) => fieldOf(cells.get(at + 1)));

const hasFieldBeyond = (cells: ReadonlyMap<number, StoredContent>, columns: number): boolean =>
  [...cells].some(([column, content]) => column > columns && fieldOf(content) !== null);

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
