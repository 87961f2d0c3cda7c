import { metrics } from "../benchmark/breakdown.ts";
import type { ScoreRow } from "../dataset/scores.ts";
import { csv, type CsvCell } from "./csv.ts";

/** A column of the table: its name and what stands in it. */
type Column = readonly [name: string, cell: (row: ScoreRow) => CsvCell];

/** What a case is and how well it was answered; the same in the tables of research data. */
export const caseColumns: readonly (readonly [name: string, cell: (row: Omit<ScoreRow, "firmId">) => CsvCell])[] = [
  ["year", ({ year }) => year],
  ["instrument_version", ({ instrumentVersion }) => instrumentVersion],
  ["form", ({ form }) => form],
  ["size", ({ size }) => size],
  ["industry", ({ industry }) => industry],
  ["province", ({ province }) => province],
  ["region", ({ region }) => region],
  ["assessor", ({ assessor }) => assessor],
  ["status", ({ status }) => status],
  ["completeness", ({ completeness }) => completeness],
  ["na_share", ({ naShare }) => naShare],
];

const columns: readonly Column[] = [
  ["firm_id", ({ firmId }) => firmId],
  ...caseColumns,
  ...metrics.map((metric): Column => [metric, ({ scores }) => scores.get(metric) ?? null]),
  ["band", ({ band }) => band],
  ["red_flags", ({ redFlags }) => redFlags],
  ["amber_flags", ({ amberFlags }) => amberFlags],
  ["excluded", ({ excluded }) => excluded],
];

/** `scores.csv`: one line a case, with raw scores 0–100 under the default weights. `excluded` says why a case is not in the benchmark. */
export const scoresCsv = (rows: AsyncIterable<ScoreRow>): AsyncIterable<string> =>
  csv(
    columns.map(([name]) => name),
    cells(rows),
  );

async function* cells(rows: AsyncIterable<ScoreRow>): AsyncGenerator<readonly CsvCell[]> {
  for await (const row of rows) yield columns.map(([, cell]) => cell(row));
}
