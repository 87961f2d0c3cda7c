import { clusterDimensions } from "../benchmark/types.ts";
import type { Combination } from "../disclosure/plan/presence.ts";

/** The combinations that tell of everybody and of clusters alone. */
export const clusterCombinations = (combinations: readonly Combination[]): readonly Combination[] =>
  combinations.filter(({ by }) => by.every((dimension) => clusterDimensions.some((cluster) => cluster === dimension)));
