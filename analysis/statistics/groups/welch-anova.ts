import { fProbability } from "../distributions/f-distribution.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { standardDeviation } from "../standard-deviation.ts";
import { sum } from "../sum.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Whether the means of several groups differ. */
export interface WelchAnova {
  /** F ratio, 0 and more. */
  readonly statistic: number;
  readonly degreesOfFreedom: readonly [numerator: number, denominator: number];
  readonly p: number;
}

/**
 * Welch's analysis of variance: means of groups whose spreads may differ. With w = n/s² of each group, W = Σ w and the mean x̃ weighted by w:
 *
 *     F = Σ w·(x̄ − x̃)² / (k − 1) / (1 + 2(k − 2)·A/(k² − 1)),   A = Σ (1 − w/W)² / (n − 1),   k − 1 and (k² − 1)/(3A) degrees of freedom
 *
 * - For scores, `kruskalWallis` asks less of their shape. R's oneway.test.
 * - Null below two groups, or where a group has fewer than two observations or no spread.
 * - Source: Welch (1951), Biometrika 38(3/4), 330–336, doi:10.1093/biomet/38.3-4.330.
 */
export function welchAnova(groups: readonly (readonly WeightedValue[])[]): WelchAnova | null {
  const k = groups.length;
  const parts = groups.map((group) => ({ n: sampleSize(group), centre: mean(group) ?? Number.NaN, sd: standardDeviation(group) ?? 0 }));
  if (k < 2 || parts.some(({ sd }) => sd === 0)) return null;
  const weighted = parts.map((part) => ({ ...part, weight: part.n / part.sd ** 2 }));
  const total = sum(weighted.map(({ weight }) => weight));
  const centre = sum(weighted.map((part) => part.weight * part.centre)) / total;
  const between = sum(weighted.map((part) => part.weight * (part.centre - centre) ** 2)) / (k - 1);
  const unevenness = sum(weighted.map(({ weight, n }) => (1 - weight / total) ** 2 / (n - 1)));
  const statistic = between / (1 + (2 * (k - 2) * unevenness) / (k ** 2 - 1));
  const degreesOfFreedom = [k - 1, (k ** 2 - 1) / (3 * unevenness)] as const;
  // The upper tail is the lower one of the ratio turned over, which keeps the digits of a small p.
  const p = fProbability(1 / statistic, { numerator: degreesOfFreedom[1], denominator: degreesOfFreedom[0] });
  return { statistic, degreesOfFreedom, p };
}
