import { incompleteBeta } from "./incomplete-beta.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Distribution function of the number of heads in n throws of a fair coin: probability of at most k.
 *
 * - Range: 0–1. 0 below k = 0.
 */
export function coinProbability(k: number, n: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta({ below: 0.5, above: 0.5 }, n - k, k + 1);
}

/**
 * Quantile of the number of heads in n throws of a fair coin: the smallest k with a probability of at least p up to it (R's
 * qbinom). It starts at the normal approximation, so that the cost hardly grows with n.
 *
 * @param p between 0 and 1, both left out
 */
export function coinQuantile(p: number, n: number): number {
  const guess = Math.floor(n / 2 + normalQuantile(p) * Math.sqrt(n / 4));
  // A probability that equals p may miss it by rounding.
  const reaches = (k: number): boolean => coinProbability(k, n) >= p * (1 - 1e-12);
  let k = Math.min(Math.max(guess, 0), n);
  while (k > 0 && reaches(k - 1)) k -= 1;
  while (k < n && !reaches(k)) k += 1;
  return k;
}
