import { pooledRanks } from "../pooled-ranks.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Cliff's delta: how much more often the first group's value is the larger one than the smaller one, over all pairs:
 *
 *     δ = [#(x > y) − #(x < y)] / (n₁·n₂)
 *
 * - −1 to 1; 0 where neither group tends to be larger. Vargha and Delaney's A is (δ + 1)/2.
 * - Unchanged by any rescaling that keeps the order of the values.
 * - Null where a group is empty.
 * - Source: Cliff (1993), Psychological Bulletin 114(3), 494–509, doi:10.1037/0033-2909.114.3.494.
 */
export function cliffsDelta(first: readonly WeightedValue[], second: readonly WeightedValue[]): number | null {
  const [one, two] = pooledRanks([first, second]).groups;
  if (one === undefined || two === undefined || one.n === 0 || two.n === 0) return null;
  const u = one.rankSum - (one.n * (one.n + 1)) / 2;
  return (2 * u) / (one.n * two.n) - 1;
}

/** How large an effect is called. */
export type EffectSize = "negligible" | "small" | "medium" | "large";

/** Size of a Cliff's delta: small from 0.147, medium from 0.33, large from 0.474 (Romano et al. 2006). A convention, not a verdict. */
export function effectSize(delta: number): EffectSize {
  const size = Math.abs(delta);
  if (size < 0.147) return "negligible";
  if (size < 0.33) return "small";
  return size < 0.474 ? "medium" : "large";
}
