import { mean } from "../mean.ts";
import { pool } from "../pool.ts";
import { standardDeviation } from "../standard-deviation.ts";
import type { PairedCount } from "./paired-count.ts";

/** Quantile of the normal distribution behind limits that hold 95 % of the differences. */
const certain = 1.96;

/** How far two assessors lie apart, in the unit of the scores. */
export interface LimitsOfAgreement {
  /** Mean of first − second: how much more the first gives. */
  readonly bias: number;
  /** Sample standard deviation of the differences. */
  readonly sd: number;
  /** About 95 % of the differences lie between the limits. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits of agreement of Bland and Altman: mean difference of two assessors ± 1.96 standard deviations of the differences.
 *
 * - Companies that one of them left out do not count.
 * - Null below two companies.
 * - Source: Bland and Altman (1986), The Lancet 327(8476), 307–310, doi:10.1016/S0140-6736(86)90837-8.
 */
export function limitsOfAgreement(pairs: readonly PairedCount[]): LimitsOfAgreement | null {
  const differences = pool(pairs.map(({ first, second, count }) => [{ value: first - second, count }]));
  const bias = mean(differences);
  const sd = standardDeviation(differences);
  return bias === null || sd === null ? null : { bias, sd, lower: bias - certain * sd, upper: bias + certain * sd };
}
