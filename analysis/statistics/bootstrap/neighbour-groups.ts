import { centralMoment } from "../central-moment.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { sum } from "../sum.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Observations of neighbouring values: their mean as value, their number, and their variance about that mean (divided by n). */
export interface NeighbourGroup extends WeightedValue {
  readonly variance: number;
}

/**
 * Gathers the values of a distribution in groups of neighbours so that little of the variance lies inside the groups: the boundaries stand where
 * the third root of the density is cut into equal parts.
 *
 * - Source: Panter and Dite (1951), Proceedings of the IRE 39(1), 44–48.
 *
 * @param distribution in ascending order, each value once
 * @param most at most so many groups
 */
export function neighbourGroups(distribution: readonly WeightedValue[], most: number): readonly NeighbourGroup[] {
  const widths = distribution.map(({ value, count }, index) => {
    const below = distribution[index - 1]?.value ?? value;
    const above = distribution[index + 1]?.value ?? value;
    return Math.cbrt(count * ((above - below) / 2) ** 2);
  });
  const total = sum(widths);
  const groups: WeightedValue[][] = Array.from({ length: most }, () => []);
  let passed = 0;
  for (const [index, width] of widths.entries()) {
    const each = distribution[index];
    if (each !== undefined) groups[Math.floor((most * (passed + width / 2)) / total)]?.push(each);
    passed += width;
  }
  return groups.filter((group) => group.length > 0).map(gathered);
}

function gathered(group: readonly WeightedValue[]): NeighbourGroup {
  return { value: mean(group) ?? Number.NaN, count: sampleSize(group), variance: centralMoment(group, 2) ?? Number.NaN };
}

/** Share of the variance that lies inside the groups; 1 where nothing lies between them. */
export function withinShare(groups: readonly NeighbourGroup[]): number {
  const n = sampleSize(groups);
  const within = sum(groups.map(({ count, variance }) => count * variance)) / n;
  const between = centralMoment(groups, 2) ?? 0;
  return between > 0 ? within / (within + between) : 1;
}
