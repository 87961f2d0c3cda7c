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
  const { random } = options;
  return intervalOf(
    {
      estimate: statistic(samples),
      leastSize: Math.min(...samples.map((sample) => sample.reduce((n, { count }) => n + count, 0))),
      draw: () => statistic(samples.map((sample) => resample(sample, random))),
      acceleration: () => acceleration(samples, statistic),
    },
    options,
  );
}

/** A statistic of a sample or several, with ways to resample it and to find its acceleration. */
interface Estimation {
  readonly estimate: number | null;
  /** Observations of the smallest sample. */
  readonly leastSize: number;
  /** The statistic of one resample. */
  readonly draw: () => number | null;
  readonly acceleration: () => number | null;
}

/** `bootstrapInterval` for a statistic that has short ways of its own. */
export function intervalOf(estimation: Estimation, options: Omit<BootstrapOptions, "random">): BcaInterval | null {
  const { estimate, leastSize } = estimation;
  const { resamples = usualResamples, confidence } = options;
  if (estimate === null || leastSize < leastObservations) return null;
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const value = estimation.draw();
    if (value !== null) values.push(value);
  }
  if (values.length < (1 - mostUndefined) * resamples) return null;
  return bcaInterval({ estimate, values, acceleration: estimation.acceleration() }, confidence);
}
