import { EigenvalueDecomposition } from "ml-matrix";

/** Eigenvalues of a symmetric matrix, and the direction of the first. */
export interface Eigen {
  /** Descending. Those of a correlation matrix add up to the number of items. */
  readonly values: readonly number[];
  /** Eigenvector of the largest eigenvalue, of length 1; its sum is not negative. */
  readonly first: readonly number[];
}

/** Decomposes a symmetric matrix, such as the correlations of items. */
export function eigen(matrix: readonly (readonly number[])[]): Eigen {
  const found = new EigenvalueDecomposition(
    matrix.map((row) => [...row]),
    { assumeSymmetric: true },
  );
  const largest = found.realEigenvalues.reduce((best, value, index, all) => (value > (all[best] ?? -Infinity) ? index : best), 0);
  const vector = found.eigenvectorMatrix.getColumn(largest);
  const sign = vector.reduce((sum, each) => sum + each, 0) < 0 ? -1 : 1;
  return { values: found.realEigenvalues.toSorted((a, b) => b - a), first: vector.map((each) => sign * each) };
}
