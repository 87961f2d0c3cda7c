import { items, scoredItems } from "../../instrument/csr/instrument.ts";
import { screening, type ScreenedCase } from "../quality/screening.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { complianceLevels } from "../../instrument/scoring/pool.ts";
import { characterCount, storedAnswer } from "./answer-text.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { Database } from "./database.ts";
import { groupingOf } from "./grouping.ts";
import { type AnyRow, scoreColumn } from "./tables.ts";

/** Cases are held against so many others at a time, in the order of reading, so that memory does not grow with the pool. */
const batchSize = 10_000;

/** Metrics that are told with and without careless cases. */
export const headlines = ["core", "overall"] as const;
export type Headline = (typeof headlines)[number];

/** The companies whose latest case looks as if it was answered without care. */
export interface CarelessCases {
  readonly companies: number;
  /** Their scores (× 10,000) by metric. */
  readonly scores: Readonly<Record<Headline, readonly WeightedValue[]>>;
  /** The groups of a breakdown: their companies, and how many of them are flagged. */
  readonly cells: (by: readonly Dimension[]) => Promise<readonly FlaggedCell[]>;
}

/** A group with its flagged companies. */
export interface FlaggedCell {
  readonly n: number;
  readonly flagged: number;
}

/** Marks the cases that enter and look careless in the column `careless`. */
export async function markCareless(database: Database): Promise<void> {
  await database.run("ALTER TABLE cases ADD COLUMN careless BOOLEAN DEFAULT false");
  const sql = `SELECT case_id, firm, answers, evidence, conflicts, tensions, gaps FROM cases JOIN answers USING (case_id)
    WHERE excluded IS NULL ORDER BY case_id`;
  const doubtful: number[] = [];
  let batch: { readonly id: number; readonly case: ScreenedCase }[] = [];
  const screen = (): void => {
    const found = screening(batch.map((each) => each.case));
    for (const [index, { id }] of batch.entries()) if (found[index]?.isDoubtful === true) doubtful.push(id);
    batch = [];
  };
  for await (const row of database.stream(sql)) {
    batch.push({ id: Number(row["case_id"]), case: storedCase(row) });
    if (batch.length === batchSize) screen();
  }
  screen();
  if (doubtful.length > 0) await database.run(`UPDATE cases SET careless = true WHERE case_id IN (${doubtful.join(", ")})`);
}

/** Takes marked cases out of the pool; the latest case of a company is then the latest of the others. */
export async function excludeCareless(database: Database): Promise<void> {
  await database.run(`
    CREATE OR REPLACE TABLE cases AS
    WITH left_over AS (
      SELECT * EXCLUDE (excluded, latest), CASE WHEN careless THEN 'careless' ELSE excluded END AS excluded FROM cases
    )
    SELECT *, excluded IS NULL AND year = max(CASE WHEN excluded IS NULL THEN year END) OVER (PARTITION BY firm) AS latest
    FROM left_over`);
}

/** What is known of marked cases, as far as the benchmark tells of them. */
export async function carelessCases(database: Database): Promise<CarelessCases> {
  const scoresOf = async (metric: Headline): Promise<readonly WeightedValue[]> => {
    const score = scoreColumn(metric);
    const rows = await database.rows(
      `SELECT ${score} AS value, count(*) AS n FROM cases WHERE latest AND careless AND ${score} IS NOT NULL GROUP BY value ORDER BY value`,
    );
    return rows.map((row) => ({ value: Number(row["value"]), count: Number(row["n"]) }));
  };
  const [counted] = await database.rows("SELECT count(*) AS n FROM cases WHERE latest AND careless");
  return {
    companies: Number(counted?.["n"] ?? 0),
    scores: { core: await scoresOf("core"), overall: await scoresOf("overall") },
    cells: async (by) => {
      const { list, where } = groupingOf(by);
      const sql = `SELECT count(*) AS n, count(*) FILTER (careless) AS flagged FROM cases WHERE ${where} GROUP BY ${list.slice(0, -2) || "true"}`;
      return (await database.rows(sql)).map((row) => ({ n: Number(row["n"]), flagged: Number(row["flagged"]) }));
    },
  };
}

const positions = scoredItems.map(({ id }) => items.findIndex((item) => item.id === id));

const levels = Array.from({ length: characterCount }, (_, character): number | null => {
  const answer = storedAnswer(character)?.answer ?? null;
  if (answer?.kind === "level") return answer.level;
  return answer?.kind === "compliance" ? complianceLevels[answer.state] : null;
});

/** The code of the evidence grade 0 in `evidenceText`. */
const gradeZero = 48;

function storedCase(row: AnyRow): ScreenedCase {
  const [answers, evidence] = [String(row["answers"]), row["evidence"]];
  const grade = (position: number): number | null => {
    const code = typeof evidence === "string" ? evidence.charCodeAt(position) : 0;
    return code < gradeZero ? null : code - gradeZero;
  };
  return {
    firm: String(row["firm"]),
    levels: positions.map((position) => levels[answers.charCodeAt(position)] ?? null),
    evidence: positions.map(grade),
    conflicts: Number(row["conflicts"]),
    tensions: Number(row["tensions"]),
    gaps: Number(row["gaps"]),
  };
}
