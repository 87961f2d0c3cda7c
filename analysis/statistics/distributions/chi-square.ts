import { incompleteGamma } from "./incomplete-gamma.ts";
import { positiveRoot } from "./positive-root.ts";

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
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  return positiveRoot((x) => incompleteGamma(degreesOfFreedom / 2, x / 2).lower - p);
}
