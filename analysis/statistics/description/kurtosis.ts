import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";
import { centralMoment } from "../central-moment.ts";

/**
 * Excess kurtosis of the observations at hand, g₂: positive where the tails are heavier than those of a normal distribution.
 *
 *     g₂ = m₄ / m₂² − 3      m: central moments, divided by n
 *
 * - Unit: none. At least −2; 0 for a normal distribution.
 * - Null without an observation, or where all values are the same.
 * - Source: Joanes and Gill (1998), The Statistician 47(1), 183–189, doi:10.1111/1467-9884.00122 (type 1).
 */
export function momentKurtosis(distribution: readonly WeightedValue[]): number | null {
  const second = centralMoment(distribution, 2);
  const fourth = centralMoment(distribution, 4);
  return second === null || fourth === null || second === 0 ? null : fourth / second ** 2 - 3;
}

/**
 * Excess kurtosis of the population that a sample comes from, G₂: the one of Excel's KURT, SPSS and SAS.
 *
 *     G₂ = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)·g₂ + 6)
 *
 * - Unit: none.
 * - Null below four observations, or where all values are the same.
 * - Source: Joanes and Gill (1998), as above (type 2).
 */
export function kurtosis(distribution: readonly WeightedValue[]): number | null {
  const n = sampleSize(distribution);
  const moment = momentKurtosis(distribution);
  return moment === null || n < 4 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * moment + 6);
}
