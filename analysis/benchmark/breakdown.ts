import { scoredItems, topics } from "../../instrument/csr/instrument.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { AnswerCount, CellCount, CellKey, ScoreCount, TopicCount } from "../dataset/engine.ts";
import { topicRecord } from "../dataset/presences.ts";
import type { MinimumCounts } from "../disclosure/minimum-counts.ts";
import type { Combination } from "../disclosure/plan/presence.ts";
import { completenessOf, itemDistributions, redFlagsOf } from "./answer-shares.ts";
import { type Counts, mergedCounts } from "./merged-counts.ts";
import { summaryOf, withheldSummary } from "./summary.ts";
import type { Breakdown, Group, Metric } from "./types.ts";
import type { WeightedMeans } from "./weighted-means.ts";
import { withheldCompleteness, withheldGroup, withheldItem } from "./withheld-group.ts";

/** What a benchmark summarises: core and overall score, areas, topics. */
export const metrics: readonly Metric[] = scoreNames;

/** What may be published. */
export interface Permission {
  readonly minimum: MinimumCounts;
  /** Whether anything may be published of a group. */
  readonly isOpen: (cell: CellKey) => boolean;
  /** Whether it may be of a score, an item (by their ids), or the completeness of a topic (by `topicRecord`). */
  readonly isOpenFor: (cell: CellKey, record: string) => boolean;
  /** Weighted means by metric; none where nothing is weighted. */
  readonly weighted: ReadonlyMap<Metric, WeightedMeans>;
}

/** Everything published of the groups of one combination of dimensions. Every group lists every metric and item, published or not. */
export async function breakdownOf(engine: Counts, { by, categories }: Combination, permission: Permission): Promise<Breakdown> {
  const counts = mergedCounts(engine, categories);
  const counted: Counted = {
    scores: new Map(),
    answers: byCell(await counts.answers(by)),
    topics: byCell(await counts.topics(by)),
  };
  for (const metric of metrics) counted.scores.set(metric, byCell(await counts.counts(metric, by)));
  const cells = await counts.cells(by);
  return {
    by,
    groups: cells.map((one) => (permission.isOpen(one.cell) ? groupOf(one, counted, permission) : withheldGroup(one.cell, metrics))),
  };
}

interface Counted {
  readonly scores: Map<Metric, ReadonlyMap<string, readonly ScoreCount[]>>;
  readonly answers: ReadonlyMap<string, readonly AnswerCount[]>;
  readonly topics: ReadonlyMap<string, readonly TopicCount[]>;
}

function groupOf(counts: CellCount, { scores, answers, topics: byTopic }: Counted, { minimum, isOpenFor, weighted }: Permission): Group {
  const { cell } = counts;
  const key = keyOf(cell);
  const items = itemDistributions(answers.get(key) ?? [], minimum).map((item, at) => {
    const own = scoredItems[at];
    return own === undefined || isOpenFor(cell, item.itemId) ? item : withheldItem(own);
  });
  const redFlags = redFlagsOf(counts, items, minimum);
  return {
    cell,
    n: redFlags.n,
    summaries: metrics.map((metric) => {
      if (!isOpenFor(cell, metric)) return withheldSummary(metric);
      const own = scores.get(metric)?.get(key) ?? [];
      const summary = summaryOf(
        metric,
        own.map(({ value, n }) => ({ value, count: n })),
        minimum,
      );
      const mean = weighted.get(metric)?.get(key);
      return mean === undefined || summary.mean.value === null ? summary : { ...summary, weighted: mean };
    }),
    items: Object.keys(cell).length === 0 ? items : items.map((item) => ({ ...item, na: null, missing: null })),
    redFlags,
    completeness: completenessOf(byTopic.get(key) ?? [], minimum).map((topic, at) => {
      const own = topics[at];
      return own === undefined || isOpenFor(cell, topicRecord(topic.topicId)) ? topic : withheldCompleteness(own);
    }),
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
