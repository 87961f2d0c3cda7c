import { distributionOf } from "../distribution-of.ts";
import type { Random } from "../random.ts";
import { sum } from "../sum.ts";
import type { BcaInterval } from "./bca-interval.ts";
import { type BootstrapOptions, intervalOf } from "./bootstrap-interval.ts";
import { meanAcceleration } from "./bootstrap-mean.ts";

/**
 * Bootstrap interval (BCa) of a mean whose resamples are drawn case by case: ⌊u·n⌋ is the place of each case in the order given.
 *
 * - From the same seed and order, any program that has `seededRandom` draws the same resamples; `bootstrapMeanInterval` draws counts, which
 *   takes no longer for more companies.
 * - Unit: that of the values. Null below five values.
 */
export function caseBootstrapMeanInterval(values: readonly number[], options: BootstrapOptions): BcaInterval | null {
  return intervalOf(
    {
      estimate: values.length === 0 ? null : sum(values) / values.length,
      leastSize: values.length,
      draw: () => drawnMean(values, options.random),
      acceleration: () => meanAcceleration(distributionOf(values)),
    },
    options,
  );
}

function drawnMean(values: readonly number[], random: Random): number {
  let total = 0;
  for (let draw = 0; draw < values.length; draw += 1) total += values[Math.floor(random() * values.length)] ?? 0;
  return total / values.length;
}
