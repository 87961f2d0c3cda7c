import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementCorrelation } from "../../../analysis/statistics/agreement/agreement-correlation.ts";
import { limitsOfAgreement } from "../../../analysis/statistics/agreement/limits-of-agreement.ts";
import { weightedKappa } from "../../../analysis/statistics/agreement/weighted-kappa.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { tInterval } from "../../../analysis/statistics/intervals/t-interval.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { mahalanobis } from "../../../analysis/statistics/quality/mahalanobis.ts";
import { alphaInterval } from "../../../analysis/statistics/reliability/alpha-interval.ts";
import { cronbachAlpha } from "../../../analysis/statistics/reliability/cronbach-alpha.ts";
import { covariancesOfCases } from "../../../analysis/statistics/reliability/item-covariances.ts";
import { itemTotalCorrelations } from "../../../analysis/statistics/reliability/item-total-correlation.ts";
import { omega } from "../../../analysis/statistics/reliability/omega.ts";
import { sampleSize } from "../../../analysis/statistics/sample-size.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";
import { designEffect, effectiveSampleSize } from "../../../analysis/statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../../../analysis/statistics/weights/linearised-error.ts";
import { postStratifiedMean } from "../../../analysis/statistics/weights/post-stratified-mean.ts";
import { rake } from "../../../analysis/statistics/weights/raking.ts";
import type { WeightedCases } from "../../../analysis/statistics/weights/weighted-cases.ts";
import { weightedMean, weightedVariance } from "../../../analysis/statistics/weights/weighted-mean.ts";
import { weightedQuantile } from "../../../analysis/statistics/weights/weighted-quantile.ts";
import { near } from "./near.ts";

const level = fc.integer({ min: 0, max: 4 });

/** Companies with values, counts and weights. */
const cases = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 100 }),
    count: fc.integer({ min: 1, max: 5 }),
    weight: fc.integer({ min: 1, max: 40 }).map((weight) => weight / 8),
  }),
  { minLength: 2, maxLength: 25 },
);
const weighted = (list: readonly WeightedCases[]): unknown => [
  weightedMean(list),
  weightedVariance(list),
  linearisedStandardError(list),
  designEffect(list),
  effectiveSampleSize(list),
  ...[0.1, 0.5, 0.9].map((p) => weightedQuantile(list, p)),
];

test("weighted statistics see neither the order of the companies nor the scale of the weights, and split rows are joined", () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(0.5, 3, 1000), (list, times) => {
      const before = near(weighted(list));
      expect(weighted(list.toReversed())).toEqual(before);
      expect(weighted(list.map((each) => ({ ...each, weight: times * each.weight })))).toEqual(before);
      const single = list.flatMap(({ value, count, weight }) => Array.from({ length: count }, () => ({ value, weight, count: 1 })));
      expect(weighted(single)).toEqual(before);
    }),
  );
});

test("weighted mean, spread and quantiles move with the values and grow with their unit", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.25, 2, 10), (list, by, times) => {
      const moved = list.map((each) => ({ ...each, value: times * each.value + by }));
      expect(weightedMean(moved)).toBeCloseTo(times * (weightedMean(list) ?? Number.NaN) + by, 7);
      expect(weightedQuantile(moved, 0.3)).toBeCloseTo(times * (weightedQuantile(list, 0.3) ?? Number.NaN) + by, 7);
      expect(weightedVariance(moved)).toBeCloseTo(times ** 2 * (weightedVariance(list) ?? Number.NaN), 6);
      expect(linearisedStandardError(moved)).toBeCloseTo(times * (linearisedStandardError(list) ?? Number.NaN), 7);
    }),
  );
});

test("weighted quantiles never fall with their share", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(cases, part, part, (list, p, q) => {
      const [low, high] = [weightedQuantile(list, Math.min(p, q)), weightedQuantile(list, Math.max(p, q))];
      expect(low).toBeLessThanOrEqual(high ?? Number.NaN);
    }),
  );
});

test("weights of 1 are no weights, and margins that the sample has already make weights of 1", () => {
  fc.assert(
    fc.property(cases, (list) => {
      const plain = list.map((each) => ({ ...each, weight: 1 }));
      const distribution = distributionOf(plain.flatMap(({ value, count }) => Array.from({ length: count }, () => value)));
      expect(weightedMean(plain)).toBeCloseTo(mean(distribution) ?? Number.NaN, 9);
      const n = sampleSize(distribution);
      expect(linearisedStandardError(plain)).toBeCloseTo((standardDeviation(distribution) ?? Number.NaN) / Math.sqrt(n), 9);
      expect(designEffect(plain)).toBeCloseTo(1, 12);
      const cells = list.map(({ value, count }) => ({ categories: new Map([["half", value < 50 ? "low" : "high"]]), count }));
      const population = new Map<string, number>();
      for (const { categories, count } of cells)
        for (const name of categories.values()) population.set(name, (population.get(name) ?? 0) + count);
      const raking = rake(cells, [{ variable: "half", population }]);
      expect(raking.hasConverged ? raking.weights : []).toEqual(cells.map(() => expect.closeTo(1, 9)));
      const strata = ["low", "high"].map((half) => ({
        population: population.get(half) ?? 0,
        distribution: distribution.filter(({ value }) => (value < 50 ? "low" : "high") === half),
      }));
      expect(postStratifiedMean(strata)?.mean).toBeCloseTo(mean(distribution) ?? Number.NaN, 9);
    }),
  );
});

const pairs = fc.array(fc.record({ first: level, second: level, count: fc.integer({ min: 1, max: 3 }) }), { minLength: 2, maxLength: 20 });

test("agreement sees neither the order of the companies, nor a shift or unit that both assessors share, and counts pairs as often as they occur", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: -9, max: 9 }), (list, by) => {
      const agreement = (rows: typeof list): readonly unknown[] => [weightedKappa(rows), agreementCorrelation(rows)];
      const before = near([...agreement(list), limitsOfAgreement(list)]);
      expect([...agreement(list.toReversed()), limitsOfAgreement(list.toReversed())]).toEqual(before);
      const single = list.flatMap(({ first, second, count }) => Array.from({ length: count }, () => ({ first, second, count: 1 })));
      expect([...agreement(single), limitsOfAgreement(single)]).toEqual(before);
      const moved = list.map(({ first, second, count }) => ({ first: 10 * first + by, second: 10 * second + by, count }));
      expect(agreement(moved)).toEqual(near(agreement(list)));
      expect(limitsOfAgreement(list)?.bias).toBeGreaterThanOrEqual(limitsOfAgreement(list)?.lower ?? Number.NaN);
      expect(limitsOfAgreement(list)?.bias).toBeLessThanOrEqual(limitsOfAgreement(list)?.upper ?? Number.NaN);
    }),
  );
});

const rows = fc.array(fc.tuple(level, level, level, level), { minLength: 20, maxLength: 40 });

test("reliability and distances see neither order, nor shift or unit, and companies given twice keep alpha's parts", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(0.25, 2, 25), (list, times) => {
      const reliability = (answers: readonly (readonly number[])[]): unknown => {
        const covariances = covariancesOfCases(answers);
        return covariances === null ? null : [cronbachAlpha(covariances), alphaInterval(covariances), itemTotalCorrelations(covariances)];
      };
      const before = near(reliability(list));
      expect(reliability(list.toReversed())).toEqual(before);
      expect(reliability(list.map((answers) => answers.map((answer) => times * answer + 3)))).toEqual(before);
      const alphaOf = (answers: readonly (readonly number[])[]): number | null => {
        const covariances = covariancesOfCases(answers);
        return covariances === null ? null : cronbachAlpha(covariances);
      };
      expect(alphaOf([...list, ...list])).toEqual(near(alphaOf(list)));
      const squares = (answers: readonly (readonly number[])[]): readonly number[] | undefined =>
        mahalanobis(answers)?.map(({ squared }) => squared);
      expect(squares(list.map((answers) => answers.map((answer, item) => times * answer + item)))).toEqual(near(squares(list)));
      expect(squares(list.toReversed())?.toReversed()).toEqual(near(squares(list)));
    }),
  );
});

test("omega lies between 0 and 1 and does not see the order of the companies", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [one, other] = [covariancesOfCases(list), covariancesOfCases(list.toReversed())];
      const [found, again] = [one, other].map((covariances) => (covariances === null ? null : omega(covariances)?.standardised));
      // Two ways of rounding end within the flat top of the likelihood.
      expect(Math.abs((found ?? 0) - (again ?? 0))).toBeLessThan(1e-6);
      expect((found ?? 0) >= 0 && (found ?? 0) <= 1).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a post-stratified mean lies among the means of its strata, and sees shift and unit as they do", () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 10 });
  const stratum = fc.record({ values, population: fc.integer({ min: 1, max: 1000 }) });
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (list) => {
      const stratified = (times: number, by: number): ReturnType<typeof postStratifiedMean> =>
        postStratifiedMean(list.map((each) => ({ ...each, distribution: distributionOf(each.values.map((value) => times * value + by)) })));
      const found = stratified(1, 0);
      const means = list.map((each) => mean(distributionOf(each.values)) ?? Number.NaN);
      expect(found?.mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
      expect(found?.mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
      expect(stratified(2, 5)?.mean).toBeCloseTo(2 * (found?.mean ?? Number.NaN) + 5, 9);
      expect(stratified(2, 5)?.standardError).toBeCloseTo(2 * (found?.standardError ?? Number.NaN), 9);
    }),
  );
});

test("a sample of a listed population never has a wider interval than one of an endless one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 30 }),
      fc.integer({ min: 0, max: 100 }),
      (values, others) => {
        const [endless, listed] = [
          tInterval(distributionOf(values)),
          tInterval(distributionOf(values), { population: values.length + others }),
        ];
        expect(listed?.lower).toBeGreaterThanOrEqual((endless?.lower ?? Number.NaN) - 1e-12);
        expect(listed?.upper).toBeLessThanOrEqual((endless?.upper ?? Number.NaN) + 1e-12);
      },
    ),
  );
});
