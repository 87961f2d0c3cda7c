import { cholesky, lengthSquared } from "../cholesky.ts";
import { itemCorrelations } from "../reliability/item-correlations.ts";
import type { ItemCovariances } from "../reliability/item-covariances.ts";

/**
 * Sampling adequacy of Kaiser, Meyer and Olkin: how far items or areas correlate by what all have in common, rather than two by two.
 *
 *     KMO = Σ r²ᵢⱼ / ( Σ r²ᵢⱼ + Σ p²ᵢⱼ )      i ≠ j; p: correlation with all other items held
 *
 * - Range: 0–1. Below 0.5 a look for common factors is in vain; from 0.8 it is worth while.
 * - Null below two items, where an item does not vary, or items determine each other.
 * - Source: Kaiser (1974), Psychometrika 39(1), 31–36, doi:10.1007/BF02291575.
 */
export function samplingAdequacy(covariances: ItemCovariances): number | null {
  const correlations = itemCorrelations(covariances);
  const root = correlations === null ? null : cholesky(correlations);
  if (correlations === null || root === null || correlations.length < 2) return null;
  const length = (...items: readonly number[]): number =>
    lengthSquared(
      root,
      correlations.map((_, at) => (items.includes(at) ? 1 : 0)),
    );
  let [simple, partial] = [0, 0];
  for (const [a, row] of correlations.entries()) {
    for (const [b, correlation] of row.slice(0, a).entries()) {
      // An element of the inverse, from the lengths of two unit vectors and of their sum.
      const shared = (length(a, b) - length(a) - length(b)) / 2;
      simple += correlation ** 2;
      partial += shared ** 2 / (length(a) * length(b));
    }
  }
  return simple + partial === 0 ? null : simple / (simple + partial);
}
