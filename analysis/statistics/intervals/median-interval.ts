import { coinProbability, coinQuantile } from "../distributions/binomial.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { isConfidence, usualConfidence, type Interval } from "./interval.ts";

/** An interval between two observations. */
export interface MedianInterval extends Interval {
  /** The interval goes from the observation of this rank to the one of the same rank from above; the smallest has rank 1. */
  readonly rank: number;
  /** The confidence that these ranks have; at least the one asked for, as long as values may be taken as continuous. */
  readonly coverage: number;
}

/**
 * Confidence interval of a median by order statistics. It asks nothing of the shape of the distribution:
 *
 *     [ x₍ₖ₎, x₍ₙ₋ₖ₊₁₎ ]      k: the α/2 quantile of a binomial distribution with n and ½, coverage 1 − 2·P(X ≤ k − 1)
 *
 * - Unit: that of the values; both ends are values that occur.
 * - Null where even the whole range has too little confidence: below six observations at 95 %.
 * - Source: David and Nagaraja (2003), Order Statistics, 3rd edition, section 7.1.
 */
export function medianInterval(distribution: readonly WeightedValue[], confidence = usualConfidence): MedianInterval | null {
  const n = sampleSize(distribution);
  if (n === 0 || !isConfidence(confidence)) return null;
  const rank = coinQuantile((1 - confidence) / 2, n);
  const lower = valueAt(distribution, rank);
  const upper = valueAt(distribution.toReversed(), rank);
  return lower === null || upper === null ? null : { lower, upper, rank, coverage: 1 - 2 * coinProbability(rank - 1, n) };
}

/** The observation of a rank, counted from 1 in the order given. Null where there is none. */
function valueAt(distribution: readonly WeightedValue[], rank: number): number | null {
  let passed = 0;
  for (const { value, count } of distribution) {
    passed += count;
    if (rank >= 1 && rank <= passed) return value;
  }
  return null;
}
