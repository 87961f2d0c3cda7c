import type { Random } from "../random.ts";
import { acceleration, type Statistic } from "./acceleration.ts";
import { bcaInterval, type BcaInterval } from "./bca-interval.ts";
import { resample, type Counted } from "./resample.ts";

/** How a bootstrap is made. */
export interface BootstrapOptions {
  /** Source of chance; record its seed beside the interval. */
  readonly random: Random;
  /** Number of resamples; default 2000. */
  readonly resamples?: number;
  /** Share of samples whose interval holds the true value; default 0.95. */
  readonly confidence?: number;
}

/** Resamples where no other number is asked for. */
const usualResamples = 2000;

/** Below this many observations resampling only repeats the handful at hand. */
const leastObservations = 5;

/** Largest share of resamples that may have no value. */
const mostUndefined = 0.05;

/**
 * Bootstrap interval (BCa) of any statistic of one sample or of several that were drawn independently: a share, a correlation of
 * pairs, the difference of two groups.
 *
 * - Unit: that of the statistic. Works on counts: the cost does not grow with the number of companies.
 * - Says how chance moves the statistic, not whether the companies stand for others.
 * - Resamples in which the statistic is undefined are left out.
 * - Null below five observations in a sample, where the statistic is undefined, or is so in more than 5 % of the resamples.
 *
 * @param samples values, pairs or other outcomes with their counts, one list a sample
 */
export function bootstrapInterval<Outcome extends Counted>(
  samples: readonly (readonly Outcome[])[],
  statistic: Statistic<Outcome>,
  options: BootstrapOptions,
): BcaInterval | null {
  return intervalOf({ samples, statistic, acceleration: () => acceleration(samples, statistic) }, options);
}

/** A statistic with its acceleration, which for some has a short form. */
interface Estimation<Outcome> {
  readonly samples: readonly (readonly Outcome[])[];
  readonly statistic: Statistic<Outcome>;
  readonly acceleration: () => number | null;
}

/** `bootstrapInterval` for a statistic whose acceleration is known. */
export function intervalOf<Outcome extends Counted>(estimation: Estimation<Outcome>, options: BootstrapOptions): BcaInterval | null {
  const { samples, statistic } = estimation;
  const { random, resamples = usualResamples, confidence } = options;
  const estimate = statistic(samples);
  const sizes = samples.map((sample) => sample.reduce((n, { count }) => n + count, 0));
  if (estimate === null || sizes.some((n) => n < leastObservations)) return null;
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const value = statistic(samples.map((sample) => resample(sample, random)));
    if (value !== null) values.push(value);
  }
  if (values.length < (1 - mostUndefined) * resamples) return null;
  return bcaInterval({ estimate, values, acceleration: estimation.acceleration() }, confidence);
}
