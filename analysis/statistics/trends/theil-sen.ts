import { distributionOf } from "../distribution-of.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { usualConfidence, type Interval } from "../intervals/interval.ts";
import { quantile } from "../quantile.ts";
import { trendVariance } from "./mann-kendall.ts";
import { fewestPointsForClaim, inTime, type Point } from "./series.ts";

/** A robust straight line through a series. */
export interface TheilSen {
  /** Change of the value in one unit of time. */
  readonly slope: number;
  /** Value at time 0 of the line through the medians. */
  readonly intercept: number;
  /** Interval of the slope; null below five points, which carry none. */
  readonly interval: Interval | null;
  readonly n: number;
}

/**
 * Theil–Sen slope, the median of the slopes of all pairs of points (of an even number the mean of the middle two), with Sen's interval:
 *
 *     b = median (xⱼ − xᵢ)/(tⱼ − tᵢ),   interval: the slopes of ranks (M − C)/2 and (M + C)/2 + 1,   C = z·√Var S
 *
 * M: number of slopes; ranks rounded and kept within 1 to M.
 *
 * - Unit: that of the values, by unit of time. Up to 29 % of wild points do not move it far.
 * - Null below two points, or where a time occurs twice.
 * - Source: Sen (1968), JASA 63, 1379–1389, doi:10.1080/01621459.1968.10480934.
 */
export function theilSen(series: readonly Point[], confidence = usualConfidence): TheilSen | null {
  const points = inTime(series);
  if (points === null || points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const slopes = points
    .flatMap((later, j) => points.slice(0, j).map((earlier) => (later.value - earlier.value) / (later.time - earlier.time)))
    .toSorted((a, b) => a - b);
  const slope = medianOf(slopes);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(trendVariance(values));
  const lower = slopes[Math.max(1, Math.round((slopes.length - reach) / 2)) - 1];
  const upper = slopes[Math.min(slopes.length, Math.round((slopes.length + reach) / 2) + 1) - 1];
  const hasInterval = points.length >= fewestPointsForClaim && lower !== undefined && upper !== undefined;
  return {
    slope,
    intercept: medianOf(values) - slope * medianOf(points.map(({ time }) => time)),
    interval: hasInterval ? { lower, upper } : null,
    n: points.length,
  };
}

const medianOf = (values: readonly number[]): number => quantile(distributionOf(values), 0.5) ?? Number.NaN;
