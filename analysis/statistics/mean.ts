import { sampleSize } from "./sample-size.ts";
import type { WeightedValue } from "./weighted-value.ts";

/**
 * Arithmetic mean of a distribution:
 *
 *     x̄ = Σ c·x / n      c: count of value x, n = Σ c
 *
 * - Unit: that of the values.
 * - Null without an observation.
 */
export function mean(distribution: readonly WeightedValue[]): number | null {
  const n = sampleSize(distribution);
  return n === 0 ? null : distribution.reduce((sum, { value, count }) => sum + value * count, 0) / n;
}
