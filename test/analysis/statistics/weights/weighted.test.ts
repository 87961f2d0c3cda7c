import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import { standardDeviation } from "../../../../analysis/statistics/standard-deviation.ts";
import { designEffect, effectiveSampleSize, isWeightingAdvisable } from "../../../../analysis/statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../../../../analysis/statistics/weights/linearised-error.ts";
import { postStratifiedMean } from "../../../../analysis/statistics/weights/post-stratified-mean.ts";
import { weightedMean, weightedVariance } from "../../../../analysis/statistics/weights/weighted-mean.ts";
import { weightedQuantile } from "../../../../analysis/statistics/weights/weighted-quantile.ts";

const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 });
const cases = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 100 }),
    count: fc.integer({ min: 1, max: 9 }),
    weight: fc.double({ min: 0.01, max: 20, noNaN: true }),
  }),
  { minLength: 1, maxLength: 20 },
);

test("with equal weights, weighted statistics are the unweighted ones, whatever the weight", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1000, noNaN: true }), (list, weight) => {
      const distribution = distributionOf(list);
      const weighted = distribution.map((each) => ({ ...each, weight }));
      const sd = standardDeviation(distribution) ?? Number.NaN;
      expect(weightedMean(weighted)).toBeCloseTo(mean(distribution) ?? Number.NaN, 9);
      expect(weightedVariance(weighted)).toBeCloseTo((sd ** 2 * (list.length - 1)) / list.length, 8);
      expect(linearisedStandardError(weighted)).toBeCloseTo(sd / Math.sqrt(list.length), 9);
      expect(designEffect(weighted)).toBeCloseTo(1, 9);
    }),
  );
});

test("the effective number of companies is at least one and at most their number, and the mean lies among them", () => {
  fc.assert(
    fc.property(cases, (list) => {
      const n = list.reduce((sum, { count }) => sum + count, 0);
      const effective = effectiveSampleSize(list) ?? Number.NaN;
      expect(effective).toBeGreaterThan(0.999_999);
      expect(effective).toBeLessThan(n + 1e-6);
      expect(weightedMean(list)).toBeGreaterThan(Math.min(...list.map(({ value }) => value)) - 1e-9);
      expect(weightedMean(list)).toBeLessThan(Math.max(...list.map(({ value }) => value)) + 1e-9);
    }),
  );
});

test("a weighted quantile is a value of the sample, never falls with p, and does not depend on the order", () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (list, p, q) => {
      const [lower, upper] = [weightedQuantile(list, Math.min(p, q)) ?? Number.NaN, weightedQuantile(list, Math.max(p, q)) ?? Number.NaN];
      expect(list.map(({ value }) => value)).toContain(lower);
      expect(lower).toBeLessThanOrEqual(upper);
      expect(weightedQuantile(list.toReversed(), p)).toBe(weightedQuantile(list, p));
    }),
  );
});

test("the weighted median of ten light and one heavy company is the heavy one's", () => {
  const list = [
    { value: 1, count: 10, weight: 1 },
    { value: 9, count: 1, weight: 11 },
  ];
  expect([weightedQuantile(list, 0.4), weightedQuantile(list, 0.5), weightedQuantile(list, 1)]).toEqual([1, 9, 9]);
});

test("companies of weight 0 decide nothing, and without any weight there is no result", () => {
  const none = [{ value: 5, count: 3, weight: 0 }];
  const some = [...none, { value: 7, count: 2, weight: 4 }];
  expect([weightedMean(some), weightedQuantile(some, 0), weightedVariance(some), effectiveSampleSize(some)]).toEqual([7, 7, 0, 2]);
  for (const list of [none, []])
    expect([
      weightedMean(list),
      weightedVariance(list),
      weightedQuantile(list, 0.5),
      designEffect(list),
      linearisedStandardError(list),
    ]).toEqual([null, null, null, null, null]);
  expect([
    linearisedStandardError([{ value: 3, count: 1, weight: 1 }]),
    weightedQuantile(some, 1.1),
    weightedQuantile(some, Number.NaN),
  ]).toEqual([null, null, null]);
  expect([isWeightingAdvisable(some), isWeightingAdvisable([])]).toEqual([true, false]);
});

test("weights of one and of three on a thousand companies each have a design effect of 1.25", () => {
  expect(
    designEffect([
      { count: 1000, weight: 1 },
      { count: 1000, weight: 3 },
    ]),
  ).toBe(1.25);
});

test("a stratum of one company leaves the mean and takes the error; one of none takes both", () => {
  const [many, one] = [distributionOf([10, 20, 30]), distributionOf([50])];
  expect(
    postStratifiedMean([
      { distribution: many, population: 3 },
      { distribution: one, population: 1 },
    ]),
  ).toEqual({ mean: 27.5, standardError: null });
  expect(
    postStratifiedMean([
      { distribution: many, population: 3 },
      { distribution: [], population: 1 },
    ]),
  ).toBeNull();
  expect(
    postStratifiedMean([
      { distribution: many, population: 3 },
      { distribution: [], population: 0 },
    ])?.mean,
  ).toBe(20);
  expect([
    postStratifiedMean([]),
    postStratifiedMean([
      { distribution: many, population: -1 },
      { distribution: one, population: 3 },
    ]),
  ]).toEqual([null, null]);
});
