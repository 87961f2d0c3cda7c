import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Trimmed mean: the mean without the ⌊share·n⌋ lowest and as many of the highest values.
 *
 * - Unit: that of the values.
 * - Below 1/share observations (10) nothing is trimmed, and it is the mean.
 * - Null without an observation, or where the share is not from 0 to below ½.
 * - Source: R's mean(trim = 0.1).
 *
 * @param share trimmed at each end
 */
export function trimmedMean(distribution: readonly WeightedValue[], share = 0.1): number | null {
  if (!(share >= 0 && share < 0.5)) return null;
  const trimmed = Math.floor(share * sampleSize(distribution));
  return mean(withoutLeast(withoutLeast(distribution, trimmed).toReversed(), trimmed));
}

/** The distribution without its first observations. */
function withoutLeast(distribution: readonly WeightedValue[], observations: number): readonly WeightedValue[] {
  let left = observations;
  return distribution.flatMap(({ value, count }) => {
    const dropped = Math.min(left, count);
    left -= dropped;
    return dropped === count ? [] : [{ value, count: count - dropped }];
  });
}
