import type { WeightedValue } from "./weighted-value.ts";

/** Single values as a distribution: every value once, in ascending order, with its count. */
export function distributionOf(values: readonly number[]): readonly WeightedValue[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}
