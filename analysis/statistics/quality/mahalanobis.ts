import { mean } from "simple-statistics";
import { cholesky, lengthSquared } from "../cholesky.ts";
import { chiSquareUpperTail } from "../distributions/chi-square.ts";

/** How far one case lies from the middle of all. */
export interface Mahalanobis {
  /** D², 0 and more: about the number of items for an ordinary case. */
  readonly squared: number;
  /** Chance of a distance at least as large, were the answers normal; below 0.001 is worth a look. */
  readonly p: number;
}

/** Cases for each item that the covariances need. */
const casesPerItem = 5;

/**
 * Squared Mahalanobis distance of every case from the mean of all, in units of their covariance (n − 1):
 *
 *     D² = (x − x̄)ᵀ S⁻¹ (x − x̄),   p from chi-square with as many degrees of freedom as items
 *
 * - Complete cases only. Null below five cases an item, and where items determine each other.
 * - Answers on a scale are not normal: p orders the cases, it proves nothing of one.
 * - Source: Mahalanobis (1936); for careless answers Meade and Craig (2012), Psychological Methods 17(3), 437–455.
 *
 * @param cases one row a case, one column an item
 */
export function mahalanobis(cases: readonly (readonly number[])[]): readonly Mahalanobis[] | null {
  const items = cases[0]?.length ?? 0;
  if (items === 0 || cases.length < casesPerItem * items || cases.some((row) => row.length !== items)) return null;
  const columns = Array.from({ length: items }, (_, item) => cases.map((row) => row[item] ?? Number.NaN));
  const centres = columns.map((column) => mean(column));
  const centred = columns.map((column, item) => column.map((value) => value - (centres[item] ?? 0)));
  const covariance = centred.map((one) =>
    centred.map((two) => one.reduce((sum, x, at) => sum + x * (two[at] ?? 0), 0) / (cases.length - 1)),
  );
  const root = cholesky(covariance);
  if (root === null) return null;
  return cases.map((row) => {
    const squared = lengthSquared(
      root,
      row.map((value, item) => value - (centres[item] ?? 0)),
    );
    return { squared, p: chiSquareUpperTail(squared, items) };
  });
}
