import { mean } from "../mean.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Logarithms of a distribution of positive amounts, such as energy or cost: on this scale ten times as much is one step, whatever
 * the size of the company, and one giant no longer decides every statistic.
 *
 * - Null where a value is zero or below: such an amount has no logarithm, and leaving it out would raise the mean.
 */
export function logarithms(distribution: readonly WeightedValue[]): readonly WeightedValue[] | null {
  if (distribution.some(({ value }) => !(value > 0))) return null;
  return distribution.map(({ value, count }) => ({ value: Math.log(value), count }));
}

/**
 * Geometric mean of positive amounts: the typical amount where values differ by factors.
 *
 *     G = exp( Σ c·ln x / n )
 *
 * - Unit: that of the values. At most the arithmetic mean.
 * - Null without an observation, or where a value is zero or below.
 */
export function geometricMean(distribution: readonly WeightedValue[]): number | null {
  const logarithm = mean(logarithms(distribution) ?? []);
  return logarithm === null ? null : Math.exp(logarithm);
}
