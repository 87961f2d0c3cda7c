import { chiSquareUpperTail } from "../distributions/chi-square.ts";
import { pooledRanks, type PooledRanks } from "../pooled-ranks.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Whether several groups differ in where their values lie. */
export interface KruskalWallis {
  /** Test statistic, 0 and more. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** From the chi-square distribution. */
  readonly p: number;
  /** Effect size ε², 0–1: share of the variation of the ranks that lies between the groups. */
  readonly epsilonSquared: number;
  readonly n: number;
}

/**
 * Kruskal–Wallis test on mid-ranks, corrected for ties:
 *
 *     H = [12 / (N(N+1)) · Σ R²ᵢ/nᵢ − 3(N+1)] / [1 − Σ(t³ − t)/(N³ − N)],   ε² = H/(N − 1)
 *
 * - Empty groups do not take part. Null below two groups, or where all values are equal.
 * - With fewer than five observations in a group the chi-square distribution is a poor guide: use `permutationTest` with this statistic.
 * - Source: Kruskal and Wallis (1952), JASA 47, 583–621; ε²: Tomczak and Tomczak (2014), Trends in Sport Sciences 21(1).
 */
export function kruskalWallis(groups: readonly (readonly WeightedValue[])[]): KruskalWallis | null {
  const ranks = pooledRanks(groups);
  const statistic = statisticOf(ranks);
  if (statistic === null) return null;
  const degreesOfFreedom = ranks.groups.filter(({ n }) => n > 0).length - 1;
  return {
    statistic,
    degreesOfFreedom,
    p: chiSquareUpperTail(statistic, degreesOfFreedom),
    epsilonSquared: statistic / (ranks.n - 1),
    n: ranks.n,
  };
}

function statisticOf({ n, ties, groups }: PooledRanks): number | null {
  const present = groups.filter((group) => group.n > 0);
  const correction = 1 - ties / (n ** 3 - n);
  if (present.length < 2 || !(correction > 0)) return null;
  const between = present.reduce((sum, group) => sum + group.rankSum ** 2 / group.n, 0);
  return Math.max(0, ((12 / (n * (n + 1))) * between - 3 * (n + 1)) / correction);
}
