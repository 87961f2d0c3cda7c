import { eigen } from "./eigen.ts";
import { sum } from "../sum.ts";

/** The least share of an item that may be its own; R's factanal takes the same. */
const leastUniqueness = 0.005;

const tolerance = 1e-14;
const mostIterations = 200_000;

/** One thing that all items have in common, and what each has of its own. */
export interface OneFactor {
  /** Correlation of each item with the factor; their sum is not negative. */
  readonly loadings: readonly number[];
  /** Share of the variance of each item that the factor leaves, at least 0.005. */
  readonly uniquenesses: readonly number[];
  /** A Heywood case: a uniqueness at its least, so the model does not fit or the sample is too small. */
  readonly isHeywood: boolean;
}

/**
 * Factor analysis with one factor by maximum likelihood: the loadings λ and uniquenesses ψ under which the correlations are likeliest.
 *
 *     R ≈ λλᵀ + diag(ψ)
 *
 * - Null below three items, for which there are many solutions, or where the search does not settle.
 * - Source: Rubin and Thayer (1982), Psychometrika 47(1), 69–76, doi:10.1007/BF02293851 (EM). It climbs slowly and surely to the
 *   solution of R's factanal.
 *
 * @param correlations of the items, a row and a column each
 */
export function oneFactor(correlations: readonly (readonly number[])[]): OneFactor | null {
  if (correlations.length < 3) return null;
  const { values, first } = eigen(correlations);
  let loadings = first.map((each) => each * Math.sqrt(Math.max(0, values[0] ?? 0)));
  let uniquenesses = loadings.map((loading) => Math.max(leastUniqueness, 1 - loading ** 2));
  for (let iteration = 0; iteration < mostIterations; iteration += 1) {
    const next = improved(correlations, loadings, uniquenesses);
    const change = next.loadings.reduce((most, each, item) => Math.max(most, Math.abs(each - (loadings[item] ?? 0))), 0);
    ({ loadings, uniquenesses } = next);
    if (change < tolerance) return { loadings, uniquenesses, isHeywood: uniquenesses.some((each) => each <= leastUniqueness) };
  }
  return null;
}

/** One round: the factor scores that are expected, then the loadings that follow from them. */
function improved(
  correlations: readonly (readonly number[])[],
  loadings: readonly number[],
  uniquenesses: readonly number[],
): { readonly loadings: number[]; readonly uniquenesses: number[] } {
  const information = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1));
  const scale = 1 + product(information, loadings);
  const scoring = information.map((each) => each / scale);
  const shared = correlations.map((row) => product(row, scoring));
  const variance = 1 / scale + product(scoring, shared);
  const next = shared.map((each) => each / variance);
  return { loadings: next, uniquenesses: next.map((each, item) => Math.max(leastUniqueness, 1 - each * (shared[item] ?? 0))) };
}

const product = (a: readonly number[], b: readonly number[]): number => sum(a.map((each, index) => each * (b[index] ?? 0)));
