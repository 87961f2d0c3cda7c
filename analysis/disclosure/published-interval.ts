import type { Figure, FigureInterval } from "../benchmark/types.ts";
import { type Interval, usualConfidence } from "../statistics/intervals/interval.ts";
import { medianInterval } from "../statistics/intervals/median-interval.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../statistics/intervals/wilson-interval.ts";
import { sampleSize } from "../statistics/sample-size.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { decimalsFor, shareDecimalsFor } from "./minimum-counts.ts";
import { mayPublishRank } from "./statistic-minimums.ts";

/** Scores are stored times this. */
const scale = 10_000;

/** The figure with an interval beside it; as it is where it is withheld or there is no interval. */
export const withInterval = (figure: Figure, interval: FigureInterval | null): Figure =>
  figure.value === null || interval === null ? figure : { ...figure, interval };

/** Interval of a mean score (values: score × 10,000). Beside the mean it gives the standard deviation away, so that one must be public. */
export function meanInterval(distribution: readonly WeightedValue[]): FigureInterval | null {
  const found = tInterval(distribution);
  return found === null ? null : { ...scoreEnds(found, sampleSize(distribution)), method: "t", coverage: usualConfidence };
}

/** Interval of a median score (values: score × 10,000), where at least two companies lie outside either end. */
export function medianScoreInterval(distribution: readonly WeightedValue[]): FigureInterval | null {
  const found = medianInterval(distribution);
  if (found === null || !mayPublishRank(found.rank)) return null;
  return { ...scoreEnds(found, sampleSize(distribution)), method: "order-statistics", coverage: Number(found.coverage.toFixed(4)) };
}

/** Interval of a share. It follows from the share and its n, and tells no more. */
export function shareInterval(count: number, n: number): FigureInterval | null {
  const found = wilsonInterval({ count, n });
  return found === null ? null : { ...rounded(found, shareDecimalsFor(n)), method: "wilson", coverage: usualConfidence };
}

/** Chance knows no end of the scale, but a score does. */
const scoreEnds = ({ lower, upper }: Interval, n: number): Ends =>
  rounded({ lower: Math.max(0, lower / scale), upper: Math.min(100, upper / scale) }, decimalsFor(n));

type Ends = Pick<FigureInterval, "low" | "high">;

const rounded = ({ lower, upper }: Interval, decimals: number): Ends => ({
  low: Number(lower.toFixed(decimals)),
  high: Number(upper.toFixed(decimals)),
});
