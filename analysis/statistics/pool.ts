import type { WeightedValue } from "./weighted-value.ts";

/** Several distributions as one: all their observations together, values ascending and every value once. */
export function pool(distributions: readonly (readonly WeightedValue[])[]): readonly WeightedValue[] {
  const counts = new Map<number, number>();
  for (const distribution of distributions)
    for (const { value, count } of distribution) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}
