/** A pivot below this share of its variance is rounding: the variable follows from the ones before. */
const tolerance = 1e-10;

/**
 * Cholesky root of a covariance matrix: the lower triangular L with L·Lᵀ = S. Null where S has no full rank, up to rounding.
 *
 * @param matrix symmetric, row by row
 */
export function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const root: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? own : (root[j] ?? []);
      const known = own.slice(0, j).reduce((sum, value, column) => sum + value * (other[column] ?? 0), 0);
      const rest = (row[j] ?? 0) - known;
      if (j === i && !(rest > tolerance * (row[i] ?? 0))) return null;
      own.push(j === i ? Math.sqrt(rest) : rest / (other[j] ?? 1));
    }
    root.push(own);
  }
  return root;
}

/** dᵀS⁻¹d of a difference d, by forward substitution: how far it reaches in units of the covariance whose root is given. */
export function lengthSquared(root: readonly (readonly number[])[], difference: readonly number[]): number {
  const solved: number[] = [];
  for (const [at, row] of root.entries()) {
    const known = solved.reduce((sum, value, column) => sum + value * (row[column] ?? 0), 0);
    solved.push(((difference[at] ?? 0) - known) / (row[at] ?? 0));
  }
  return solved.reduce((sum, value) => sum + value ** 2, 0);
}
