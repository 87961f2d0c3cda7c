import type { Benchmark, Dimension, Figure, Group, ItemDistribution, Metric, Summary } from "../../benchmark/types.ts";

/** Statistics of a summary that are figures. */
export type Statistic = Exclude<keyof Summary, "metric" | "n" | "weighted">;

const notScored: Figure = { value: null, suppressed: "not-scored" };

/** The group of all companies, undefined in a benchmark without one. */
export function everybody(benchmark: Benchmark): Group | undefined {
  return groupsBy(benchmark, [])[0];
}

/** The groups of one combination of dimensions, none where the benchmark was not broken down that way. */
export function groupsBy({ breakdowns }: Benchmark, by: readonly Dimension[]): readonly Group[] {
  return breakdowns.find((breakdown) => breakdown.by.join() === by.join())?.groups ?? [];
}

/** Distribution of a metric in a group; `undefined` where the group has no such metric. */
function summaryOf(group: Group | undefined, metric: Metric): Summary | undefined {
  return group?.summaries.find((summary) => summary.metric === metric);
}

/** Companies in a group: 0 without a group, `null` where the number is withheld. */
export const companiesIn = (group: Group | undefined): number | null => (group === undefined ? 0 : group.n);

/** Companies that have a metric: 0 where the group lacks the metric, `null` where the number is withheld. */
export function companiesWith(group: Group | undefined, metric: Metric): number | null {
  const summary = summaryOf(group, metric);
  return summary === undefined ? 0 : summary.n;
}

/** One statistic of a metric in a group. A metric that the group lacks counts as not scored. */
export function figureOf(group: Group | undefined, metric: Metric, statistic: Statistic): Figure {
  return summaryOf(group, metric)?.[statistic] ?? notScored;
}

/** The weighted mean of a metric in a group. */
export function weightedMeanOf(group: Group | undefined, metric: Metric): Figure {
  return summaryOf(group, metric)?.weighted?.mean ?? notScored;
}

/** How a group answered an item; `undefined` where the group has no such item. */
export function distributionOf(group: Group | undefined, itemId: string): ItemDistribution | undefined {
  return group?.items.find((item) => item.itemId === itemId);
}

/** Answered share of a topic's items in a group, 0–1. */
export function answeredOf(group: Group | undefined, topicId: string): Figure {
  return group?.completeness.find((entry) => entry.topicId === topicId)?.answered ?? notScored;
}
