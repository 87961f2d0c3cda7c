import { sampleSize } from "./sample-size.ts";
import type { WeightedValue } from "./weighted-value.ts";

/**
 * Quantile by linear interpolation between neighbouring observations, type 7 of Hyndman and Fan:
 *
 *     h = (n − 1)·p,   q = x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎)      x₍₀₎ ≤ … ≤ x₍ₙ₋₁₎
 *
 * - The definition of Excel's PERCENTILE.INC, of R and of NumPy; p = 0.5 is the median.
 * - Unit: that of the values.
 * - Null without an observation, or where p is outside 0 to 1.
 * - Source: Hyndman and Fan (1996), The American Statistician 50(4), 361–365, doi:10.1080/00031305.1996.10473566.
 *
 * @param p share of the distribution below the quantile, 0–1
 */
export function quantile(distribution: readonly WeightedValue[], p: number): number | null {
  const n = sampleSize(distribution);
  if (n === 0 || !(p >= 0 && p <= 1)) return null;
  const h = (n - 1) * p;
  const below = Math.floor(h);
  const lower = observation(distribution, below);
  const upper = observation(distribution, Math.min(below + 1, n - 1));
  return lower === null || upper === null ? null : lower + (h - below) * (upper - lower);
}

/** The observation of a rank, counted from 0. */
function observation(distribution: readonly WeightedValue[], rank: number): number | null {
  let passed = 0;
  for (const { value, count } of distribution) {
    passed += count;
    if (rank < passed) return value;
  }
  return null;
}
