import { sum } from "../sum.ts";
import { itemVariances, totalVariance, withoutItem, type ItemCovariances } from "./item-covariances.ts";

/**
 * Corrected item–total correlations: each item with the sum of the others, so that it does not meet itself in the sum. With areas
 * in place of items they are area–total correlations.
 *
 * - Range: −1 to 1, one a item in their order. Below 0.3 an item has little to do with the others.
 * - Null where the item or the sum of the others does not vary.
 * - Source: Nunnally and Bernstein (1994), Psychometric Theory, 3rd edition, chapter 8.
 */
export function itemTotalCorrelations(covariances: ItemCovariances): readonly (number | null)[] {
  return itemVariances(covariances).map((variance, item) => {
    const others = totalVariance(withoutItem(covariances, item));
    const shared = sum(covariances.matrix[item] ?? []) - variance;
    return variance > 0 && others > 0 ? shared / Math.sqrt(variance * others) : null;
  });
}
