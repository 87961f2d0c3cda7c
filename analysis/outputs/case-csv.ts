import { metrics } from "../benchmark/breakdown.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import { rounded } from "../../instrument/scoring/rounding.ts";
import type { Score } from "../../instrument/scoring/roll-up.ts";
import { csv, type CsvCell } from "./csv.ts";
import type { ScoredCase } from "./scored-case.ts";

/** A column of the table: its name and what stands in it. */
type Column = readonly [name: string, cell: (scored: ScoredCase) => CsvCell];

const columns: readonly Column[] = [
  ["source", ({ reading }) => reading.provenance.file],
  ["firm_id", ({ assessment }) => assessment.firmId],
  ["year", ({ assessment }) => assessment.profile.year],
  ["form", ({ card }) => card.form],
  ["size", ({ card }) => card.size],
  ["status", ({ card }) => card.status],
  ["applicable", ({ card }) => card.applicable],
  ["answered", ({ card }) => card.answered],
  ["na_share", ({ card }) => rounded(card.naShare)],
  ["completeness", ({ card }) => rounded(card.completeness)],
  ["overall_displayed", ({ card }) => written(card.capped.overall)],
  ["band", ({ card }) => card.band],
  ["low", ({ card }) => written(card.low.overall)],
  ["high", ({ card }) => written(card.high.overall)],
  ["geometric", ({ card }) => written(card.geometric)],
  ...metrics.map((metric): Column => [metric, ({ card }) => written(scoreOf(card, metric))]),
  ["red_flags", ({ card }) => card.redFlags.join(" ")],
  ["amber_flags", ({ card }) => card.amberFlags.join(" ")],
  ["missing_legal", ({ card }) => card.missingLegal.join(" ")],
  ["percent_to_target", ({ card }) => written(card.percentToTarget)],
  ["issues", ({ reading }) => reading.issues.length],
];

/**
 * Scores of cases as CSV, one line a case, under the company's own weights. Scores are raw unless the column says otherwise;
 * an empty cell means that too little was answered, NA that nothing applies.
 */
export const caseCsv = (cases: AsyncIterable<ScoredCase>): AsyncIterable<string> =>
  csv(
    columns.map(([name]) => name),
    rows(cases),
  );

async function* rows(cases: AsyncIterable<ScoredCase>): AsyncGenerator<readonly CsvCell[]> {
  for await (const scored of cases) yield columns.map(([, cell]) => cell(scored));
}

function scoreOf({ coreScore, raw }: Scorecard, metric: string): Score {
  if (metric === "core") return coreScore;
  if (metric === "overall") return raw.overall;
  return raw.areas.get(metric) ?? raw.topics.get(metric) ?? null;
}

function written(score: Score): CsvCell {
  return typeof score === "number" ? rounded(score) : score;
}
