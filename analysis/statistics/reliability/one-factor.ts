import { eigen } from "./eigen.ts";
import { sum } from "../sum.ts";

/** The least share of an item that may be its own; R's factanal takes the same. */
const leastUniqueness = 0.005;

const tolerance = 1e-14;
const mostRounds = 20_000;

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
 * - Source: Rubin and Thayer (1982), Psychometrika 47(1), 69–76, doi:10.1007/BF02293851 (EM), which climbs slowly and surely to the
 *   solution of R's factanal; in strides after Varadhan and Roland (2008), Scandinavian Journal of Statistics 35(2), 335–353.
 *
 * @param correlations of the items, a row and a column each
 */
export function oneFactor(correlations: Matrix): OneFactor | null {
  if (correlations.length < 3) return null;
  const { values, first } = eigen(correlations);
  const start = first.map((each) => each * Math.sqrt(Math.max(0, values[0] ?? 0)));
  let solution: Solution = { loadings: start, uniquenesses: start.map((loading) => Math.max(leastUniqueness, 1 - loading ** 2)) };
  for (let round = 0; round < mostRounds; round += 1) {
    const one = improved(correlations, solution);
    const two = improved(correlations, one);
    if (distance(two.loadings, one.loadings) < tolerance) {
      return { ...two, isHeywood: two.uniquenesses.some((each) => each <= leastUniqueness) };
    }
    const far = improved(correlations, stride(solution, one, two));
    solution = misfit(correlations, far) <= misfit(correlations, two) ? far : two;
  }
  return null;
}

/** A square of numbers, row by row. */
export type Matrix = readonly (readonly number[])[];
type Solution = Pick<OneFactor, "loadings" | "uniquenesses">;

/** One round: the factor scores that are expected, then the loadings that follow from them. */
function improved(correlations: Matrix, { loadings, uniquenesses }: Solution): Solution {
  const information = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1));
  const scale = 1 + product(information, loadings);
  const scoring = information.map((each) => each / scale);
  const shared = correlations.map((row) => product(row, scoring));
  const variance = 1 / scale + product(scoring, shared);
  const next = shared.map((each) => each / variance);
  return { loadings: next, uniquenesses: next.map((each, item) => Math.max(leastUniqueness, 1 - each * (shared[item] ?? 0))) };
}

/** Where the steps from `start` over `one` to `two` lead, as they shrink by the same share every time. */
function stride(start: Solution, one: Solution, two: Solution): Solution {
  const ahead = (key: keyof Solution): number[] => {
    const steps = start[key].map((from, item) => (one[key][item] ?? 0) - from);
    const bends = steps.map((step, item) => (two[key][item] ?? 0) - (one[key][item] ?? 0) - step);
    const bend = Math.sqrt(product(bends, bends));
    const length = bend > 0 ? Math.max(1, Math.sqrt(product(steps, steps)) / bend) : 1;
    return start[key].map((from, item) => from + 2 * length * (steps[item] ?? 0) + length ** 2 * (bends[item] ?? 0));
  };
  return { loadings: ahead("loadings"), uniquenesses: ahead("uniquenesses").map((each) => Math.min(1, Math.max(leastUniqueness, each))) };
}

/** What maximum likelihood minimises: ln|Σ| + tr(R·Σ⁻¹) for Σ = λλᵀ + diag(ψ). */
function misfit(correlations: Matrix, { loadings, uniquenesses }: Solution): number {
  const information = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1));
  const scale = 1 + product(information, loadings);
  const explained = product(
    information,
    correlations.map((row) => product(row, information)),
  );
  return sum(uniquenesses.map((each) => Math.log(each) + 1 / each)) + Math.log(scale) - explained / scale;
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, each, item) => Math.max(most, Math.abs(each - (b[item] ?? 0))), 0);

const product = (a: readonly number[], b: readonly number[]): number => sum(a.map((each, index) => each * (b[index] ?? 0)));
