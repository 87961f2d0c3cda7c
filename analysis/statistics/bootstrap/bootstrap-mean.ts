import { centralMoment } from "../central-moment.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import type { BcaInterval } from "./bca-interval.ts";
import { intervalOf, type BootstrapOptions } from "./bootstrap-interval.ts";
import { meanDraw } from "./mean-draw.ts";

/**
 * Bootstrap interval (BCa) of a mean, or of a share where the values are 0 and 1.
 *
 * - Unit: that of the values. Costs the same for any number of companies, and many distinct values hardly more than a few.
 * - Null below five observations.
 */
export function bootstrapMeanInterval(distribution: readonly WeightedValue[], options: BootstrapOptions): BcaInterval | null {
  return intervalOf(
    {
      estimate: mean(distribution),
      leastSize: sampleSize(distribution),
      draw: meanDraw(distribution, options.random),
      acceleration: () => meanAcceleration(distribution),
    },
    options,
  );
}

/** The jackknife acceleration of a mean, a sixth of the skewness divided by √n. */
export function meanAcceleration(distribution: readonly WeightedValue[]): number | null {
  const second = centralMoment(distribution, 2);
  const third = centralMoment(distribution, 3);
  if (second === null || third === null) return null;
  return second === 0 ? 0 : third / (6 * second ** 1.5 * Math.sqrt(sampleSize(distribution)));
}
