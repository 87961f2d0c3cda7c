import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { centralMoment } from "../central-moment.ts";

/**
 * Skewness of the observations at hand, g₁: positive where the long tail is on the right.
 *
 *     g₁ = m₃ / m₂^1.5      m: central moments, divided by n
 *
 * - Unit: none. 0 for a symmetric distribution.
 * - Null without an observation, or where all values are the same.
 * - Source: Joanes and Gill (1998), The Statistician 47(1), 183–189, doi:10.1111/1467-9884.00122 (type 1).
 */
export function momentSkewness(distribution: readonly WeightedValue[]): number | null {
  const second = centralMoment(distribution, 2);
  const third = centralMoment(distribution, 3);
  return second === null || third === null || second === 0 ? null : third / second ** 1.5;
}

/**
 * Skewness of the population that a sample comes from, G₁: the one of Excel's SKEW, SPSS and SAS.
 *
 *     G₁ = g₁ · √(n(n − 1)) / (n − 2)
 *
 * - Unit: none.
 * - Null below three observations, or where all values are the same.
 * - Source: Joanes and Gill (1998), as above (type 2).
 */
export function skewness(distribution: readonly WeightedValue[]): number | null {
  const n = sampleSize(distribution);
  const moment = momentSkewness(distribution);
  return moment === null || n < 3 ? null : (moment * Math.sqrt(n * (n - 1))) / (n - 2);
}
