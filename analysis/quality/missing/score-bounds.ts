import { distributionOf } from "../../statistics/distribution-of.ts";
import { mean } from "../../statistics/mean.ts";
import type { QualityCase } from "../quality-case.ts";

/** A mean with the cases behind it; null without any. */
export interface MeanOf {
  readonly n: number;
  readonly mean: number | null;
}

/** How much the mean of the overall score depends on what was left blank. All scores 0–100, raw, under the default weights. */
export interface ScoreBounds {
  /** Every usable case, blanks left out of its score. */
  readonly main: MeanOf;
  /** Complete enough to be final. */
  readonly finalOnly: MeanOf;
  /** Every blank at its lowest, and at its highest. */
  readonly lowest: MeanOf;
  readonly highest: MeanOf;
}

/** Bounds over the usable cases, each company with its latest year. */
export function scoreBounds(cases: readonly QualityCase[]): ScoreBounds {
  const latest = new Map<string, QualityCase>();
  for (const each of cases) {
    if (!each.isUsable) continue;
    const before = latest.get(each.firm);
    if (before === undefined || yearOf(each) > yearOf(before)) latest.set(each.firm, each);
  }
  const used = [...latest.values()];
  return {
    main: meanOf(used.map(({ overall }) => overall.score)),
    finalOnly: meanOf(used.flatMap(({ overall, status }) => (status === "final" ? [overall.score] : []))),
    lowest: meanOf(used.map(({ overall }) => overall.low)),
    highest: meanOf(used.map(({ overall }) => overall.high)),
  };
}

const yearOf = ({ coded }: QualityCase): number => coded.facts.profile.year ?? -Infinity;

function meanOf(scores: readonly (number | null)[]): MeanOf {
  const known = scores.filter((score) => score !== null);
  return { n: known.length, mean: mean(distributionOf(known)) };
}
