import { sampleSize } from "../sample-size.ts";
import { standardDeviation } from "../standard-deviation.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Below this many observations a standard error says more about chance than about the mean. */
const leastObservations = 5;

/**
 * Standard error of the mean:
 *
 *     SE = s / √n      s: sample standard deviation
 *
 * - Unit: that of the values. 0 where all values are the same.
 * - Null below five observations.
 */
export function standardError(distribution: readonly WeightedValue[]): number | null {
  const n = sampleSize(distribution);
  const sd = standardDeviation(distribution);
  return sd === null || n < leastObservations ? null : sd / Math.sqrt(n);
}
