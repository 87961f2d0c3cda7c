import type { WeightedValue } from "../weighted-value.ts";

/**
 * The most frequent value or values of a distribution, ascending: what most companies answered.
 *
 * - Unit: that of the values. Several where they are equally frequent; empty without an observation.
 */
export function modes(distribution: readonly WeightedValue[]): readonly number[] {
  const greatest = distribution.reduce((most, { count }) => Math.max(most, count), 0);
  return distribution.filter(({ count }) => count === greatest).map(({ value }) => value);
}
