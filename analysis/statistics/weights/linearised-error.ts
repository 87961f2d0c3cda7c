import { sum } from "../sum.ts";
import type { WeightedCases } from "./weighted-cases.ts";
import { totalWeight, weightedMean } from "./weighted-mean.ts";

/**
 * Standard error of a weighted mean by linearisation, weights taken as given:
 *
 *     SE = √( n/(n − 1) · Σ c·(w·(y − ȳ))² ) / Σ c·w
 *
 * - Unit: that of the values. With equal weights it is s/√n.
 * - Weights that were raked to the same companies make it somewhat too large: it does not know what the margins have explained.
 * - Null below two companies, or where there is no weight.
 * - Source: Lumley (2010), Complex Surveys, section 2.2; svymean of R's survey for independent companies.
 */
export function linearisedStandardError(cases: readonly WeightedCases[]): number | null {
  const n = sum(cases.map(({ count }) => count));
  const centre = weightedMean(cases);
  if (centre === null || n < 2) return null;
  const squares = sum(cases.map(({ value, count, weight }) => count * (weight * (value - centre)) ** 2));
  return Math.sqrt((n / (n - 1)) * squares) / totalWeight(cases);
}
