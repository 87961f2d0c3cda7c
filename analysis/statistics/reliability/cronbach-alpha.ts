import { sum } from "../sum.ts";
import { itemCorrelations } from "./item-correlations.ts";
import { itemVariances, totalVariance, withoutItem, type ItemCovariances } from "./item-covariances.ts";

/**
 * Cronbach's alpha: how consistently k items measure one thing.
 *
 *     α = k/(k − 1) · (1 − Σ s²ᵢ / s²ₜ)      s²ᵢ: variance of item i, s²ₜ: of the sum of all items
 *
 * - Unit: none. 1 is perfect consistency; it can be negative. The practices of a topic make up responsibility rather than reflect
 *   it, so a low alpha is information and no verdict.
 * - Missing answers: complete cases only. To be told from 30 cases and 3 items on.
 * - Null below two items, or where the sum does not vary.
 * - Source: Cronbach (1951), Psychometrika 16(3), 297–334, doi:10.1007/BF02310555.
 */
export function cronbachAlpha(covariances: ItemCovariances): number | null {
  const k = covariances.matrix.length;
  const total = totalVariance(covariances);
  return k < 2 || !(total > 0) ? null : (k / (k - 1)) * (1 - sum(itemVariances(covariances)) / total);
}

/**
 * Standardised alpha: alpha as if all items varied equally, from their mean correlation.
 *
 *     α = k·r̄ / (1 + (k − 1)·r̄)
 *
 * - Unit: none, as alpha.
 * - Null below two items, where an item does not vary, or the standardised sum does not.
 * - Source: Nunnally and Bernstein (1994), Psychometric Theory, 3rd edition, chapter 6.
 */
export function standardisedAlpha(covariances: ItemCovariances): number | null {
  const matrix = itemCorrelations(covariances);
  return matrix === null ? null : cronbachAlpha({ n: covariances.n, matrix });
}

/**
 * Alpha without each item in turn: an item without which alpha would be higher does not go with the others.
 *
 * - One a item, in their order; null where alpha is undefined without it, so for all below three items.
 */
export function alphaIfDeleted(covariances: ItemCovariances): readonly (number | null)[] {
  return covariances.matrix.map((_, item) => cronbachAlpha(withoutItem(covariances, item)));
}
