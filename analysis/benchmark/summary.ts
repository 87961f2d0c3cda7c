import { publishedCount, publishedScore, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { sampleSize } from "../statistics/sample-size.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import type { Figure, Metric, Summary } from "./types.ts";

/**
 * Publishes what may be known of a distribution of scores (values: score × 10,000). The standard deviation asks for as many
 * companies as the quartiles: beside the mean of a handful it would nearly give the single scores away.
 */
export function summaryOf(metric: Metric, distribution: readonly WeightedValue[], minimum: MinimumCounts): Summary {
  const n = sampleSize(distribution);
  const published = (value: number | null, minN: number): Figure => publishedScore(value === null ? null : value / 10_000, n, minN);
  return {
    metric,
    n: publishedCount(n, minimum.mean),
    mean: published(mean(distribution), minimum.mean),
    sd: published(standardDeviation(distribution), minimum.quartiles),
    p10: published(quantile(distribution, 0.1), minimum.p10p90),
    q1: published(quantile(distribution, 0.25), minimum.quartiles),
    median: published(quantile(distribution, 0.5), minimum.mean),
    q3: published(quantile(distribution, 0.75), minimum.quartiles),
    p90: published(quantile(distribution, 0.9), minimum.p10p90),
  };
}
