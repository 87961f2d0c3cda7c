import { normalTwoSided } from "../distributions/two-sided.ts";
import { pooledRanks } from "../pooled-ranks.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { rankSumCounts } from "./rank-sum-counts.ts";

/** Whether one of two groups tends to have the larger values. */
export interface MannWhitney {
  /** Pairs (one of each group) in which the first group's value is larger, equal ones counting half; 0 to n₁·n₂. */
  readonly u: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: "exact" | "normal";
}

/** Up to this many observations a group, and without ties, the distribution of U is counted out. */
const exactUpTo = 20;

/**
 * Mann–Whitney U test (Wilcoxon rank-sum test):
 *
 *     U = R₁ − n₁(n₁+1)/2,   z = (U − n₁n₂/2 ∓ ½) / σ,   σ² = n₁n₂/12 · [N + 1 − Σ(t³ − t)/(N(N−1))]
 *
 * - U is R's W. p is exact up to 20 observations a group without ties, otherwise normal with correction for ties and continuity.
 * - Null where a group is empty or all values are equal.
 * - Source: Mann and Whitney (1947), Annals of Mathematical Statistics 18(1), 50–60; R's wilcox.test.
 */
export function mannWhitney(first: readonly WeightedValue[], second: readonly WeightedValue[]): MannWhitney | null {
  const { n, ties, groups } = pooledRanks([first, second]);
  const [one, two] = groups;
  if (one === undefined || two === undefined || one.n === 0 || two.n === 0 || ties === n ** 3 - n) return null;
  const u = one.rankSum - (one.n * (one.n + 1)) / 2;
  if (ties === 0 && one.n <= exactUpTo && two.n <= exactUpTo) return { u, p: exactP(u, one.n, two.n), method: "exact" };
  const deviation = u - (one.n * two.n) / 2;
  const variance = ((one.n * two.n) / 12) * (n + 1 - ties / (n * (n - 1)));
  return { u, p: normalTwoSided((deviation - Math.sign(deviation) / 2) / Math.sqrt(variance)), method: "normal" };
}

/** Twice the smaller tail, as R has it. */
function exactP(u: number, n1: number, n2: number): number {
  const counts = rankSumCounts(n1, n2);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const nearer = Math.min(u, n1 * n2 - u);
  const tail = counts.slice(0, nearer + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / total);
}
