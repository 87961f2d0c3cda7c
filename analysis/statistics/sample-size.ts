import type { WeightedValue } from "./weighted-value.ts";

/** Number of observations: the sum of all counts, 0 for an empty distribution. */
export function sampleSize(distribution: readonly WeightedValue[]): number {
  return distribution.reduce((n, { count }) => n + count, 0);
}
