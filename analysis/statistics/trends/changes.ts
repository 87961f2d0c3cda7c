import { pool } from "../pool.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** How many companies had one value in the earlier year and another in the later. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** Distribution of after − before. Positive values are gains. */
export function changesOf(changes: readonly Change[]): readonly WeightedValue[] {
  return pool([changes.map(({ before, after, count }) => ({ value: after - before, count }))]);
}
