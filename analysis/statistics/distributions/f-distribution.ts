import { incompleteBeta } from "./incomplete-beta.ts";
import { positiveRoot } from "./positive-root.ts";

/** Degrees of freedom of the two variances in an F ratio. */
export interface FDegrees {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Distribution function of Fisher's F: probability of a variance ratio of at most f.
 *
 * - Range: 0–1. NaN unless the degrees of freedom are above zero.
 */
export function fProbability(f: number, { numerator, denominator }: FDegrees): number {
  if (f <= 0) return 0;
  const total = numerator * f + denominator;
  if (total === Infinity) return 1;
  return incompleteBeta({ below: (numerator * f) / total, above: denominator / total }, numerator / 2, denominator / 2);
}

/**
 * Quantile of Fisher's F: the ratio below which the share p of the distribution lies.
 *
 * - 0 at 0, ∞ at 1, NaN outside 0 to 1 or unless the degrees of freedom are above zero.
 */
export function fQuantile(p: number, degrees: FDegrees): number {
  if (!(degrees.numerator > 0 && degrees.denominator > 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  return positiveRoot((f) => fProbability(f, degrees) - p);
}
