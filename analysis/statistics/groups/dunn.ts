import { normalTwoSided } from "../distributions/two-sided.ts";
import { pooledRanks } from "../pooled-ranks.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { pairsOf } from "./pairs-of.ts";

/** Comparison of two of several groups by their mean ranks. */
export interface DunnComparison {
  /** Which groups, by their place in the list. */
  readonly pair: readonly [number, number];
  /** Positive where the first group ranks higher. */
  readonly z: number;
  /** Two-sided, not adjusted: pass all of them to `holm`. */
  readonly p: number;
}

/**
 * Dunn's test after Kruskal–Wallis: every pair of groups, on the ranks among all of them:
 *
 *     z = (R̄ᵢ − R̄ⱼ) / √{ [N(N+1)/12 − Σ(t³ − t)/(12(N−1))] · (1/nᵢ + 1/nⱼ) }
 *
 * - Pairs with an empty group are left out; none where all values are equal.
 * - Source: Dunn (1964), Technometrics 6(3), 241–252, doi:10.1080/00401706.1964.10490181.
 */
export function dunn(groups: readonly (readonly WeightedValue[])[]): readonly DunnComparison[] {
  const { n, ties, groups: ranked } = pooledRanks(groups);
  const variance = (n * (n + 1)) / 12 - ties / (12 * (n - 1));
  if (!(variance > 0)) return [];
  return pairsOf(ranked).flatMap(([i, one, j, two]) => {
    if (one.n === 0 || two.n === 0) return [];
    const z = (one.rankSum / one.n - two.rankSum / two.n) / Math.sqrt(variance * (1 / one.n + 1 / two.n));
    return [{ pair: [i, j], z, p: normalTwoSided(z) }];
  });
}
