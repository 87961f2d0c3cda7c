import { expect, test } from "vitest";
import { geometricMean, logarithms } from "../../../../analysis/statistics/description/geometric-mean.ts";
import { interquartileRange } from "../../../../analysis/statistics/description/interquartile-range.ts";
import { kurtosis, momentKurtosis } from "../../../../analysis/statistics/description/kurtosis.ts";
import { medianAbsoluteDeviation } from "../../../../analysis/statistics/description/median-absolute-deviation.ts";
import { momentSkewness, skewness } from "../../../../analysis/statistics/description/skewness.ts";
import { standardError } from "../../../../analysis/statistics/description/standard-error.ts";
import { trimmedMean } from "../../../../analysis/statistics/description/trimmed-mean.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { quantile } from "../../../../analysis/statistics/quantile.ts";
import golden from "../data/stats-golden.json" with { type: "json" };
import { column } from "../reference-data.ts";

// Values by R 4.2.2 on the 60 companies of testdata.csv.
const scores = distributionOf(column("score"));
const energy = distributionOf(column("energy"));

test.each([
  ["standard error", standardError, golden.desc.se],
  ["median absolute deviation", medianAbsoluteDeviation, golden.desc["mad1.4826"]],
  ["interquartile range", interquartileRange, golden.desc.iqr7],
  ["trimmed mean", trimmedMean, golden.desc.trim10],
  ["moment skewness", momentSkewness, golden.desc.skew_g1],
  ["skewness", skewness, golden.desc.skew_G1],
  ["moment kurtosis", momentKurtosis, golden.desc.kurt_g2],
  ["kurtosis", kurtosis, golden.desc.kurt_G2],
] as const)("the %s of the reference scores is R's", (_, statistic, expected) => {
  expect(statistic(scores)).toBeCloseTo(expected, 9);
});

test("skewness and geometric mean of the reference energy use are R's", () => {
  expect(momentSkewness(energy)).toBeCloseTo(golden.energy.skew, 9);
  expect(geometricMean(energy)).toBeCloseTo(golden.energy.gmean, 9);
});

test("of the reference energy use, five companies are extreme as amounts and none as logarithms", () => {
  const fence = (distribution: typeof energy): number =>
    (quantile(distribution, 0.75) ?? Number.NaN) + 3 * (interquartileRange(distribution) ?? Number.NaN);
  const logs = logarithms(energy) ?? [];
  expect(fence(energy)).toBeCloseTo(golden.energy.tukey_upper, 9);
  expect(energy.filter(({ value }) => value > fence(energy))).toHaveLength(golden.energy.n_extreme);
  expect(logs.filter(({ value }) => value > fence(logs))).toHaveLength(golden.energy.n_extreme_log);
});
