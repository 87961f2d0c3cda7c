import { medianInterval } from "../statistics/intervals/median-interval.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { sampleSize } from "../statistics/sample-size.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { type Ends, endsOf } from "./ends.ts";

/** What is told of a part of the values, such as a group or a year. Null: undefined for so few. */
export interface ShortDescription {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly median: number | null;
  readonly t_ci: Ends | null;
  readonly median_ci: Ends | null;
}

/** Describes a part of the values. */
export function shortDescription(distribution: readonly WeightedValue[]): ShortDescription {
  return {
    n: sampleSize(distribution),
    mean: mean(distribution),
    sd: standardDeviation(distribution),
    median: quantile(distribution, 0.5),
    t_ci: endsOf(tInterval(distribution)),
    median_ci: endsOf(medianInterval(distribution)),
  };
}
