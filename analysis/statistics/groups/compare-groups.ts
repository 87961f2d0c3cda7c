import { medianInterval, type MedianInterval } from "../intervals/median-interval.ts";
import { quantile } from "../quantile.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { cliffsDelta } from "./cliffs-delta.ts";
import { hodgesLehmann } from "./hodges-lehmann.ts";
import { holm } from "./holm.ts";
import { kruskalWallis, type KruskalWallis } from "./kruskal-wallis.ts";
import { mannWhitney, type MannWhitney } from "./mann-whitney.ts";
import { pairsOf } from "./pairs-of.ts";
import { permutationTest, type Permutations } from "./permutation-test.ts";

/** One of the groups that are compared. */
export interface NamedGroup {
  readonly id: string;
  readonly distribution: readonly WeightedValue[];
}

/** Two groups beside each other. */
export interface PairComparison {
  readonly groups: readonly [string, string];
  readonly test: MannWhitney;
  /** p by Holm over all pairs of this comparison. */
  readonly adjustedP: number;
  /** Hodges–Lehmann shift of the first against the second, in the unit of the values. */
  readonly shift: number | null;
  /** Cliff's delta, −1 to 1. */
  readonly delta: number | null;
}

/** How groups differ in one metric. */
export interface GroupComparison {
  readonly groups: readonly {
    readonly id: string;
    readonly n: number;
    readonly median: number | null;
    readonly interval: MedianInterval | null;
  }[];
  readonly overall: KruskalWallis | null;
  /** In place of the p above where a group has fewer than five companies; otherwise null. */
  readonly permutationP: number | null;
  readonly pairs: readonly PairComparison[];
}

/** Below this size of a group the chi-square distribution of the overall test is not to be trusted. */
const smallGroup = 5;

/**
 * Compares groups (sizes, industries, regions) in one metric: Kruskal–Wallis over all of them, then every pair by Mann–Whitney with Holm's
 * adjustment over these pairs. Empty groups and pairs that cannot be told apart have no test.
 *
 * A difference between sizes need not be one of practice: a question can mean another thing to a micro company.
 */
export function compareGroups(groups: readonly NamedGroup[], permutations: Permutations): GroupComparison {
  const distributions = groups.map(({ distribution }) => distribution);
  const overall = kruskalWallis(distributions);
  const hasSmall = distributions.map(sampleSize).some((n) => n > 0 && n < smallGroup);
  const tested = pairsOf(groups).flatMap(([, one, , two]) => {
    const test = mannWhitney(one.distribution, two.distribution);
    return test === null ? [] : [{ one, two, test }];
  });
  const adjusted = holm(tested.map(({ test }) => test.p));
  return {
    groups: groups.map(({ id, distribution }) => ({
      id,
      n: sampleSize(distribution),
      median: quantile(distribution, 0.5),
      interval: medianInterval(distribution),
    })),
    overall,
    permutationP: hasSmall ? permutationTest(distributions, (drawn) => kruskalWallis(drawn)?.statistic ?? null, permutations) : null,
    pairs: tested.map(({ one, two, test }, at) => ({
      groups: [one.id, two.id],
      test,
      adjustedP: adjusted[at] ?? 1,
      shift: hodgesLehmann(one.distribution, two.distribution),
      delta: cliffsDelta(one.distribution, two.distribution),
    })),
  };
}
