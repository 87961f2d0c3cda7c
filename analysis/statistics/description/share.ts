import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** A share with what it was counted from: an interval (Wilson) and a minimum count need both numbers. */
export interface Share {
  /** Observations that count. */
  readonly count: number;
  /** All observations. */
  readonly n: number;
  /** count / n, 0–1. */
  readonly value: number;
}

/**
 * Share of the observations with a value that counts, such as "level 3 or higher" or "yes".
 *
 * - Missing answers belong neither to the count nor to n.
 * - Null without an observation.
 */
export function share(distribution: readonly WeightedValue[], counts: (value: number) => boolean): Share | null {
  const n = sampleSize(distribution);
  const count = sampleSize(distribution.filter(({ value }) => counts(value)));
  return n === 0 ? null : { count, n, value: count / n };
}
