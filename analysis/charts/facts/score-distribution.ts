import type { Figure, Metric } from "../../benchmark/types.ts";
import { summaryOf } from "../../benchmark/summary.ts";
import { type Bin, mergeBins } from "../../disclosure/merge-bins.ts";
import type { MinimumCounts } from "../../disclosure/minimum-counts.ts";
import type { WeightedValue } from "../../statistics/weighted-value.ts";

/** How a score spreads over the companies, as far as it may be shown. */
export interface ScoreDistribution {
  readonly metric: Metric;
  /** Companies with the score; `null` between 1 and the minimum count. */
  readonly n: number | null;
  /** Ranges of 5 points (0–100) or several of them, each with at least the minimum number of companies; null below that. */
  readonly bins: readonly Bin[] | null;
  readonly median: Figure;
  readonly minimumCounts: MinimumCounts;
}

/** Points of a score in a bar, before bars are joined. The bounds of the bands are among those of the bars. */
export const barPoints = 5;

const best = 100;

/** The bars of a distribution (values: score × 10,000) under the minimum counts. A score on a bound belongs to the bar above it, 100 to the last. */
export function scoreDistribution(metric: Metric, distribution: readonly WeightedValue[], minimum: MinimumCounts): ScoreDistribution {
  const counts = Array.from({ length: best / barPoints }, () => 0);
  for (const { value, count } of distribution) {
    const bar = Math.min(counts.length - 1, Math.floor(value / 10_000 / barPoints));
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  const bins = counts.map((count, at) => ({ from: at * barPoints, to: (at + 1) * barPoints, count }));
  const { n, median } = summaryOf(metric, distribution, minimum);
  return { metric, n, median, bins: n === null || n === 0 ? null : mergeBins(bins, minimum.mean), minimumCounts: minimum };
}
