import fc from "fast-check";
import * as simple from "simple-statistics";
import { expect, test } from "vitest";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { quantile } from "../../../analysis/statistics/quantile.ts";
import { sampleSize } from "../../../analysis/statistics/sample-size.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";

/** Scores of a few companies as whole numbers, with many ties. */
const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 250_000, 500_000, 1_000_000)), {
  minLength: 1,
  maxLength: 60,
});

test("on counts, the mean and every quantile are those of the single values", () => {
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
      const distribution = distributionOf(values);
      expect(sampleSize(distribution)).toBe(values.length);
      expect(mean(distribution)).toBeCloseTo(simple.mean([...values]), 6);
      expect(quantile(distribution, p)).toBeCloseTo(simple.quantile([...values], p), 6);
    }),
  );
});

test("on counts, the standard deviation is that of the single values", () => {
  fc.assert(
    fc.property(scores, (values) => {
      fc.pre(values.length > 1);
      expect(standardDeviation(distributionOf(values))).toBeCloseTo(simple.sampleStandardDeviation([...values]), 4);
    }),
  );
});

test("without companies every statistic is undefined, and with one there is no standard deviation", () => {
  expect([mean([]), quantile([], 0.5), standardDeviation([])]).toEqual([null, null, null]);
  expect(standardDeviation([{ value: 40, count: 1 }])).toBeNull();
  expect(standardDeviation([{ value: 40, count: 2 }])).toBe(0);
});

test("a quantile outside 0 to 1 is undefined", () => {
  expect([
    quantile([{ value: 1, count: 3 }], -0.1),
    quantile([{ value: 1, count: 3 }], 1.1),
    quantile([{ value: 1, count: 3 }], Number.NaN),
  ]).toEqual([null, null, null]);
});

test("type 7, not type 6: the first decile of 1 to 10 is 1.9", () => {
  expect(quantile(distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 0.1)).toBeCloseTo(1.9, 12);
});
