import { pool } from "./pool.ts";
import { sampleSize } from "./sample-size.ts";
import type { WeightedValue } from "./weighted-value.ts";

/** Several groups ranked together; equal values share the mean of their ranks. */
export interface PooledRanks {
  /** Observations of all groups. */
  readonly n: number;
  /** Observations and sum of the ranks of every group, in the order given. */
  readonly groups: readonly { readonly n: number; readonly rankSum: number }[];
  /** Σ (t³ − t) over the values that occur t times; 0 without ties. */
  readonly ties: number;
}

/** Ranks the observations of several groups together, 1 for the smallest. */
export function pooledRanks(groups: readonly (readonly WeightedValue[])[]): PooledRanks {
  const ranks = new Map<number, number>();
  let n = 0;
  let ties = 0;
  for (const { value, count } of pool(groups)) {
    ranks.set(value, n + (count + 1) / 2);
    n += count;
    ties += count ** 3 - count;
  }
  return {
    n,
    ties,
    groups: groups.map((group) => ({
      n: sampleSize(group),
      rankSum: group.reduce((sum, { value, count }) => sum + count * (ranks.get(value) ?? 0), 0),
    })),
  };
}
