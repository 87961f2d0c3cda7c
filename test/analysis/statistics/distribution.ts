import type { WeightedValue } from "../../../analysis/statistics/weighted-value.ts";

/** Single values as the distribution that the statistics take. */
export function distributionOf(values: readonly number[]): readonly WeightedValue[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}
