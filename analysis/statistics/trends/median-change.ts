import { implicitMedian } from "../implicit-median.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Hodges–Lehmann estimate of the typical change of the same companies, the median of all Walsh averages:
 *
 *     Δ̂ = median (dᵢ + dⱼ)/2 over i ≤ j
 *
 * - Unit: that of the values. Changes of zero take part. Null without a change.
 * - Source: Hodges and Lehmann (1963), Annals of Mathematical Statistics 34(2), 598–611.
 */
export function medianChange(changes: readonly WeightedValue[]): number | null {
  const [lowest, highest] = [changes[0], changes.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const n = sampleSize(changes);
  return implicitMedian({
    size: (n * (n + 1)) / 2,
    least: lowest.value,
    greatest: highest.value,
    countUpTo: (limit) => averagesUpTo(changes, limit),
    nextAbove: (limit) => nextAverage(changes, limit),
  });
}

const average = (one: number, two: number): number => (one + two) / 2;

/** Pairs i ≤ j: half of all ordered pairs, and half of those of a change with itself on top. */
function averagesUpTo(changes: readonly WeightedValue[], limit: number): number {
  let ordered = 0;
  let smaller = 0;
  let next = 0;
  for (const { value, count } of changes.toReversed()) {
    for (let other = changes[next]; other !== undefined && average(value, other.value) <= limit; other = changes[next]) {
      smaller += other.count;
      next += 1;
    }
    ordered += smaller * count;
  }
  const withItself = changes.reduce((sum, { value, count }) => (value <= limit ? sum + count : sum), 0);
  return (ordered + withItself) / 2;
}

function nextAverage(changes: readonly WeightedValue[], limit: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let next = 0;
  for (const { value } of changes.toReversed()) {
    for (let other = changes[next]; other !== undefined && average(value, other.value) <= limit; other = changes[next]) next += 1;
    const above = changes[next];
    if (above !== undefined) nearest = Math.min(nearest, average(value, above.value));
  }
  return nearest;
}
