import { pairMoments, type PairedCount } from "./paired-count.ts";

/**
 * Cohen's kappa with quadratic weights: how far two assessors agree on the levels of an item beyond chance. Two steps apart count
 * four times as much as one.
 *
 *     κ = 1 − Σ(x − y)² observed / Σ(x − y)² expected of independent assessors
 *       = 2·s_xy / (s²ₓ + s²ᵧ + (x̄ − ȳ)²)
 *
 * - Unit: none. 1 for full agreement, 0 for that of chance; it can be negative.
 * - Companies that one of them left out do not count.
 * - Null without a pair, or where both always say the same level: then nothing shows that they look at the company.
 * - Source: Cohen (1968), Psychological Bulletin 70(4), 213–220, doi:10.1037/h0026256.
 */
export function weightedKappa(pairs: readonly PairedCount[]): number | null {
  const moments = pairMoments(pairs);
  if (moments === null) return null;
  const { means, variances, covariance } = moments;
  const expected = variances[0] + variances[1] + (means[0] - means[1]) ** 2;
  return expected === 0 ? null : (2 * covariance) / expected;
}
