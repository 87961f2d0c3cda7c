import Papa from "papaparse";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { neutralised } from "../../instrument/neutralised.ts";

/** What stands in a cell of a CSV. Null is an empty cell. */
export type CsvCell = string | number | null;

const byteOrderMark = "\uFEFF";
const lineEnd = "\r\n";

/** Rows turned into text at once. */
const chunkRows = 500;

/**
 * A CSV after RFC 4180 in pieces: UTF-8 with a byte order mark, as Excel needs it for Chinese, unless `bom` is false; comma, CRLF, header first.
 * Text that a spreadsheet would run as a formula is neutralised, also where the spreadsheet takes other signs than commas for separators; control characters
 * become visible signs.
 */
export async function* csv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  { bom = true }: { readonly bom?: boolean } = {},
): AsyncGenerator<string> {
  yield (bom ? byteOrderMark : "") + lines([header]);
  let chunk: (readonly CsvCell[])[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield lines(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield lines(chunk);
}

/** Most rows of a large table need neither quotes nor care; the library takes three times as long over them. */
const lines = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => (row.every(isBare) ? row.join(",") + lineEnd : written([row]))).join("");

const isBare = (cell: CsvCell): boolean => typeof cell !== "string" || (plain.test(cell) && !cell.endsWith(" "));

function written(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? safe(cell) : cell)));
  return Papa.unparse(cells, { newline: lineEnd, quotes: (value) => typeof value === "string" && otherSeparators.test(value) }) + lineEnd;
}

/** What spreadsheets of some countries, or with their usual settings, take for separators too. */
const otherSeparators = /[;\t|]/u;

/** A formula behind such a separator or in a further line, which would then stand in a cell of its own. */
const hiddenFormula = /(?<=[;\t|\r\n][\s\p{Cc}\p{Cf}]{0,10})(?=[=+\-@＝＋－＠])/gu;

/** Control characters that are no part of a text in a cell, and that a terminal would obey. */
const controls = /(?![\t\r\n])\p{Cc}/gu;

/** Codes and plain words, which need no care. Most cells of a large table are such. */
const plain = /^\w[\w:. -]*$/u;

const safe = (text: string): string =>
  plain.test(text) ? text : neutralised(text).replaceAll(hiddenFormula, "'").replaceAll(controls, plainText);
