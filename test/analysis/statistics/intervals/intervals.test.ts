import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { intraclassCorrelation } from "../../../../analysis/statistics/intervals/intraclass-correlation.ts";
import { medianInterval } from "../../../../analysis/statistics/intervals/median-interval.ts";
import { tInterval } from "../../../../analysis/statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../../../../analysis/statistics/intervals/wilson-interval.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import golden from "../data/stats-golden.json" with { type: "json" };
import intervals from "../data/intervals.json" with { type: "json" };
import { column, companiesBy } from "../reference-data.ts";

const scores = distributionOf(column("score"));
const close = (value = Number.NaN): number => expect.closeTo(value, 9);
const ends = ([lower, upper]: readonly number[]): object => expect.objectContaining({ lower: close(lower), upper: close(upper) });

// Values by R 4.2.2 on the 60 companies of testdata.csv.
test("the t interval of the reference scores is R's, at 95 and at 90 %", () => {
  expect(tInterval(scores)).toEqual(ends(golden.t_ci.ci));
  expect(tInterval(scores, { confidence: 0.9 })).toEqual(ends(intervals.t90));
});

test("the median of the reference scores lies between the 22nd company from below and from above", () => {
  expect(medianInterval(scores)).toEqual(ends(golden.median_ci.ci));
  expect(medianInterval(scores)).toMatchObject({ rank: golden.median_ci.k, coverage: close(golden.median_ci.coverage) });
});

test.each([
  [7, 60, golden.wilson.x7n60],
  [0, 12, golden.wilson.x0n12],
  [12, 12, golden.wilson.x12n12],
] as const)("the Wilson interval of %i of %i is R's", (count, n, expected) => {
  expect(wilsonInterval({ count, n })).toEqual(ends(expected));
});

test("the intraclass correlation of the reference scores by province is that of R's analysis of variance", () => {
  const clusters = [...companiesBy("province").values()].map((members) => distributionOf(members.map(({ score }) => Number(score))));
  expect(intraclassCorrelation(clusters)).toBeCloseTo(intervals.iccProvince, 9);
});

test("a census has no sampling error, and a sample of half a list has less than one of an endless list", () => {
  const centre = mean(scores) ?? Number.NaN;
  expect(tInterval(scores, { population: 60 })).toEqual({ lower: centre, upper: centre });
  expect(centre - (tInterval(scores, { population: 120 })?.lower ?? 0)).toBeCloseTo((centre - (golden.t_ci.ci[0] ?? 0)) * Math.SQRT1_2, 9);
});

test("every interval holds its estimate and widens with its confidence", () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 50 });
  fc.assert(
    fc.property(values, (list) => {
      const distribution = distributionOf(list);
      const count = list.filter((value) => value > 50).length;
      const pairs = [
        [tInterval(distribution, { confidence: 0.8 }), tInterval(distribution)],
        [medianInterval(distribution, 0.8), medianInterval(distribution)],
        [wilsonInterval({ count, n: list.length }, 0.8), wilsonInterval({ count, n: list.length })],
      ];
      for (const [narrow, wide] of pairs) {
        if (!narrow || !wide) throw new Error("An interval is missing.");
        expect([wide.lower <= narrow.lower, narrow.lower <= narrow.upper, narrow.upper <= wide.upper]).toEqual([true, true, true]);
      }
    }),
  );
});

test("the Wilson interval of the others is the mirror image", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const count = Math.round(n * part);
      const [some, others] = [wilsonInterval({ count, n }), wilsonInterval({ count: n - count, n })];
      expect(some?.lower).toBeCloseTo(1 - (others?.upper ?? Number.NaN), 12);
    }),
  );
});

test("without enough companies there is no interval", () => {
  expect([
    tInterval([]),
    tInterval(distributionOf([3])),
    tInterval(scores, { population: 59 }),
    tInterval(scores, { confidence: 1 }),
  ]).toEqual([null, null, null, null]);
  expect(medianInterval(distributionOf([1, 2, 3, 4, 5]))).toBeNull();
  expect(medianInterval(distributionOf([1, 2, 3, 4, 5, 6]))).toEqual({ lower: 1, upper: 6, rank: 1, coverage: close(0.96875) });
  expect([medianInterval([]), medianInterval(scores, 0)]).toEqual([null, null]);
  expect([wilsonInterval({ count: 0, n: 0 }), wilsonInterval({ count: 3, n: 2 }), wilsonInterval({ count: -1, n: 2 })]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a trillion companies in two values have intervals at once", () => {
  const many = [
    { value: 0, count: 499_999_000_000 },
    { value: 1, count: 500_001_000_000 },
  ];
  expect(medianInterval(many)).toMatchObject({ lower: 1, upper: 1, rank: 499_999_020_018 });
  expect(tInterval(many)?.lower).toBeCloseTo(0.500001 - 1.96 * 0.5e-6, 9);
});

test("assessors who agree with themselves alone explain everything, and ones with equal means less than nothing", () => {
  expect(intraclassCorrelation([distributionOf([10, 10]), distributionOf([20, 20, 20])])).toBe(1);
  expect(intraclassCorrelation([distributionOf([10, 20]), distributionOf([10, 20])])).toBe(-1);
  expect([
    intraclassCorrelation([]),
    intraclassCorrelation([scores, []]),
    intraclassCorrelation([distributionOf([1]), distributionOf([2])]),
    intraclassCorrelation([distributionOf([1, 1]), distributionOf([1])]),
  ]).toEqual([null, null, null, null]);
});
