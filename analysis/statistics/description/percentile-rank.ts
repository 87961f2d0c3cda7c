import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Percentile rank of a company among its peers, by mid-rank: the share of peers below it, with half of those at the same value.
 *
 *     PR = 100 · (#below + ½·#equal) / n
 *
 * - Unit: per cent, 0–100. 50 for the median of a symmetric group.
 * - Null without a peer.
 *
 * @param peers the others, without the company itself
 */
export function percentileRank(peers: readonly WeightedValue[], value: number): number | null {
  const n = sampleSize(peers);
  const below = sampleSize(peers.filter((peer) => peer.value < value));
  const equal = sampleSize(peers.filter((peer) => peer.value === value));
  return n === 0 ? null : (100 * (below + equal / 2)) / n;
}
