import { studentTQuantile } from "../distributions/student-t.ts";
import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { standardDeviation } from "../standard-deviation.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { isConfidence, usualConfidence, type Interval } from "./interval.ts";

/** What may be said about an interval for a mean. */
export interface TIntervalOptions {
  /** Share of samples whose interval holds the mean; default 0.95. */
  readonly confidence?: number;
  /** Companies on the list of which the data are a random part or all; without it, the list counts as endless. */
  readonly population?: number;
}

/**
 * Confidence interval of a mean by Student's t:
 *
 *     x̄ ± t · s/√n · √(1 − n/N)      t: quantile with n − 1 degrees of freedom, N: population
 *
 * - Unit: that of the values. Below 30 observations the bootstrap belongs beside it.
 * - Says how chance moves the mean, not whether the companies stand for others.
 * - Null below two observations, for a confidence outside 0 to 1, or a population smaller than the sample.
 * - Source: Cochran (1977), Sampling Techniques, 3rd edition, sections 2.6 and 2.8.
 */
export function tInterval(distribution: readonly WeightedValue[], options: TIntervalOptions = {}): Interval | null {
  const { confidence = usualConfidence, population = Infinity } = options;
  const n = sampleSize(distribution);
  const centre = mean(distribution);
  const sd = standardDeviation(distribution);
  if (centre === null || sd === null || !isConfidence(confidence) || !(population >= n)) return null;
  const margin = studentTQuantile((1 + confidence) / 2, n - 1) * sd * Math.sqrt((1 - n / population) / n);
  return { lower: centre - margin, upper: centre + margin };
}
