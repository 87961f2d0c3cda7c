import { sum } from "../sum.ts";
import type { WeightedCases, WeightedCount } from "./weighted-cases.ts";

/** Sum of the weights of all companies. */
export const totalWeight = (cases: readonly WeightedCount[]): number => sum(cases.map(({ count, weight }) => count * weight));

/**
 * Weighted mean:
 *
 *     ȳ = Σ c·w·y / Σ c·w      c: companies with value y and weight w
 *
 * - Unit: that of the values. The scale of the weights makes no difference.
 * - Null where there is no weight. The unweighted mean belongs beside it.
 */
export function weightedMean(cases: readonly WeightedCases[]): number | null {
  const total = totalWeight(cases);
  return total > 0 ? sum(cases.map(({ value, count, weight }) => count * weight * value)) / total : null;
}

/**
 * Weighted variance of the population that the weights stand for:
 *
 *     σ² = Σ c·w·(y − ȳ)² / Σ c·w
 *
 * - Unit: that of the values, squared. 0 where all values are the same.
 * - Null where there is no weight.
 */
export function weightedVariance(cases: readonly WeightedCases[]): number | null {
  const centre = weightedMean(cases);
  if (centre === null) return null;
  return sum(cases.map(({ value, count, weight }) => count * weight * (value - centre) ** 2)) / totalWeight(cases);
}
