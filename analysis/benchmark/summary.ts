import { protectedFigure, publishedCount, publishedScore, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { meanTellsOfAll, spreadTellsOfAll } from "../disclosure/telling-scores.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { sampleSize } from "../statistics/sample-size.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { meanInterval, medianScoreInterval, withInterval } from "../disclosure/published-interval.ts";
import type { Figure, Metric, Summary } from "./types.ts";

/**
 * Publishes what may be known of a distribution of scores (values: score × 10,000). The standard deviation asks for as many
 * companies as the quartiles: beside the mean of a handful it would nearly give the single scores away. Where all scores are at an end
 * of the scale nothing is published, and where they are all alike nothing of their spread.
 */
export function summaryOf(metric: Metric, distribution: readonly WeightedValue[], minimum: MinimumCounts): Summary {
  const n = sampleSize(distribution);
  if (publishedCount(n, minimum.mean) === null) return withheldSummary(metric);
  const published = (value: number | null, minN: number): Figure => publishedScore(value === null ? null : value / 10_000, n, minN);
  const centre = published(mean(distribution), minimum.mean);
  const spread = published(standardDeviation(distribution), minimum.quartiles);
  const tellsMean = centre.value !== null && meanTellsOfAll(centre.value, n);
  const tellsSpread = tellsMean || (spread.value !== null && spreadTellsOfAll(spread.value, n));
  const middle = (figure: Figure): Figure => (tellsMean && figure.value !== null ? tooTelling : figure);
  const ofSpread = (figure: Figure): Figure => (tellsSpread && figure.value !== null ? tooTelling : figure);
  // An interval tells as much of the spread as the standard deviation does.
  const isOpen = ofSpread(spread).value !== null;
  return {
    metric,
    n: publishedCount(n, minimum.mean),
    mean: withInterval(middle(centre), isOpen ? meanInterval(distribution) : null),
    sd: ofSpread(spread),
    p10: ofSpread(published(quantile(distribution, 0.1), minimum.p10p90)),
    q1: ofSpread(published(quantile(distribution, 0.25), minimum.quartiles)),
    median: withInterval(middle(published(quantile(distribution, 0.5), minimum.mean)), isOpen ? medianScoreInterval(distribution) : null),
    q3: ofSpread(published(quantile(distribution, 0.75), minimum.quartiles)),
    p90: ofSpread(published(quantile(distribution, 0.9), minimum.p10p90)),
  };
}

/** The summary of a score that must not be told: all alike, whatever the reason. */
export const withheldSummary = (metric: Metric): Summary => ({
  metric,
  n: null,
  mean: protectedFigure,
  sd: protectedFigure,
  p10: protectedFigure,
  q1: protectedFigure,
  median: protectedFigure,
  q3: protectedFigure,
  p90: protectedFigure,
});

const tooTelling: Figure = { value: null, suppressed: "extreme-share" };
