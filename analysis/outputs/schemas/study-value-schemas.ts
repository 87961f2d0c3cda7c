import type { GroupDescription, GroupResults, PairResult } from "../../studies/group-results.ts";
import type { ShortDescription } from "../../studies/short-description.ts";
import type { BootstrapOfMean, ValueDescription } from "../../studies/value-description.ts";
import type { WeightingResults } from "../../studies/weighting-results.ts";
import {
  array,
  count,
  ends,
  number,
  numberOrNull,
  object,
  oneOf,
  orNull,
  type Properties,
  ref,
  share,
  table,
  text,
  truth,
  tuple,
  whole,
} from "./schema.ts";

/** What is told of a year or category. */
export const shortDescription: Properties<ShortDescription> = {
  n: count,
  mean: numberOrNull,
  sd: numberOrNull,
  median: numberOrNull,
  t_ci: orNull(ends),
  median_ci: orNull(ends),
};

/** A column of values by itself. */
export const description: Properties<ValueDescription> = {
  quantile: object<ValueDescription["quantile"]>({ p: array(share), type7: array(numberOrNull) }),
  desc: object<ValueDescription["desc"]>({
    n: count,
    mean: numberOrNull,
    sd: numberOrNull,
    se: numberOrNull,
    median: numberOrNull,
    "mad1.4826": numberOrNull,
    iqr7: numberOrNull,
    trim10: numberOrNull,
    skew_g1: numberOrNull,
    kurt_g2: numberOrNull,
    skew_G1: numberOrNull,
    kurt_G2: numberOrNull,
  }),
  t_ci: orNull(object<NonNullable<ValueDescription["t_ci"]>>({ p: number, ci: ends })),
  median_ci: orNull(object<NonNullable<ValueDescription["median_ci"]>>({ k: count, ci: ends, coverage: share })),
  boot_mean: orNull(
    object<BootstrapOfMean>({
      seed: whole,
      B: count,
      resampling: oneOf(["cases", "counts"]),
      method: oneOf(["bca", "percentile"]),
      se: numberOrNull,
      z0: numberOrNull,
      acc: numberOrNull,
      alpha: ends,
      ci: ends,
      percentile: ends,
    }),
  ),
};

/** Differences between categories. */
export const groups: Properties<GroupResults> = {
  groups: array(object<GroupDescription>({ group: text, ...shortDescription })),
  kruskal: orNull(
    object<NonNullable<GroupResults["kruskal"]>>({
      H: number,
      df: count,
      p: share,
      p_permutation: orNull(share),
      epsilon2: number,
      eta2H: numberOrNull,
      n: table(count),
    }),
  ),
  mannwhitney: orNull(
    object<NonNullable<GroupResults["mannwhitney"]>>({
      tests: array(
        object<PairResult>({
          pair: tuple(text, text),
          U: number,
          p: share,
          method: ref("method"),
          cliff: numberOrNull,
          A12: orNull(share),
          hl: numberOrNull,
        }),
      ),
      holm: array(share),
      BH: array(share),
      bonferroni: array(share),
    }),
  ),
  dunn: orNull(array(object({ pair: tuple(text, text), z: number, p: share }))),
};

/** A column of values weighted to a population. */
export const weighting: Properties<WeightingResults> = {
  raking: object<WeightingResults["raking"]>({
    pop: table(table(number)),
    iterations: count,
    w_first10: array(number),
    wmin: number,
    wmax: number,
    kish_deff: numberOrNull,
    n_eff: numberOrNull,
    advisable: truth,
    wmean: numberOrNull,
    wvar_pop: numberOrNull,
    se_linearised: numberOrNull,
    wquantile_inverse_cdf: array(numberOrNull),
    thin: array(object({ variable: text, category: text, n: count })),
  }),
  poststrat: orNull(object<NonNullable<WeightingResults["poststrat"]>>({ wmean: number, strat_se: numberOrNull })),
};
