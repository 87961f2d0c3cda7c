import Papa from "papaparse";
import type { Dialect } from "./dialect.ts";

/** One line of a CSV, which may span several lines of the file where fields hold line breaks. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Number of its first line in the file, counted from 1. */
  readonly line: number;
}

/** What DOS wrote behind the last line. */
const endOfFile = "\u001A";

/**
 * Tells every line that is not blank, in order, until it is told to stop. The text has to be sound (`unsafeCsv`).
 * Papa's fast mode is off because it first makes an array of all lines.
 */
function eachRow({ text, delimiter, firstLine }: Dialect, tell: (row: CsvRow) => "stop" | undefined): void {
  let line = firstLine;
  Papa.parse<readonly string[]>(text, {
    delimiter,
    newline: "\n",
    fastMode: false,
    step: ({ data: fields }, parser) => {
      const isBlank = fields.every((field) => field.trim() === "" || field === endOfFile);
      if (!isBlank && tell({ fields, line }) === "stop") parser.abort();
      line += 1 + fields.reduce((sum, field) => sum + lineFeeds(field), 0);
    },
  });
}

/** The header of a CSV, null where all lines are blank. */
export function headerOf(dialect: Dialect): CsvRow | null {
  const found: CsvRow[] = [];
  eachRow(dialect, (row) => {
    found.push(row);
    return "stop";
  });
  return found[0] ?? null;
}

/** Tells the lines below the header. A line that repeats the header, as in files that were joined, is told as such. */
export function eachRecord(dialect: Dialect, tell: (row: CsvRow) => void, tellHeader: (line: number) => void = () => {}): void {
  let header: readonly string[] | null = null;
  eachRow(dialect, (row) => {
    if (header === null) header = row.fields;
    else if (isSame(row.fields, header)) tellHeader(row.line);
    else tell(row);
    return undefined;
  });
}

const isSame = (fields: readonly string[], header: readonly string[]): boolean =>
  fields.length === header.length && fields.every((field, at) => field.replaceAll("\uFEFF", "") === header[at]?.replaceAll("\uFEFF", ""));

const lineFeeds = (field: string): number => (field.includes("\n") ? field.split("\n").length - 1 : 0);
