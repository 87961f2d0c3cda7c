import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { AnswerCount, CellCount, CellKey, Engine, ScoreCount, TopicCount } from "../dataset/engine.ts";
import { publishedCount, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { completenessOf, itemDistributions, redFlagsOf } from "./answer-shares.ts";
import { summaryOf } from "./summary.ts";
import type { Breakdown, Dimension, Group, Metric } from "./types.ts";
import { withheldGroup } from "./withheld-group.ts";

/** What a benchmark summarises: core and overall score, areas, topics. */
export const metrics: readonly Metric[] = scoreNames;

/** Everything published of the groups of one combination of dimensions. Every group lists every metric and item, published or not. */
export async function breakdownOf(engine: Engine, by: readonly Dimension[], minimum: MinimumCounts): Promise<Breakdown> {
  const counts: Counts = {
    scores: new Map(),
    answers: byCell(await engine.answers(by)),
    topics: byCell(await engine.topics(by)),
  };
  for (const metric of metrics) counts.scores.set(metric, byCell(await engine.counts(metric, by)));
  const cells = await engine.cells(by);
  return { by, groups: cells.map((cell) => groupOf(cell, counts, minimum)) };
}

interface Counts {
  readonly scores: Map<Metric, ReadonlyMap<string, readonly ScoreCount[]>>;
  readonly answers: ReadonlyMap<string, readonly AnswerCount[]>;
  readonly topics: ReadonlyMap<string, readonly TopicCount[]>;
}

function groupOf(cell: CellCount, counts: Counts, minimum: MinimumCounts): Group {
  if (publishedCount(cell.n, minimum.mean) === null) return withheldGroup(cell.cell, metrics, minimum);
  const key = keyOf(cell.cell);
  const items = itemDistributions(counts.answers.get(key) ?? [], minimum);
  const redFlags = redFlagsOf(cell, items, minimum);
  return {
    cell: cell.cell,
    n: redFlags.n,
    summaries: metrics.map((metric) => {
      const scores = counts.scores.get(metric)?.get(key) ?? [];
      return summaryOf(
        metric,
        scores.map(({ value, n }) => ({ value, count: n })),
        minimum,
      );
    }),
    items,
    redFlags,
    completeness: completenessOf(counts.topics.get(key) ?? [], minimum),
  };
}

function byCell<Row extends { readonly cell: CellKey }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const cells = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.cell);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [row]);
    else cell.push(row);
  }
  return cells;
}

/** An engine names the dimensions of a cell in a fixed order. */
const keyOf = (cell: CellKey): string => JSON.stringify(cell);
