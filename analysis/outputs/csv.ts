import Papa from "papaparse";

/** What stands in a cell of a CSV. Null is an empty cell. */
export type CsvCell = string | number | null;

const byteOrderMark = "\uFEFF";
const lineEnd = "\r\n";

/** Rows turned into text at once. */
const chunkRows = 500;

/**
 * A CSV after RFC 4180 in pieces: UTF-8 with a byte order mark, as Excel needs it for Chinese, comma, CRLF, header first.
 * Text that a spreadsheet would run as a formula is neutralised.
 */
export async function* csv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + lines([header]);
  let chunk: (readonly CsvCell[])[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield lines(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield lines(chunk);
}

function lines(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutralised(cell) : cell)));
  return Papa.unparse(cells, { newline: lineEnd }) + lineEnd;
}

/** Signs that begin a formula, also in full width, behind spaces, control characters or characters without width. */
const formulaStart = /^[\s\p{Cc}\p{Cf}\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u;

/** Puts an apostrophe before text that a spreadsheet could take for a formula. A number written as text stays a number. */
export const neutralised = (text: string): string => (formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text);
