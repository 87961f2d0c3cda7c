import type { ChangeDecomposition } from "../../statistics/trends/change-decomposition.ts";
import type { Attrition } from "../../studies/attrition.ts";
import type { Trend, YearChange, YearDescription, YearResults } from "../../studies/year-results.ts";
import { array, count, ends, number, numberOrNull, object, orNull, type Properties, ref, share, truth, whole } from "./schema.ts";
import { shortDescription } from "./study-value-schemas.ts";

const span = { from: whole, to: whole };

const panel: Properties<NonNullable<YearChange["panel"]>> = {
  n: count,
  V: numberOrNull,
  p: orNull(share),
  method: orNull(ref("method")),
  mean_change: number,
  mean_ci95: orNull(ends),
  sd: numberOrNull,
  hl: numberOrNull,
  t: numberOrNull,
  t_p: orNull(share),
  risen: count,
  fallen: count,
  unchanged: count,
};

const decomposition: Properties<ChangeDecomposition> = {
  total: number,
  within: number,
  entry: number,
  exit: number,
  n: object<ChangeDecomposition["n"]>({ continuing: count, leavers: count, entrants: count }),
};

const attrition = orNull(
  object<Attrition>({ stayers: count, leavers: count, U: number, p: share, method: ref("method"), shift: numberOrNull }),
);

const mannKendall = object<NonNullable<Trend["mk"]>>({
  S: number,
  varS: number,
  Z: number,
  p: share,
  p_exact: orNull(share),
  tau_a: number,
  tau_b: numberOrNull,
  sen: numberOrNull,
  sen_ci95: orNull(ends),
  intercept: numberOrNull,
  long_enough: truth,
});

/** A column of values over the years. */
export const years: Properties<YearResults> = {
  yearly: array(object<YearDescription>({ year: number, ...shortDescription })),
  trend: object<Trend>({
    series: array(numberOrNull),
    years: array(number),
    mk: orNull(mannKendall),
    within: orNull(object<NonNullable<Trend["within"]>>({ slope: number, se: number, firms: count, points: count })),
  }),
  panel: orNull(object({ ...span, ...panel })),
  decomposition: orNull(object({ ...span, ...decomposition })),
  attrition,
  steps: array(object<YearChange>({ ...span, panel: orNull(object(panel)), decomposition: orNull(object(decomposition)), attrition })),
};
