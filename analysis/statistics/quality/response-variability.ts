import { distributionOf } from "../distribution-of.ts";
import { standardDeviation } from "../standard-deviation.ts";

/**
 * Intra-individual response variability (IRV): the standard deviation (n − 1) of one respondent's own answers.
 *
 * - In levels, 0 to about 2.2 on the scale 0–4. 0 where all answers are the same. Null below two answers.
 * - Source: Dunn et al. (2018), Journal of Business and Psychology 33, 105–121, doi:10.1007/s10869-016-9479-0.
 */
export function responseVariability(levels: readonly number[]): number | null {
  return standardDeviation(distributionOf(levels));
}
