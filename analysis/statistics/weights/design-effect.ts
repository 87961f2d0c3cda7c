import { sum } from "../sum.ts";
import type { WeightedCount } from "./weighted-cases.ts";
import { totalWeight } from "./weighted-mean.ts";

/** Above this a weighted result rests on a few companies, and weighting does more harm than good. */
const greatestAdvisable = 3;

/**
 * Number of equally weighted companies that would tell as much:
 *
 *     n_eff = (Σ c·w)² / Σ c·w²
 *
 * - Range: 1 to n; n where all weights are the same.
 * - Null where there is no weight.
 * - Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function effectiveSampleSize(cases: readonly WeightedCount[]): number | null {
  const total = totalWeight(cases);
  return total > 0 ? total ** 2 / sum(cases.map(({ count, weight }) => count * weight ** 2)) : null;
}

/**
 * Kish's design effect: how many times larger the variance of a mean becomes by unequal weights.
 *
 *     deff = n·Σ c·w² / (Σ c·w)² = n / n_eff
 *
 * - Unit: none. At least 1; 1 where all weights are the same.
 * - Null where there is no weight.
 */
export function designEffect(cases: readonly WeightedCount[]): number | null {
  const effective = effectiveSampleSize(cases);
  return effective === null ? null : sum(cases.map(({ count }) => count)) / effective;
}

/** Whether weights may be used: with a design effect above 3 the unweighted result is the better one. */
export function isWeightingAdvisable(cases: readonly WeightedCount[]): boolean {
  const effect = designEffect(cases);
  return effect !== null && effect <= greatestAdvisable;
}
