import { distributionOf } from "../distribution-of.ts";
import type { Random } from "../random.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** How a permutation test draws. */
export interface Permutations {
  readonly random: Random;
  /** Number of permutations, 10,000 as a rule. */
  readonly resamples: number;
}

/** Statistics that are equal up to rounding count as equal. */
const rounding = 1e-9;

/**
 * Permutation p value for "the groups do not differ": how often a random regrouping of the same observations reaches the
 * statistic of the real one:
 *
 *     p = (1 + #{permuted ≥ observed}) / (1 + B)
 *
 * - 1/(1 + B) to 1: never 0. Exact in that a true hypothesis is rejected at level α in at most a share α of the samples.
 * - Null where the statistic of the real groups is undefined; a permutation without a statistic does not reach it.
 * - Source: Phipson and Smyth (2010), SAGMB 9(1), article 39, doi:10.2202/1544-6115.1585.
 *
 * @param statistic the larger, the more the groups differ
 */
export function permutationTest(
  groups: readonly (readonly WeightedValue[])[],
  statistic: (groups: readonly (readonly WeightedValue[])[]) => number | null,
  { random, resamples }: Permutations,
): number | null {
  const observed = statistic(groups);
  if (observed === null) return null;
  const values = groups.flatMap((group) => group.flatMap(({ value, count }) => Array.from({ length: count }, () => value)));
  const sizes = groups.map(sampleSize);
  let reached = 0;
  for (let draw = 0; draw < resamples; draw += 1) {
    shuffle(values, random);
    const permuted = statistic(regrouped(values, sizes));
    if (permuted !== null && permuted >= observed - rounding * Math.max(1, Math.abs(observed))) reached += 1;
  }
  return (1 + reached) / (1 + resamples);
}

/** Fisher and Yates: every order is equally likely. */
function shuffle(values: number[], random: Random): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = moved;
  }
}

function regrouped(values: readonly number[], sizes: readonly number[]): readonly (readonly WeightedValue[])[] {
  let start = 0;
  return sizes.map((size) => {
    const group = distributionOf(values.slice(start, start + size));
    start += size;
    return group;
  });
}
