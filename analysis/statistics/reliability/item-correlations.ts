import { itemVariances, type ItemCovariances } from "./item-covariances.ts";

/**
 * Pearson correlations of items, a row and a column an item.
 *
 * - Range: −1 to 1; 1 on the diagonal.
 * - Null where an item does not vary: it has no correlation with anything.
 */
export function itemCorrelations(covariances: ItemCovariances): readonly (readonly number[])[] | null {
  const deviations = itemVariances(covariances).map(Math.sqrt);
  if (deviations.some((sd) => !(sd > 0))) return null;
  return covariances.matrix.map((row, a) =>
    row.map((covariance, b) => (a === b ? 1 : covariance / ((deviations[a] ?? Number.NaN) * (deviations[b] ?? Number.NaN)))),
  );
}
