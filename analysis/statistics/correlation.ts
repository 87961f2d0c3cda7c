import { mean } from "simple-statistics";

/**
 * Pearson's correlation of two variables over the same cases:
 *
 *     r = Σ (x − x̄)(y − ȳ) / √( Σ (x − x̄)² · Σ (y − ȳ)² )
 *
 * - −1 to 1. Null below two cases, for lists of different lengths, and where one of the variables does not vary.
 */
export function correlation(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length || first.length < 2) return null;
  const [one, two] = [mean([...first]), mean([...second])];
  let [products, firstSquares, secondSquares] = [0, 0, 0];
  for (const [at, x] of first.entries()) {
    const y = second[at] ?? Number.NaN;
    products += (x - one) * (y - two);
    firstSquares += (x - one) ** 2;
    secondSquares += (y - two) ** 2;
  }
  const scale = Math.sqrt(firstSquares * secondSquares);
  return scale > 0 ? Math.max(-1, Math.min(1, products / scale)) : null;
}
