import { incompleteBeta } from "./incomplete-beta.ts";
import { positiveRoot } from "./positive-root.ts";

/**
 * Distribution function of Student's t: probability of a value of at most t.
 *
 * - Range: 0–1. NaN unless the degrees of freedom are above zero.
 */
export function studentTProbability(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  if (square === Infinity) return t < 0 ? 0 : 1;
  const total = degreesOfFreedom + square;
  const bothTails = incompleteBeta({ below: degreesOfFreedom / total, above: square / total }, degreesOfFreedom / 2, 0.5);
  return t < 0 ? bothTails / 2 : 1 - bothTails / 2;
}

/**
 * Quantile of Student's t: the value below which the share p of the distribution lies.
 *
 * - −∞ at 0, ∞ at 1, NaN outside 0 to 1 or unless the degrees of freedom are above zero.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = tail === 0 ? Infinity : positiveRoot((t) => tail - studentTProbability(-t, degreesOfFreedom));
  return p < 0.5 ? -size : size;
}
