import { incompleteGamma } from "./incomplete-gamma.ts";
import { positiveThreshold } from "./positive-threshold.ts";

/**
 * Upper tail of the chi-square distribution: probability of a value above x, the p value of a test.
 *
 * - Range: 0–1. NaN unless the degrees of freedom are above zero.
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return x <= 0 ? 1 : incompleteGamma(degreesOfFreedom / 2, x / 2).upper;
}

/**
 * Quantile of the chi-square distribution: the value below which the share p of it lies.
 *
 * - 0 at 0, ∞ at 1, NaN outside 0 to 1 or unless the degrees of freedom are above zero.
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && p >= 0 && p <= 1)) return Number.NaN;
  return p === 1 ? Infinity : positiveThreshold((x) => incompleteGamma(degreesOfFreedom / 2, x / 2).lower < p);
}
