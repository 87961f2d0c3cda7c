import type { ResponseRow } from "../dataset/responses.ts";
import { csv, type CsvCell } from "./csv.ts";

const header = ["firm_id", "year", "instrument_version", "form", "item_id", "status", "value", "na_reason", "evidence"];

/** `responses_long.csv`: one line an answer, in the format that this program reads itself. */
export const responsesCsv = (rows: AsyncIterable<ResponseRow>): AsyncIterable<string> => csv(header, cells(rows));

async function* cells(rows: AsyncIterable<ResponseRow>): AsyncGenerator<readonly CsvCell[]> {
  for await (const { firmId, year, instrumentVersion, form, itemId, status, value, naReason, evidence } of rows) {
    yield [firmId, year, instrumentVersion, form, itemId, status, value, naReason, evidence];
  }
}
