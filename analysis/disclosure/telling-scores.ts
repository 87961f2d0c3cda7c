import { decimalsFor } from "./minimum-counts.ts";

/** A score that is known to within this many points either way counts as disclosed. */
const tolerance = 2;

/** Scores lie between 0 and this. */
const best = 100;

/**
 * Whether a published mean score (0–100) tells the score of every single company of the group: where it is so near to an end of the
 * scale that all must be there,
 *
 *     n·(distance + rounding) ≤ 4      distance: of the mean from the nearer end, rounding: half a unit of its last digit
 *
 * It is what a share of 0 or 100 % is among shares.
 */
export const meanTellsOfAll = (publishedMean: number, n: number): boolean =>
  n * (Math.min(publishedMean, best - publishedMean) + rounding(n)) <= 2 * tolerance;

/**
 * Whether a published standard deviation, beside the mean, tells the score of every single company: no value is further from the mean than
 *
 *     s·(n − 1)/√n
 *
 * - Source: Samuelson (1968), How deviant can you be?, Journal of the American Statistical Association 63(324), 1522–1525.
 */
export const spreadTellsOfAll = (publishedSd: number, n: number): boolean =>
  ((publishedSd + rounding(n)) * (n - 1)) / Math.sqrt(n) + rounding(n) <= tolerance;

const rounding = (n: number): number => 0.5 * 10 ** -decimalsFor(n);
