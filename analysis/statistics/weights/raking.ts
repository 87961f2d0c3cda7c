import { sum } from "../sum.ts";
import { categoryCounts, marginProblems, populationShare, type Margin, type MarginProblem, type RakingCell } from "./margin.ts";

/** Below this many companies a category is too thin to stand for its part of the population. */
const leastCompanies = 5;

const mostIterations = 500;
const tolerance = 1e-12;

/** Weights that were found, or why there are none. */
export type Raking =
  | {
      readonly hasConverged: true;
      /** Weight of one company, in the order of the cells; 1 on average over the companies. */
      readonly weights: readonly number[];
      readonly iterations: number;
      /** Categories of fewer than five companies, which had better be merged. */
      readonly thin: readonly { readonly variable: string; readonly category: string; readonly n: number }[];
    }
  | { readonly hasConverged: false; readonly problems: readonly MarginProblem[] };

/**
 * Raking: weights under which the companies have the given margins, as close to the starting weights as can be.
 *
 *     w ← w · P_c / p̂_c      for each margin in turn, P_c: share of category c in the population, p̂_c: weighted share in the sample
 *
 * until no weight changes by more than 10⁻¹². With a single margin this is post-stratification.
 *
 * - A category with a population of 0 gets the weight 0. One without companies, or companies without a category, are problems.
 * - Weighting corrects for the margins alone, not for self-selection within their categories.
 * - Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11(4), 427–444, doi:10.1214/aoms/1177731829.
 *
 * @param start weights to begin with, one a cell; 1 for all by default
 */
export function rake(cells: readonly RakingCell[], margins: readonly Margin[], start?: readonly number[]): Raking {
  const problems = marginProblems(cells, margins);
  if (problems.length > 0) return { hasConverged: false, problems };
  let weights = cells.map((_, index) => start?.[index] ?? 1);
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const before = weights;
    for (const margin of margins) {
      const adjusted = adjust({ cells, weights }, margin);
      if (!("weights" in adjusted)) return { hasConverged: false, problems: [adjusted] };
      weights = [...adjusted.weights];
    }
    if (!isSettled(weights, before)) continue;
    // Margins that contradict each other also settle: every round then ends at the same weights, which meet the last margin alone.
    if (!margins.every((margin) => isMet({ cells, weights }, margin))) return unmet(iterations);
    return { hasConverged: true, weights: scaled({ cells, weights }), iterations, thin: thinCategories(cells, margins) };
  }
  return unmet(mostIterations);
}

const unmet = (iterations: number): Raking => ({ hasConverged: false, problems: [{ code: "no-convergence", iterations }] });

const isSettled = (weights: readonly number[], before: readonly number[]): boolean =>
  weights.every((weight, index) => Math.abs(weight - (before[index] ?? 0)) < tolerance * Math.max(1, weight));

interface Weighted {
  readonly cells: readonly RakingCell[];
  readonly weights: readonly number[];
}

const weightOf = ({ cells, weights }: Weighted): number => sum(cells.map(({ count }, index) => count * (weights[index] ?? 0)));

/** The weight of the companies by category. */
const weightByCategory = ({ cells, weights }: Weighted, variable: string): ReadonlyMap<string | null, number> =>
  categoryCounts(
    cells.map(({ categories, count }, index) => ({ categories, count: count * (weights[index] ?? 0) })),
    variable,
  );

function isMet(weighted: Weighted, margin: Margin): boolean {
  const total = weightOf(weighted);
  return [...weightByCategory(weighted, margin.variable)].every(
    ([category, weight]) => Math.abs(weight / total - (populationShare(margin, category ?? "") ?? 0)) < 1e-9,
  );
}

/** The weights that meet one margin, or the category of it that other margins have emptied. */
function adjust(weighted: Weighted, margin: Margin): { readonly weights: readonly number[] } | MarginProblem {
  const { cells, weights } = weighted;
  const { variable } = margin;
  const total = weightOf(weighted);
  const held = weightByCategory(weighted, variable);
  const factors = new Map<string, number>();
  for (const category of margin.population.keys()) {
    const share = populationShare(margin, category) ?? 0;
    const weight = held.get(category) ?? 0;
    if (share > 0 && weight === 0) return { code: "empty-category", variable, category };
    factors.set(category, share === 0 ? 0 : (share * total) / weight);
  }
  return { weights: weights.map((weight, index) => weight * (factors.get(cells[index]?.categories.get(variable) ?? "") ?? 0)) };
}

/** The same weights, 1 on average over the companies. */
function scaled({ cells, weights }: Weighted): readonly number[] {
  const factor = sum(cells.map(({ count }) => count)) / weightOf({ cells, weights });
  return weights.map((weight) => weight * factor);
}

function thinCategories(
  cells: readonly RakingCell[],
  margins: readonly Margin[],
): readonly { readonly variable: string; readonly category: string; readonly n: number }[] {
  return margins.flatMap(({ variable }) =>
    [...categoryCounts(cells, variable)].flatMap(([category, n]) =>
      category !== null && n < leastCompanies ? [{ variable, category, n }] : [],
    ),
  );
}
