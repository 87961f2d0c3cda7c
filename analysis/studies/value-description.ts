import type { BcaInterval } from "../statistics/bootstrap/bca-interval.ts";
import { bootstrapMeanInterval } from "../statistics/bootstrap/bootstrap-mean.ts";
import { caseBootstrapMeanInterval } from "../statistics/bootstrap/case-bootstrap-mean.ts";
import { interquartileRange } from "../statistics/description/interquartile-range.ts";
import { kurtosis, momentKurtosis } from "../statistics/description/kurtosis.ts";
import { medianAbsoluteDeviation } from "../statistics/description/median-absolute-deviation.ts";
import { momentSkewness, skewness } from "../statistics/description/skewness.ts";
import { standardError } from "../statistics/description/standard-error.ts";
import { trimmedMean } from "../statistics/description/trimmed-mean.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { medianInterval } from "../statistics/intervals/median-interval.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { seededRandom } from "../statistics/random.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { type Ends, endsOf } from "./ends.ts";

/** Shares of the values below the quantiles that are told. */
const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** A column of numbers described, under the names of `stats_golden.json`. Null: undefined for so few or such values. */
export interface ValueDescription {
  readonly quantile: { readonly p: readonly number[]; readonly type7: readonly (number | null)[] };
  readonly desc: {
    readonly n: number;
    readonly mean: number | null;
    readonly sd: number | null;
    readonly se: number | null;
    readonly median: number | null;
    readonly "mad1.4826": number | null;
    readonly iqr7: number | null;
    readonly trim10: number | null;
    readonly skew_g1: number | null;
    readonly kurt_g2: number | null;
    readonly skew_G1: number | null;
    readonly kurt_G2: number | null;
  };
  readonly t_ci: { readonly p: number; readonly ci: Ends } | null;
  readonly median_ci: { readonly k: number; readonly ci: Ends; readonly coverage: number } | null;
  readonly boot_mean: BootstrapOfMean | null;
}

/** The bootstrap of a mean. `method` is `percentile` where BCa is undefined. */
export interface BootstrapOfMean {
  readonly seed: number;
  readonly B: number;
  /** `cases` draws as R's sample of row numbers would, `counts` the same distribution at a cost that does not grow with the rows. */
  readonly resampling: "cases" | "counts";
  readonly method: BcaInterval["method"];
  readonly se: number | null;
  readonly z0: number | null;
  readonly acc: number | null;
  readonly alpha: Ends;
  readonly ci: Ends;
  readonly percentile: Ends;
}

/** Describes numbers, in the order of the table. */
export function describeValues(values: readonly number[], seed: number): ValueDescription {
  const distribution = distributionOf(values);
  const t = endsOf(tInterval(distribution));
  const median = medianInterval(distribution);
  return {
    quantile: { p: shares, type7: shares.map((p) => quantile(distribution, p)) },
    desc: {
      n: values.length,
      mean: mean(distribution),
      sd: standardDeviation(distribution),
      se: standardError(distribution),
      median: quantile(distribution, 0.5),
      "mad1.4826": medianAbsoluteDeviation(distribution),
      iqr7: interquartileRange(distribution),
      trim10: trimmedMean(distribution),
      skew_g1: momentSkewness(distribution),
      kurt_g2: momentKurtosis(distribution),
      skew_G1: skewness(distribution),
      kurt_G2: kurtosis(distribution),
    },
    t_ci: t === null ? null : { p: usualConfidence, ci: t },
    median_ci: median === null ? null : { k: median.rank, ci: [median.lower, median.upper], coverage: median.coverage },
    boot_mean: bootstrapOf(values, distribution, seed),
  };
}

const resamples = 2000;

/** Up to so many rows cases are drawn, which takes less than a second. */
const mostCases = 10_000;

function bootstrapOf(values: readonly number[], distribution: readonly WeightedValue[], seed: number): BootstrapOfMean | null {
  const options = { random: seededRandom(seed), resamples };
  const drawsCases = values.length <= mostCases;
  const found = drawsCases ? caseBootstrapMeanInterval(values, options) : bootstrapMeanInterval(distribution, options);
  if (found === null) return null;
  return {
    seed,
    B: resamples,
    resampling: drawsCases ? "cases" : "counts",
    method: found.method,
    se: found.standardError,
    z0: found.bias,
    acc: found.acceleration,
    alpha: found.shares,
    ci: [found.lower, found.upper],
    percentile: [found.percentile.lower, found.percentile.upper],
  };
}
