import type { WeightedValue } from "../weighted-value.ts";

/** Companies that carry the same weight: how many they are, and what each of them counts. */
export interface WeightedCount {
  readonly count: number;
  /** At least 0; 1 on average where weights are scaled to the sample. */
  readonly weight: number;
}

/** Companies with the same value and the same weight. Several entries may have the same value. */
export interface WeightedCases extends WeightedValue, WeightedCount {}
