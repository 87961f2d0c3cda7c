import { sum } from "../sum.ts";
import { itemCorrelations } from "./item-correlations.ts";
import { itemVariances, type ItemCovariances } from "./item-covariances.ts";
import { oneFactor, type OneFactor } from "./one-factor.ts";

/** McDonald's omega in both metrics, with the factor behind it. */
export interface Omega {
  /** For the sum of standardised items. */
  readonly standardised: number;
  /** For the sum of the items as they are: the one to set beside alpha. */
  readonly raw: number;
  readonly factor: OneFactor;
}

/**
 * McDonald's omega total of one factor: the share of the variance of the sum that the common factor makes. Unlike alpha it lets
 * items load differently.
 *
 *     ω = (Σλ)² / ( (Σλ)² + Σθ )      λ: loadings, θ: unique variances, by maximum likelihood
 *
 * - Range: 0–1. A Heywood case (`factor.isHeywood`) has to be told beside it.
 * - Levels count as numbers. Where answers crowd at one end, polychoric omega (R, psych) is the better one.
 * - Missing answers: complete cases only. To be told from 30 cases and 3 items on.
 * - Null below three items, where an item does not vary, or the factor is not found.
 * - Source: McDonald (1999), Test Theory: A Unified Treatment, chapter 6.
 */
export function omega(covariances: ItemCovariances): Omega | null {
  const correlations = itemCorrelations(covariances);
  const factor = correlations === null ? null : oneFactor(correlations);
  if (factor === null) return null;
  const variances = itemVariances(covariances);
  const scaled = factor.loadings.map((loading, item) => loading * Math.sqrt(variances[item] ?? Number.NaN));
  const unique = factor.uniquenesses.map((uniqueness, item) => uniqueness * (variances[item] ?? Number.NaN));
  return { standardised: commonShare(factor.loadings, factor.uniquenesses), raw: commonShare(scaled, unique), factor };
}

function commonShare(loadings: readonly number[], unique: readonly number[]): number {
  const common = sum(loadings) ** 2;
  return common / (common + sum(unique));
}
