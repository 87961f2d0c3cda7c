import type { Benchmark, Figure } from "../benchmark/types.ts";

/** Companies that must stand behind a figure before it is published, by kind of figure. */
export type MinimumCounts = Benchmark["minimumCounts"];

/** Minimum count where none is asked for, and the lowest that may be asked for. */
export const minimumCount = { default: 5, least: 3 } as const;

/** Below this many companies means and shares are given without decimals: with a small n, more digits lead back to the total. */
const coarseBelow = 10;

/**
 * Minimum counts that follow from the one for means: two firms or more stay outside every published point. A higher
 * minimum raises all of them; a lower one lowers that for means, medians and shares alone.
 *
 * - mean, median, shares: the minimum (5)
 * - standard deviation, quartiles, shares of 0 or 100 %: twice as many (10)
 * - P10 and P90: four times as many (20)
 */
export function minimumCountsFor(minN: number): MinimumCounts {
  const scaled = Math.max(minN, minimumCount.default);
  return { mean: minN, quartiles: 2 * scaled, p10p90: 4 * scaled, extremeShare: 2 * scaled };
}

/** Stands for every figure of a group that is withheld, and for every figure of too few companies: all of them look alike. */
export const protectedFigure: Figure = { value: null, suppressed: "protected" };

/** Decimals of a score from n companies. */
export const decimalsFor = (n: number): number => (n < coarseBelow ? 0 : 1);

/** Decimals of a share 0–1 from n companies. */
export const shareDecimalsFor = (n: number): number => (n < coarseBelow ? 2 : 3);

/** A number of companies: withheld between 1 and the minimum. */
export function publishedCount(n: number, minN: number): number | null {
  return n > 0 && n < minN ? null : n;
}

/** A statistic of scores (0–100) from n companies: one decimal, whole numbers below ten companies, nothing below the minimum. */
export function publishedScore(value: number | null, n: number, minN: number): Figure {
  return published(value, { n, minN, decimals: decimalsFor(n) });
}

/** A share 0–1 from n companies: in steps of 0.1 %, of 1 % below ten companies, nothing below the minimum. Answers go through `publishedShares`. */
export function publishedShare(share: number | null, n: number, minN: number): Figure {
  return n > 0 && n < minN ? protectedFigure : published(share, { n, minN, decimals: shareDecimalsFor(n) });
}

function published(
  value: number | null,
  { n, minN, decimals }: { readonly n: number; readonly minN: number; readonly decimals: number },
): Figure {
  if (n > 0 && n < minN) return { value: null, suppressed: "min-n", minN };
  if (n === 0 || value === null) return { value: null, suppressed: "not-scored" };
  return { value: Number(value.toFixed(decimals)) };
}
