import { midRanks } from "../mid-ranks.ts";
import { spearman } from "../spearman.ts";

/** How much another way of scoring moves the places of the cases. */
export interface RankShift {
  /** Mean of the absolute changes of rank, in places. */
  readonly meanShift: number;
  /** Spearman's correlation of the two; null where there are too few cases or no differences. */
  readonly rho: number | null;
}

/**
 * Compares two scores of the same cases: other weights, another aggregation, another rule for missing answers, with and without flagged
 * cases. Ties share their mean rank, otherwise the least perturbation would seem to move them. Null without a case.
 */
export function rankShift(base: readonly number[], alternative: readonly number[]): RankShift | null {
  if (base.length === 0 || base.length !== alternative.length) return null;
  return { meanShift: meanShift(midRanks(base), midRanks(alternative)), rho: spearman(base, alternative) };
}

/** Mean absolute difference of two lists of ranks. */
function meanShift(base: readonly number[], alternative: readonly number[]): number {
  return base.reduce((sum, rank, at) => sum + Math.abs(rank - (alternative[at] ?? rank)), 0) / base.length;
}
