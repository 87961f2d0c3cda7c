import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { Metric } from "../benchmark/types.ts";
import type { Database } from "./database.ts";
import { type AnyRow, scoreColumn } from "./tables.ts";

/** One case with its scores. */
export interface ScoreRow {
  readonly firmId: string;
  readonly year: number | null;
  readonly instrumentVersion: string;
  readonly form: string;
  readonly size: string | null;
  readonly industry: string | null;
  readonly province: string | null;
  readonly region: string | null;
  readonly assessor: string | null;
  /** As a table of clusters says; null without one. */
  readonly park: string | null;
  readonly programme: string | null;
  readonly cohort: string | null;
  readonly status: string;
  /** 0–1 */
  readonly completeness: number;
  /** 0–1 */
  readonly naShare: number;
  readonly band: string | null;
  /** Ids of the items, separated by spaces. */
  readonly redFlags: string;
  readonly amberFlags: string;
  /** Why the case does not enter the benchmark, null for one that does. */
  readonly excluded: string | null;
  /** Raw scores 0–100 with four decimals; a metric without a score is absent. */
  readonly scores: ReadonlyMap<Metric, number>;
}

/** Every case with its scores, in the order of reading. */
export async function* scores(database: Database): AsyncGenerator<ScoreRow> {
  for await (const row of database.stream("SELECT * FROM cases ORDER BY case_id")) yield scoreRow(row);
}

/** A row of the table of cases as a case with its scores. */
export function scoreRow(row: AnyRow): ScoreRow {
  return {
    firmId: String(row["firm"]),
    year: typeof row["year"] === "number" ? row["year"] : null,
    instrumentVersion: String(row["instrument_version"]),
    form: String(row["form"]),
    size: text(row, "size"),
    industry: text(row, "industry"),
    province: text(row, "province"),
    region: text(row, "region"),
    assessor: text(row, "assessor"),
    park: text(row, "park"),
    programme: text(row, "programme"),
    cohort: text(row, "cohort"),
    status: String(row["status"]),
    completeness: Number(row["completeness"]) / 10_000,
    naShare: Number(row["na_share"]) / 10_000,
    band: text(row, "band"),
    redFlags: text(row, "red_flags") ?? "",
    amberFlags: text(row, "amber_flags") ?? "",
    excluded: text(row, "excluded"),
    scores: new Map(columns.flatMap(([metric, column]) => (row[column] === null ? [] : [[metric, Number(row[column]) / 10_000] as const]))),
  };
}

function text(row: AnyRow, column: string): string | null {
  const cell = row[column];
  return typeof cell === "string" ? cell : null;
}

const columns = scoreNames.map((metric) => [metric, scoreColumn(metric)] as const);
