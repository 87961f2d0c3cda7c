import type { WeightedCases } from "./weighted-cases.ts";
import { totalWeight } from "./weighted-mean.ts";

/** Shares of weight closer than this are the same: sums of weights are rounded. */
const tolerance = 1e-12;

/**
 * Weighted quantile, the inverse of the weighted distribution function: the smallest value up to which at least the share p of the
 * weight lies.
 *
 * - Unit: that of the values; always a value that occurs. With equal weights it is R's type 1, not type 7: weights leave no ranks
 *   to interpolate between.
 * - Null where there is no weight, or p is outside 0 to 1.
 *
 * @param p share of the weight up to the quantile, 0–1
 */
export function weightedQuantile(cases: readonly WeightedCases[], p: number): number | null {
  const total = totalWeight(cases);
  if (!(total > 0 && p >= 0 && p <= 1)) return null;
  const ascending = cases.filter(({ count, weight }) => count * weight > 0).toSorted((a, b) => a.value - b.value);
  let passed = 0;
  for (const { value, count, weight } of ascending) {
    passed += count * weight;
    if (passed / total >= p - tolerance) return value;
  }
  return ascending.at(-1)?.value ?? null;
}
