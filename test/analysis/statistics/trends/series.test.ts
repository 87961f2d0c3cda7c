import fc from "fast-check";
import { expect, test } from "vitest";
import { normalTwoSided } from "../../../../analysis/statistics/distributions/two-sided.ts";
import { exactKendallP } from "../../../../analysis/statistics/trends/exact-kendall-p.ts";
import { mannKendall } from "../../../../analysis/statistics/trends/mann-kendall.ts";
import { theilSen } from "../../../../analysis/statistics/trends/theil-sen.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };

const { trend } = golden;
const yearly = (values: readonly number[], first = 1): { time: number; value: number }[] =>
  values.map((value, at) => ({ time: first + at, value }));
const series = yearly(trend.series, 2018);
const short = yearly([50, 52, 55], 2023);

test("S, its variance, Z and τ-b of eight years are R's", () => {
  const result = mannKendall(series);
  expect(result).toMatchObject({ s: trend.mk.S, method: "exact", n: 8, isLongEnough: true });
  expect(result?.variance).toBeCloseTo(trend.mk.varS, 9);
  expect(result?.z).toBeCloseTo(trend.mk.Z, 9);
  expect(normalTwoSided(result?.z ?? 0)).toBeCloseTo(trend.mk.p, 9);
  expect(result?.tauB).toBeCloseTo(trend.mk.tau_b, 9);
});

test("from eleven points on, p is the normal one", () => {
  const result = mannKendall(yearly([1, 3, 2, 5, 4, 6, 8, 7, 9, 11, 10]));
  expect(result?.method).toBe("normal");
  expect(result?.p).toBe(normalTwoSided(result?.z ?? 0));
});

test("exact p of five points is that of all 120 orders: 2/120 for the clearest", () => {
  const shares = Object.entries(trend.exact_n5).map(([s, share]) => [Number(s), share] as const);
  for (const [s] of shares) {
    const expected = shares.filter(([other]) => other >= s).reduce((sum, [, share]) => sum + share, 0);
    expect(exactKendallP(s, [1, 1, 1, 1, 1])).toBeCloseTo(expected, 9);
  }
  expect(mannKendall(yearly([1, 2, 3, 4, 5]))?.p).toBeCloseTo(1 / 60, 12);
});

test("exact p is R's of Kendall's test, and with ties that of all orders of the values", () => {
  const untied = mannKendall(yearly(made.kendallExact.series));
  expect(untied?.p).toBeCloseTo(made.kendallExact.p, 12);
  expect(untied?.tauB).toBeCloseTo(made.kendallExact.tau, 12);
  expect(mannKendall(yearly(made.kendallTied.series))).toMatchObject({ s: made.kendallTied.S, p: expect.closeTo(made.kendallTied.p, 12) });
});

test("the slope is the median of all slopes, of an even number the mean of the middle two, with R's interval", () => {
  const line = theilSen(series);
  expect(line?.slope).toBeCloseTo(trend.mk.sen, 9);
  expect(line?.intercept).toBeCloseTo(trend.mk.intercept, 6);
  expect([line?.interval?.lower, line?.interval?.upper]).toEqual(trend.mk.sen_ci95.map((value) => expect.closeTo(value, 9)));
});

test("three years give a slope and no claim", () => {
  expect(theilSen(short)).toEqual({ slope: trend.short.sen, intercept: expect.closeTo(trend.short.intercept, 9), interval: null, n: 3 });
  expect(mannKendall(short)).toMatchObject({ p: expect.closeTo(1 / 3, 12), isLongEnough: false });
});

test("the order in which points are given changes nothing; a time given twice leaves the trend undefined", () => {
  expect([mannKendall(series.toReversed()), theilSen(series.toReversed())]).toEqual([mannKendall(series), theilSen(series)]);
  const twice = [...short, { time: 2024, value: 1 }];
  expect([mannKendall(twice), theilSen(twice), mannKendall(short.slice(1)), theilSen(short.slice(2))]).toEqual([null, null, null, null]);
});

test("a series that stands still has no trend", () => {
  expect(mannKendall(yearly([4, 4, 4, 4, 4]))).toMatchObject({ s: 0, z: 0, p: 1, tauB: null });
  expect(theilSen(yearly([4, 4, 4, 4, 4]))).toMatchObject({ slope: 0, interval: { lower: 0, upper: 0 } });
});

test("a straight line has its own slope, and the falling one the same p", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 5, max: 14 }), (slope, n) => {
      const line = yearly(Array.from({ length: n }, (_, at) => 3 + slope * at));
      expect(theilSen(line)?.slope).toBeCloseTo(slope, 12);
      const falling = line.map(({ time, value }) => ({ time, value: -value }));
      expect(mannKendall(falling)?.p).toBe(mannKendall(line)?.p);
      expect(mannKendall(falling)?.s).toBe(0 - (mannKendall(line)?.s ?? 0));
    }),
  );
});
