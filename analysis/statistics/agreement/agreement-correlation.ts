import { pairMoments, type PairedCount } from "./paired-count.ts";

/**
 * Intraclass correlation ICC(2,1) of two assessors: the share of the variance of one assessor's scores that lies between companies.
 * An assessor who always gives ten points more lowers it, unlike a Pearson correlation.
 *
 *     ICC = (MSR − MSE) / (MSR + MSE + 2·(MSC − MSE)/n)
 *
 * with the mean squares between companies (MSR), between assessors (MSC) and of the rest (MSE).
 *
 * - Unit: none. At most 1; it can be negative.
 * - Companies that one of them left out do not count.
 * - Null below two companies, or where nothing varies.
 * - Source: Shrout and Fleiss (1979), Psychological Bulletin 86(2), 420–428, doi:10.1037/0033-2909.86.2.420.
 */
export function agreementCorrelation(pairs: readonly PairedCount[]): number | null {
  const moments = pairMoments(pairs);
  if (moments === null || moments.n < 2) return null;
  const { n, means, variances, covariance } = moments;
  const spread = (variances[0] + variances[1]) / 2;
  const betweenCompanies = ((spread + covariance) * n) / (n - 1);
  const rest = ((spread - covariance) * n) / (n - 1);
  const betweenAssessors = (n * (means[0] - means[1]) ** 2) / 2;
  const total = betweenCompanies + rest + (2 * (betweenAssessors - rest)) / n;
  return total === 0 ? null : (betweenCompanies - rest) / total;
}
