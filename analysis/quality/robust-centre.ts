import { medianAbsoluteDeviation } from "../statistics/description/median-absolute-deviation.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { quantile } from "../statistics/quantile.ts";

/** Middle and spread of values that a few careless cases cannot move. */
export interface RobustCentre {
  readonly n: number;
  readonly median: number;
  /** Scaled median absolute deviation; 0 where half of the values are alike. */
  readonly spread: number;
}

/** Null without a value. */
export function robustCentre(values: readonly number[]): RobustCentre | null {
  const distribution = distributionOf(values);
  const median = quantile(distribution, 0.5);
  return median === null ? null : { n: values.length, median, spread: medianAbsoluteDeviation(distribution) ?? 0 };
}
