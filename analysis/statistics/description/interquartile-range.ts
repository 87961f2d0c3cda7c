import { quantile } from "../quantile.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Interquartile range: width of the middle half of the companies, Q3 − Q1, with quartiles of type 7.
 *
 * - Unit: that of the values. 0 where the middle half has one value.
 * - Null without an observation.
 * - Not moved by the outer quarters, so by no single extreme company.
 */
export function interquartileRange(distribution: readonly WeightedValue[]): number | null {
  const q1 = quantile(distribution, 0.25);
  const q3 = quantile(distribution, 0.75);
  return q1 === null || q3 === null ? null : q3 - q1;
}
