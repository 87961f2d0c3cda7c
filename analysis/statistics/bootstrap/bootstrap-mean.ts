import { centralMoment } from "../central-moment.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import type { BcaInterval } from "./bca-interval.ts";
import { intervalOf, type BootstrapOptions } from "./bootstrap-interval.ts";

/**
 * Bootstrap interval (BCa) of a mean, or of a share where the values are 0 and 1.
 *
 * - Unit: that of the values. The jackknife has a short form here, so that many distinct values cost no more than the resampling.
 * - Null below five observations.
 */
export function bootstrapMeanInterval(distribution: readonly WeightedValue[], options: BootstrapOptions): BcaInterval | null {
  const statistic = ([sample = []]: readonly (readonly WeightedValue[])[]): number | null => mean(sample);
  return intervalOf({ samples: [distribution], statistic, acceleration: () => meanAcceleration(distribution) }, options);
}

/** The jackknife acceleration of a mean, a sixth of the skewness divided by √n. */
export function meanAcceleration(distribution: readonly WeightedValue[]): number | null {
  const second = centralMoment(distribution, 2);
  const third = centralMoment(distribution, 3);
  if (second === null || third === null) return null;
  return second === 0 ? 0 : third / (6 * second ** 1.5 * Math.sqrt(sampleSize(distribution)));
}
