import { sum } from "../sum.ts";

/** How the items of a scale vary together, over the companies that answered all of them. */
export interface ItemCovariances {
  /** Complete cases. */
  readonly n: number;
  /** Sample covariances (n − 1), a row and a column an item; variances on the diagonal. */
  readonly matrix: readonly (readonly number[])[];
}

/** Sums over the complete cases for two items, or for one and itself: what the data set counts. */
export interface ItemProduct {
  readonly items: readonly [string, string];
  readonly n: number;
  readonly sums: readonly [number, number];
  readonly products: number;
}

/**
 * Covariances of items from single cases.
 *
 * - Missing answers, also "not applicable", are null; a case with one is left out altogether (listwise deletion).
 * - Null below two complete cases, or where cases have different numbers of items.
 *
 * @param cases one row a company, one column an item
 */
export function covariancesOfCases(cases: readonly (readonly (number | null)[])[]): ItemCovariances | null {
  const complete = cases.map((row) => row.filter((answer) => answer !== null)).filter((row, index) => row.length === cases[index]?.length);
  const n = complete.length;
  const items = complete[0]?.length ?? 0;
  if (n < 2 || items === 0 || complete.some((row) => row.length !== items)) return null;
  const deviations = Array.from({ length: items }, (_, item) => {
    const answers = complete.map((row) => row[item] ?? Number.NaN);
    const centre = sum(answers) / n;
    return answers.map((answer) => answer - centre);
  });
  const covariance = (a: readonly number[], b: readonly number[]): number => sum(a.map((each, index) => each * (b[index] ?? 0))) / (n - 1);
  return { n, matrix: deviations.map((a) => deviations.map((b) => covariance(a, b))) };
}

/**
 * Covariances of items from sums and cross-products, at a cost that does not grow with the number of companies:
 *
 *     s_ij = (n·Σxy − Σx·Σy) / (n·(n − 1))
 *
 * - Exact to the last step for whole levels: the sums are whole numbers.
 * - Null below two cases, where a pair is missing, or pairs were counted over different cases.
 *
 * @param itemIds the order of rows and columns
 */
export function covariancesOfProducts(products: readonly ItemProduct[], itemIds: readonly string[]): ItemCovariances | null {
  const n = products[0]?.n ?? 0;
  const found = new Map(products.map((each) => [pairKey(...each.items), each]));
  if (n < 2 || itemIds.length === 0 || products.some((each) => each.n !== n)) return null;
  const matrix = itemIds.map((a) => itemIds.map((b) => covarianceOf(found.get(pairKey(a, b)))));
  return matrix.flat().some(Number.isNaN) ? null : { n, matrix };
}

const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

function covarianceOf(product: ItemProduct | undefined): number {
  if (product === undefined) return Number.NaN;
  const { n, sums, products } = product;
  return (n * products - sums[0] * sums[1]) / (n * (n - 1));
}

/** The same without one item. */
export function withoutItem({ n, matrix }: ItemCovariances, item: number): ItemCovariances {
  return { n, matrix: matrix.toSpliced(item, 1).map((row) => row.toSpliced(item, 1)) };
}

/** Variance of the sum of all items; 0 also where only rounding is left of it. */
export function totalVariance({ matrix }: ItemCovariances): number {
  const covariances = matrix.flat();
  const total = sum(covariances);
  return total <= 1e-14 * sum(covariances.map(Math.abs)) ? 0 : total;
}

/** Variances of the single items. */
export const itemVariances = ({ matrix }: ItemCovariances): readonly number[] => matrix.map((row, item) => row[item] ?? Number.NaN);
