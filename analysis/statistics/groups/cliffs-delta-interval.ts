import type { BcaInterval } from "../bootstrap/bca-interval.ts";
import { bootstrapInterval, type BootstrapOptions } from "../bootstrap/bootstrap-interval.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { cliffsDelta } from "./cliffs-delta.ts";

/**
 * Bootstrap interval of Cliff's delta: both groups are drawn anew with replacement, each at its own size.
 *
 * - Within −1 to 1. Null below five observations in a group.
 */
export function cliffsDeltaInterval(
  first: readonly WeightedValue[],
  second: readonly WeightedValue[],
  options: BootstrapOptions,
): BcaInterval | null {
  return bootstrapInterval([first, second], ([one = [], two = []]) => cliffsDelta(one, two), options);
}
