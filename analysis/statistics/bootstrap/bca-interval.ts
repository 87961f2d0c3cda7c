import { distributionOf } from "../distribution-of.ts";
import { normalProbability, normalQuantile } from "../distributions/normal.ts";
import { isConfidence, usualConfidence, type Interval } from "../intervals/interval.ts";
import { quantile } from "../quantile.ts";
import { standardDeviation } from "../standard-deviation.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** What a bootstrap has found. */
export interface Replicates {
  /** The statistic of the sample itself. */
  readonly estimate: number;
  /** The statistic of every resample. */
  readonly values: readonly number[];
  /** How fast the standard error changes with the value; null where unknown. */
  readonly acceleration: number | null;
}

/** A bootstrap interval, and how it was made. */
export interface BcaInterval extends Interval {
  /** `bca` is corrected for bias and skew. `percentile` stands where that correction is undefined; say so beside the interval. */
  readonly method: "bca" | "percentile";
  /** The plain percentile interval, for comparison. */
  readonly percentile: Interval;
  /** Standard deviation of the statistic over the resamples. */
  readonly standardError: number | null;
  /** Φ⁻¹ of the share of resamples below the estimate; null where all lie on one side of it. */
  readonly bias: number | null;
  readonly acceleration: number | null;
  /** The shares of the resamples between which the interval lies. */
  readonly shares: readonly [lower: number, upper: number];
}

/**
 * Bias-corrected and accelerated bootstrap interval:
 *
 *     z₀ = Φ⁻¹( (#{θ* < θ̂} + ½·#{θ* = θ̂}) / B )
 *     α₁, α₂ = Φ( z₀ + (z₀ + z)/(1 − a·(z₀ + z)) )      z = Φ⁻¹(α/2), Φ⁻¹(1 − α/2)
 *
 * and type 7 quantiles of the resamples at α₁ and α₂.
 *
 * - Unit: that of the statistic. Not for a median, whose resamples take few values: that has an interval of order statistics.
 * - Null without a resample, or for a confidence outside 0 to 1.
 * - Source: Efron (1987), Journal of the American Statistical Association 82(397), 171–185, doi:10.1080/01621459.1987.10478410.
 */
export function bcaInterval({ estimate, values, acceleration }: Replicates, confidence = usualConfidence): BcaInterval | null {
  const distribution = distributionOf(values);
  const tails = [(1 - confidence) / 2, (1 + confidence) / 2] as const;
  const percentile = between(distribution, tails);
  if (percentile === null || !isConfidence(confidence)) return null;
  const bias = biasOf(distribution, estimate);
  const corrected = bias === null || acceleration === null ? null : correctedShares(tails, bias, acceleration);
  const interval = corrected === null ? null : between(distribution, corrected);
  return {
    ...(interval ?? percentile),
    method: interval === null ? "percentile" : "bca",
    percentile,
    standardError: standardDeviation(distribution),
    bias,
    acceleration,
    shares: interval === null || corrected === null ? tails : corrected,
  };
}

function between(distribution: readonly WeightedValue[], shares: readonly [lower: number, upper: number]): Interval | null {
  const lower = quantile(distribution, shares[0]);
  const upper = quantile(distribution, shares[1]);
  return lower === null || upper === null ? null : { lower, upper };
}

/** Resamples that differ from the estimate by less than this share of the largest value only add up in another order. */
const rounding = 1e-12;

function biasOf(distribution: readonly WeightedValue[], estimate: number): number | null {
  const tied = rounding * Math.max(Math.abs(estimate), Math.abs(distribution[0]?.value ?? 0), Math.abs(distribution.at(-1)?.value ?? 0));
  let n = 0;
  let below = 0;
  for (const { value, count } of distribution) {
    n += count;
    below += value < estimate - tied ? count : value <= estimate + tied ? count / 2 : 0;
  }
  return below === 0 || below === n ? null : normalQuantile(below / n);
}

/** Null where the correction turns the order round, far outside what it was made for. */
function correctedShares(
  tails: readonly [lower: number, upper: number],
  bias: number,
  acceleration: number,
): readonly [lower: number, upper: number] | null {
  const [lower, upper] = tails.map((tail) => bias + normalQuantile(tail));
  if (lower === undefined || upper === undefined || acceleration * lower >= 1 || acceleration * upper >= 1) return null;
  const corrected = (z: number): number => normalProbability(bias + z / (1 - acceleration * z));
  return [corrected(lower), corrected(upper)];
}
