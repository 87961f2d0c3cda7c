import { implicitMedian } from "../implicit-median.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Hodges–Lehmann shift: by how much the first group lies above the second, the median of all differences:
 *
 *     Δ̂ = median (xᵢ − yⱼ)
 *
 * - Unit: that of the values.
 * - Found by counting, so that a million different scores a group need no list of their differences.
 * - Null where a group is empty.
 * - Source: Hodges and Lehmann (1963), Annals of Mathematical Statistics 34(2), 598–611.
 */
export function hodgesLehmann(first: readonly WeightedValue[], second: readonly WeightedValue[]): number | null {
  const [lowest, highest] = [first[0], first.at(-1)];
  const [bottom, top] = [second[0], second.at(-1)];
  if (lowest === undefined || highest === undefined || bottom === undefined || top === undefined) return null;
  return implicitMedian({
    size: sampleSize(first) * sampleSize(second),
    least: lowest.value - top.value,
    greatest: highest.value - bottom.value,
    countUpTo: (limit) => pairsUpTo(first, second, limit),
    nextAbove: (limit) => nextDifference(first, second, limit),
  });
}

/** Pairs with x − y ≤ limit. Both groups ascend, so one pass over each is enough. */
function pairsUpTo(first: readonly WeightedValue[], second: readonly WeightedValue[], limit: number): number {
  let pairs = 0;
  let next = 0;
  let smaller = 0;
  for (const y of second) {
    for (let x = first[next]; x !== undefined && x.value - y.value <= limit; x = first[next]) {
      smaller += x.count;
      next += 1;
    }
    pairs += smaller * y.count;
  }
  return pairs;
}

function nextDifference(first: readonly WeightedValue[], second: readonly WeightedValue[], limit: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let next = 0;
  for (const y of second) {
    for (let x = first[next]; x !== undefined && x.value - y.value <= limit; x = first[next]) next += 1;
    const above = first[next];
    if (above !== undefined) nearest = Math.min(nearest, above.value - y.value);
  }
  return nearest;
}
