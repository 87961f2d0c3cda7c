import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import type { Change } from "./changes.ts";

/** Companies of two years: those in both, those only in the earlier, those only in the later. */
export interface TwoYears {
  readonly continuing: readonly Change[];
  readonly leavers: readonly WeightedValue[];
  readonly entrants: readonly WeightedValue[];
}

/** Where the change of a yearly mean comes from. `total` = `within` + `entry` + `exit`. */
export interface ChangeDecomposition {
  readonly total: number;
  /** Change of the companies that were there in both years. */
  readonly within: number;
  /** Because the new ones differ from those that stayed. */
  readonly entry: number;
  /** Because the ones that left differed from those that stayed. */
  readonly exit: number;
  readonly n: { readonly continuing: number; readonly leavers: number; readonly entrants: number };
}

/**
 * Splits the change of the mean between two years into change of the companies and change of who takes part:
 *
 *     Δ = (ȳc₂ − ȳc₁) + e·(ȳe − ȳc₂) − x·(ȳx − ȳc₁)
 *
 * c: continuing; e: share of entrants in the later year; x: share of leavers in the earlier. An identity.
 *
 * - Unit: that of the values. Null without a continuing company.
 * - Source: Foster, Haltiwanger and Krizan (2001), for unweighted means with the continuing companies as reference (Melitz and Polanec 2015).
 */
export function changeDecomposition({ continuing, leavers, entrants }: TwoYears): ChangeDecomposition | null {
  const before = mean(continuing.map(({ before: value, count }) => ({ value, count })));
  const after = mean(continuing.map(({ after: value, count }) => ({ value, count })));
  if (before === null || after === null) return null;
  const n = {
    continuing: continuing.reduce((sum, { count }) => sum + count, 0),
    leavers: sampleSize(leavers),
    entrants: sampleSize(entrants),
  };
  const within = after - before;
  const entry = (n.entrants / (n.entrants + n.continuing)) * ((mean(entrants) ?? after) - after);
  const exit = (-n.leavers / (n.leavers + n.continuing)) * ((mean(leavers) ?? before) - before);
  return { total: within + entry + exit, within, entry, exit, n };
}
