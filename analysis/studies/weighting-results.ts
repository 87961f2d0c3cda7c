import { distributionOf } from "../statistics/distribution-of.ts";
import { designEffect, effectiveSampleSize, isWeightingAdvisable } from "../statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../statistics/weights/linearised-error.ts";
import { type Margin, type MarginProblem, populationShare, type RakingCell } from "../statistics/weights/margin.ts";
import { postStratifiedMean } from "../statistics/weights/post-stratified-mean.ts";
import { rake } from "../statistics/weights/raking.ts";
import { weightedMean, weightedVariance } from "../statistics/weights/weighted-mean.ts";
import { weightedQuantile } from "../statistics/weights/weighted-quantile.ts";

/** A value weighted to margins of the population, under the names of `stats_golden.json`. */
export interface WeightingResults {
  readonly raking: {
    /** Shares of the population by variable and category. */
    readonly pop: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly iterations: number;
    /** Weights of the first rows that count, 1 on average. */
    readonly w_first10: readonly number[];
    readonly wmin: number;
    readonly wmax: number;
    readonly kish_deff: number | null;
    readonly n_eff: number | null;
    /** False where the weights cost more than they mend: a design effect above 3. */
    readonly advisable: boolean;
    readonly wmean: number | null;
    readonly wvar_pop: number | null;
    readonly se_linearised: number | null;
    /** At shares .1, .25, .5, .75 and .9. */
    readonly wquantile_inverse_cdf: readonly (number | null)[];
    /** Categories of fewer than five rows. */
    readonly thin: readonly { readonly variable: string; readonly category: string; readonly n: number }[];
  };
  /** Where there is a single margin. */
  readonly poststrat: { readonly wmean: number; readonly strat_se: number | null } | null;
}

/** A margin with the column of the table that it is about. */
export interface MarginColumn {
  readonly margin: Margin;
  readonly categories: readonly (string | null)[];
}

/** Weights the rows that have a value to margins, or says why they cannot be. */
export function weightToMargins(
  values: readonly (number | null)[],
  margins: readonly MarginColumn[],
): WeightingResults | { readonly problems: readonly MarginProblem[] } {
  const { cells, cases } = cellsOf(values, margins);
  const raking = rake(
    cells,
    margins.map(({ margin }) => margin),
  );
  if (!raking.hasConverged) return { problems: raking.problems };
  const weighted = cases.map(({ value, cell }) => ({ value, count: 1, weight: raking.weights[cell] ?? 0 }));
  return {
    raking: {
      pop: Object.fromEntries(margins.map(({ margin }) => [margin.variable, sharesOf(margin)])),
      iterations: raking.iterations,
      w_first10: weighted.slice(0, 10).map(({ weight }) => weight),
      wmin: raking.weights.reduce((least, each) => Math.min(least, each), Infinity),
      wmax: raking.weights.reduce((most, each) => Math.max(most, each), 0),
      kish_deff: designEffect(weighted),
      n_eff: effectiveSampleSize(weighted),
      advisable: isWeightingAdvisable(weighted),
      wmean: weightedMean(weighted),
      wvar_pop: weightedVariance(weighted),
      se_linearised: linearisedStandardError(weighted),
      wquantile_inverse_cdf: [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => weightedQuantile(weighted, p)),
      thin: raking.thin,
    },
    poststrat: postStratified(values, margins),
  };
}

const sharesOf = (margin: Margin): Readonly<Record<string, number>> =>
  Object.fromEntries([...margin.population.keys()].map((category) => [category, populationShare(margin, category) ?? 0]));

interface CellsOfRows {
  /** Rows of the same categories, together. */
  readonly cells: readonly RakingCell[];
  /** Rows with a value, and the place of their cell. */
  readonly cases: readonly { readonly value: number; readonly cell: number }[];
}

function cellsOf(values: readonly (number | null)[], margins: readonly MarginColumn[]): CellsOfRows {
  const places = new Map<string, number>();
  const cells: { readonly categories: ReadonlyMap<string, string>; count: number }[] = [];
  const cases = values.flatMap((value, index) => {
    if (value === null) return [];
    const found = margins.map(({ categories }) => categories[index] ?? null);
    const key = JSON.stringify(found);
    const cell = places.get(key) ?? cells.length;
    places.set(key, cell);
    cells[cell] ??= { categories: categoriesOf(found, margins), count: 0 };
    cells[cell].count += 1;
    return [{ value, cell }];
  });
  return { cells, cases };
}

const categoriesOf = (found: readonly (string | null)[], margins: readonly MarginColumn[]): ReadonlyMap<string, string> =>
  new Map(margins.flatMap(({ margin }, at) => (typeof found[at] === "string" ? [[margin.variable, found[at]] as const] : [])));

function postStratified(values: readonly (number | null)[], margins: readonly MarginColumn[]): WeightingResults["poststrat"] {
  const [only, another] = margins;
  if (only === undefined || another !== undefined) return null;
  const groups = new Map<string, number[]>([...only.margin.population.keys()].map((category) => [category, []]));
  for (const [index, value] of values.entries()) {
    if (value !== null) groups.get(only.categories[index] ?? "")?.push(value);
  }
  const found = postStratifiedMean(
    [...only.margin.population].map(([category, population]) => ({ population, distribution: distributionOf(groups.get(category) ?? []) })),
  );
  return found === null ? null : { wmean: found.mean, strat_se: found.standardError };
}
