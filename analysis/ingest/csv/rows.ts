import Papa from "papaparse";
import type { Dialect } from "./dialect.ts";

/** One line of a CSV, which may span several lines of the file where fields hold line breaks. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Number of its first line in the file, counted from 1. */
  readonly line: number;
}

/** A place between two lines. */
interface Mark {
  /** Characters before it. */
  readonly at: number;
  /** Number of the line behind it. */
  readonly line: number;
}

/** What DOS wrote behind the last line. */
const endOfFile = "\u001A";

/**
 * Tells every line that is not blank, in order and with the place behind it, until it is told to stop. The text has to be sound (`unsafeCsv`).
 * Papa's fast mode is off because it first makes an array of all lines.
 */
function eachRow({ text, delimiter, firstLine }: Dialect, tell: (row: CsvRow, behind: Mark) => "stop" | undefined): void {
  // Papa leaves out what looks like a byte order mark, and does not count it.
  const leftOut = text.startsWith("\uFEFF") ? 1 : 0;
  let line = firstLine;
  Papa.parse<readonly string[]>(text, {
    delimiter,
    newline: "\n",
    fastMode: false,
    step: ({ data: fields, meta }, parser) => {
      const isBlank = fields.every((field) => field.trim() === "" || field === endOfFile);
      const next = line + 1 + fields.reduce((sum, field) => sum + lineFeeds(field), 0);
      if (!isBlank && tell({ fields, line }, { at: meta.cursor + leftOut, line: next }) === "stop") parser.abort();
      line = next;
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

/** Who is told of the lines below the header, in their order. */
interface Listener {
  readonly row: (row: CsvRow) => void;
  /** The number of a line that repeats the header, as in files that were joined. */
  readonly header: (line: number) => void;
}

/** Tells the lines below the header. */
export function eachRecord(dialect: Dialect, row: (row: CsvRow) => void, header: (line: number) => void = () => {}): void {
  goOver(dialect, { row, header });
}

/** Lines that are in memory at a time. */
const linesInPiece = 500;

/** Goes over all lines below the header once, and gives them back one after another from then on, so that only a few are in memory. */
export function recordsOf(dialect: Dialect, listener: Listener): Iterable<CsvRow> {
  return recordsBetween(dialect, goOver(dialect, listener));
}

/** The places between pieces of some lines each, from behind the header to behind the last line. */
interface Pieces {
  readonly header: readonly string[];
  readonly marks: readonly Mark[];
}

function goOver(dialect: Dialect, listener: Listener): Pieces {
  const marks: Mark[] = [];
  let header: readonly string[] | null = null;
  let count = 0;
  let last: Mark | null = null;
  eachRow(dialect, ({ fields, line }, behind) => {
    if (header === null) header = fields;
    else if (isSame(fields, header)) listener.header(line);
    else listener.row({ fields, line });
    if (count % linesInPiece === 0) marks.push(behind);
    count += 1;
    last = behind;
    return undefined;
  });
  return { header: header ?? [], marks: last === null ? [] : [...marks, last] };
}

function* recordsBetween({ text, delimiter }: Dialect, { header, marks }: Pieces): Generator<CsvRow> {
  for (const [index, { at, line }] of marks.entries()) {
    const end = marks[index + 1]?.at ?? at;
    const rows: CsvRow[] = [];
    // Papa would take a first character that looks like a byte order mark for one.
    const piece = `\uFEFF${text.slice(at, end)}`;
    if (end > at) eachRow({ text: piece, delimiter, firstLine: line }, (row) => void rows.push(row));
    for (const row of rows) if (!isSame(row.fields, header)) yield row;
  }
}

const isSame = (fields: readonly string[], header: readonly string[]): boolean =>
  fields.length === header.length && fields.every((field, at) => field.replaceAll("\uFEFF", "") === header[at]?.replaceAll("\uFEFF", ""));

const lineFeeds = (field: string): number => (field.includes("\n") ? field.split("\n").length - 1 : 0);
