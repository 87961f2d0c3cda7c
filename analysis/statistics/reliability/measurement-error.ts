/** Quantile of the normal distribution behind a certainty of 95 %, as the rule for differences has it. */
const certain = 1.96;

/**
 * Standard error of measurement: how far a score would move if the same company were asked by other questions of the same kind.
 *
 *     SEM = SD·√(1 − α)
 *
 * - Unit: that of the standard deviation, so score points for scores. 0 where α is 1.
 * - Null where one of them is undefined. A negative alpha counts as 0: the error is never larger than the spread.
 * - Source: Nunnally and Bernstein (1994), Psychometric Theory, 3rd edition, chapter 6.
 */
export function standardErrorOfMeasurement(sd: number | null, alpha: number | null): number | null {
  return sd === null || alpha === null ? null : sd * Math.sqrt(1 - Math.min(1, Math.max(0, alpha)));
}

/**
 * Smallest difference between two companies, or of one company between two years, that is more than measurement error: 1.96·√2·SEM.
 *
 * - Unit: that of the standard error.
 * - Source: Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59(1), 12–19.
 */
export function leastRealDifference(errorOfMeasurement: number): number {
  return certain * Math.SQRT2 * errorOfMeasurement;
}
