import type { WeightedValue } from "../statistics/weighted-value.ts";
import { pPercentRule } from "./p-percent-rule.ts";
import type { Reason } from "./reasons.ts";

/** A sum that may be published, or the reason why not. */
export type PublishedSum = { readonly value: number } | { readonly value: null; readonly reason: Reason };

/** Digits of a published sum: more would lead back to the last contribution. */
const digits = 3;

/**
 * Sum of what companies contribute (energy, money): withheld below the minimum count and where the p % rule finds it unsafe, rounded to
 * three significant digits otherwise. Null without a company, and where a contribution is negative.
 */
export function publishedSum(
  contributions: readonly WeightedValue[],
  { minN, percent }: { readonly minN: number; readonly percent?: number },
): PublishedSum | null {
  const rule = pPercentRule(contributions, percent);
  if (rule === null) return null;
  const n = contributions.reduce((sum, { count }) => sum + count, 0);
  if (n < minN) return { value: null, reason: "few" };
  if (!rule.isSafe) return { value: null, reason: "dominance" };
  const sum = contributions.reduce((total, { value, count }) => total + value * count, 0);
  return { value: Number(sum.toPrecision(digits)) };
}
