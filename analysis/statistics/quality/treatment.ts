import { kurtosis } from "../description/kurtosis.ts";
import { logarithms } from "../description/geometric-mean.ts";
import { skewness } from "../description/skewness.ts";
import { pool } from "../pool.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** What was done to a figure before it enters an index, and how often. */
export interface Treatment {
  readonly kind: "none" | "winsorised" | "logarithm" | "untreatable";
  /** Observations that were drawn in. */
  readonly treated: number;
  readonly distribution: readonly WeightedValue[];
}

/** Beyond both, a few values decide every index made of the figure. */
const limits = { skewness: 2, kurtosis: 3.5 } as const;

/** Observations that may be drawn in before the whole figure is taken to logarithms. */
const mostTreated = 5;

/**
 * Treatment of a figure with extreme values, by the rule of the JRC: only where |skewness| > 2 and kurtosis > 3.5, both as adjusted by sample
 * size (G₁, G₂). Up to five observations are set to the nearest other value, one after the other, until the figure passes; where that is not
 * enough, the logarithm is taken instead.
 *
 * - "untreatable": neither helps, or a value of 0 or less has no logarithm; the distribution is then the given one.
 * - Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; R's COINr, Treat().
 */
export function treatment(distribution: readonly WeightedValue[]): Treatment {
  let drawnIn = distribution;
  for (let treated = 0; treated <= mostTreated; treated += 1) {
    if (!isExtreme(drawnIn)) return { kind: treated === 0 ? "none" : "winsorised", treated, distribution: drawnIn };
    drawnIn = withOneDrawnIn(drawnIn);
  }
  const logs = logarithms(distribution);
  if (logs !== null && !isExtreme(logs)) return { kind: "logarithm", treated: sampleSize(logs), distribution: logs };
  return { kind: "untreatable", treated: 0, distribution };
}

function isExtreme(distribution: readonly WeightedValue[]): boolean {
  return Math.abs(skewness(distribution) ?? 0) > limits.skewness && (kurtosis(distribution) ?? 0) > limits.kurtosis;
}

/** One observation at the longer tail is given the value of its neighbour. Equal ones are drawn in one by one. */
function withOneDrawnIn(distribution: readonly WeightedValue[]): readonly WeightedValue[] {
  const fromTop = (skewness(distribution) ?? 0) > 0;
  const last = fromTop ? distribution.at(-1) : distribution[0];
  const neighbour = fromTop ? distribution.at(-2) : distribution[1];
  if (last === undefined || neighbour === undefined) return distribution;
  const rest = distribution.filter((entry) => entry !== last);
  return pool([rest, [{ value: neighbour.value, count: 1 }], last.count > 1 ? [{ value: last.value, count: last.count - 1 }] : []]);
}
