import { mean } from "./mean.ts";
import { sampleSize } from "./sample-size.ts";
import type { WeightedValue } from "./weighted-value.ts";

/**
 * Sample standard deviation of a distribution:
 *
 *     s = √( Σ c·(x − x̄)² / (n − 1) )
 *
 * - Unit: that of the values. 0 where all values are the same.
 * - Null below two observations.
 * - Two passes, because the textbook difference of sums loses digits where the spread is small beside the mean.
 */
export function standardDeviation(distribution: readonly WeightedValue[]): number | null {
  const n = sampleSize(distribution);
  const centre = mean(distribution);
  if (centre === null || n < 2) return null;
  return Math.sqrt(distribution.reduce((sum, { value, count }) => sum + count * (value - centre) ** 2, 0) / (n - 1));
}
