import type { Limits } from "../../../instrument/reader/limits.ts";
import { Refusal } from "../../../instrument/reader/refusal.ts";
import { decodeCsv } from "../csv/decode-csv.ts";
import { dialectOf } from "../csv/dialect.ts";
import { csvRecords } from "../csv/records.ts";
import { unsafeCsv } from "../csv/unsafe.ts";
import type { RowOf } from "../xlsx/sheet.ts";
import type { CellSheet, StoredContent } from "./cell-sheet.ts";

/** A CSV as the one sheet that a spreadsheet program makes of it: all cells are texts, blank fields do not exist. */
export function csvSheet(bytes: Uint8Array, name: string, limits: Limits): CellSheet {
  const decoded = decodeCsv(bytes);
  if ("code" in decoded) throw new Refusal(decoded);
  const dialect = dialectOf(decoded.text);
  const unsafe = unsafeCsv(dialect, limits);
  if (unsafe !== null) throw new Refusal(unsafe);
  const facts = { encoding: decoded.encoding, delimiter: dialect.delimiter };
  return { name, kind: "csv", state: "visible", facts, rows: () => rowsOf(csvRecords(dialect), dialect.firstLine) };
}

function* rowsOf(records: Iterable<readonly (readonly string[])[]>, firstRow: number): Generator<readonly RowOf<StoredContent>[]> {
  let next = firstRow;
  for (const some of records) {
    yield some.map((fields, index) => ({ row: next + index, cells: cellsOf(fields) }));
    next += some.length;
  }
}

const cellsOf = (fields: readonly string[]): ReadonlyMap<number, StoredContent> =>
  new Map(fields.flatMap((value, index) => (value === "" ? [] : [[index + 1, { type: "text", value }] as const])));
