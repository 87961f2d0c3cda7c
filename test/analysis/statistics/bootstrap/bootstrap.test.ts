import { expect, test } from "vitest";
import { acceleration } from "../../../../analysis/statistics/bootstrap/acceleration.ts";
import { bcaInterval } from "../../../../analysis/statistics/bootstrap/bca-interval.ts";
import { bootstrapInterval } from "../../../../analysis/statistics/bootstrap/bootstrap-interval.ts";
import { bootstrapMeanInterval, meanAcceleration } from "../../../../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { clusterBootstrapInterval } from "../../../../analysis/statistics/bootstrap/cluster-bootstrap.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { tInterval } from "../../../../analysis/statistics/intervals/t-interval.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import { seededRandom, type Random } from "../../../../analysis/statistics/random.ts";
import type { WeightedValue } from "../../../../analysis/statistics/weighted-value.ts";
import intervals from "../data/intervals.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { column, companies, companiesBy } from "../reference-data.ts";

type Samples = readonly (readonly WeightedValue[])[];

const close = (value = Number.NaN): number => expect.closeTo(value, 9);
const scores = column("score");
const averageOf = (values: readonly number[]): number => mean(distributionOf(values)) ?? Number.NaN;
/** Single companies drawn one by one, as R drew them. */
const drawn = (values: readonly number[], random: Random): readonly number[] =>
  values.map(() => values[Math.floor(random() * values.length)] ?? 0);
const difference = ([first = [], second = []]: Samples): number | null => {
  const [a, b] = [mean(first), mean(second)];
  return a === null || b === null ? null : a - b;
};
const ofSize = (size: string): readonly number[] => companies.filter((each) => each["size"] === size).map(({ score }) => Number(score));

// Values by R 4.2.2: golden.R for the mean, intervals.R for difference and correlation.
test("from R's 2000 resamples of the reference scores comes R's BCa interval", () => {
  const random = seededRandom(golden.boot_mean.seed);
  const values = Array.from({ length: golden.boot_mean.B }, () => averageOf(drawn(scores, random)));
  expect(values.slice(0, 5)).toEqual(golden.boot_mean.first5.map(close));
  const found = bcaInterval({ estimate: averageOf(scores), values, acceleration: meanAcceleration(distributionOf(scores)) });
  expect(found).toMatchObject({
    method: "bca",
    bias: close(golden.boot_mean.z0),
    acceleration: close(golden.boot_mean.acc),
    shares: golden.boot_mean.alpha.map(close),
    lower: close(golden.boot_mean.ci[0]),
    upper: close(golden.boot_mean.ci[1]),
    percentile: { lower: close(golden.boot_mean.percentile[0]), upper: close(golden.boot_mean.percentile[1]) },
    standardError: close(golden.boot_mean.se),
  });
});

test("for a difference of two groups, both groups make the acceleration", () => {
  const [small, medium] = [ofSize("small"), ofSize("medium")];
  const samples = [distributionOf(small), distributionOf(medium)];
  const found = acceleration(samples, difference);
  expect(found).toBeCloseTo(intervals.differenceAcceleration, 9);
  const random = seededRandom(4711);
  const values = Array.from({ length: 999 }, () => averageOf(drawn(small, random)) - averageOf(drawn(medium, random)));
  expect(bcaInterval({ estimate: difference(samples) ?? 0, values, acceleration: found }, 0.9)).toMatchObject({
    shares: intervals.differenceShares.map(close),
    lower: close(intervals.difference90[0]),
    upper: close(intervals.difference90[1]),
  });
});

interface Pair {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

function correlation([pairs = []]: readonly (readonly Pair[])[]): number | null {
  const moment = (of: (pair: Pair) => number): number =>
    pairs.reduce((sum, pair) => sum + pair.count * of(pair), 0) / pairs.reduce((sum, { count }) => sum + count, 0);
  const [x, y] = [moment((pair) => pair.x), moment((pair) => pair.y)];
  const variances = moment((pair) => (pair.x - x) ** 2) * moment((pair) => (pair.y - y) ** 2);
  return variances > 0 ? moment((pair) => (pair.x - x) * (pair.y - y)) / Math.sqrt(variances) : null;
}

test("pairs are resampled as pairs: a correlation has R's acceleration and an interval within 0 and 1", () => {
  const pairs = [...companiesBy("q1", "q2")].map(([levels, members]) => {
    const [x = 0, y = 0] = levels.split(" ").map(Number);
    return { x, y, count: members.length };
  });
  expect(correlation([pairs])).toBeCloseTo(intervals.correlation, 9);
  expect(acceleration([pairs], correlation)).toBeCloseTo(intervals.correlationAcceleration, 9);
  const found = bootstrapInterval([pairs], correlation, { random: seededRandom(3) });
  expect(found?.method).toBe("bca");
  expect(found?.lower).toBeGreaterThan(0);
  expect(found?.upper).toBeLessThan(1);
});

test("the short acceleration of a mean is the jackknife's", () => {
  const distribution = distributionOf(column("energy"));
  const jackknife = acceleration([distribution], ([sample = []]) => mean(sample));
  expect(meanAcceleration(distribution)).toBeCloseTo(jackknife ?? Number.NaN, 12);
});

test("the same seed gives the same interval, and counts a million times as large one a thousandth as wide", () => {
  const one = distributionOf(scores);
  const million = one.map(({ value, count }) => ({ value, count: count * 1_000_000 }));
  const found = bootstrapMeanInterval(one, { random: seededRandom(1) });
  expect(bootstrapMeanInterval(one, { random: seededRandom(1) })).toEqual(found);
  const narrow = bootstrapMeanInterval(million, { random: seededRandom(1) });
  const width = (interval: typeof found): number => (interval?.upper ?? 0) - (interval?.lower ?? 0);
  expect((1000 * width(narrow)) / width(found)).toBeCloseTo(1, 0);
  const exact = tInterval(million);
  expect(narrow?.lower).toBeCloseTo(exact?.lower ?? 0, 2);
  expect(narrow?.upper).toBeCloseTo(exact?.upper ?? 0, 2);
});

test("where all resamples lie on one side there is only the percentile interval, and it says so", () => {
  const found = bcaInterval({ estimate: 0, values: [1, 2, 3], acceleration: 0.1 });
  expect(found).toMatchObject({ method: "percentile", bias: null, lower: found?.percentile.lower, upper: found?.percentile.upper });
  expect(bcaInterval({ estimate: 2, values: [1, 2, 3], acceleration: null })?.method).toBe("percentile");
  expect([
    bcaInterval({ estimate: 2, values: [], acceleration: 0 }),
    bcaInterval({ estimate: 2, values: [1], acceleration: 0 }, 1),
  ]).toEqual([null, null]);
});

test("companies that are all the same leave nothing to chance", () => {
  const found = bootstrapMeanInterval([{ value: 40, count: 12 }], { random: seededRandom(1), resamples: 50 });
  expect(found).toMatchObject({ lower: 40, upper: 40, standardError: 0, method: "bca" });
});

test("below five companies, or five assessors, there is no bootstrap", () => {
  const random = seededRandom(1);
  expect(bootstrapMeanInterval(distributionOf([1, 2, 3, 4]), { random })).toBeNull();
  expect(bootstrapMeanInterval([], { random })).toBeNull();
  expect(bootstrapInterval([distributionOf(scores), []], difference, { random })).toBeNull();
  expect(
    clusterBootstrapInterval(
      [1, 2, 3, 4].map((value) => [{ value, count: 30 }]),
      mean,
      { random },
    ),
  ).toBeNull();
});

test("a statistic that most resamples cannot have gets no interval", () => {
  const rare = ([sample = []]: Samples): number | null => (sample.some(({ value }) => value === 1) ? mean(sample) : null);
  expect(bootstrapInterval([distributionOf([1, 2, 3, 4, 5, 6])], rare, { random: seededRandom(1), resamples: 200 })).toBeNull();
});

test("assessors who judge alike widen the interval beyond that of independent companies", () => {
  const clusters = Array.from({ length: 8 }, (_, assessor) => distributionOf([0, 1, 2, 3, 4, 5].map((step) => 10 * assessor + step)));
  const pooled = distributionOf(clusters.flatMap((cluster) => cluster.map(({ value }) => value)));
  const options = { random: seededRandom(1), resamples: 500 };
  const clustered = clusterBootstrapInterval(clusters, mean, options);
  const independent = bootstrapMeanInterval(pooled, options);
  expect(clustered?.standardError).toBeGreaterThan(2 * (independent?.standardError ?? Infinity));
});

test("19 of 20 intervals hold the mean of a skewed population, within the error of the simulation", () => {
  const random = seededRandom(20260101);
  const trials = 400;
  let held = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    // Exponential, rounded to tenths: mean 10.
    const sample = distributionOf(Array.from({ length: 60 }, () => Math.round(-100 * Math.log(random())) / 10));
    const found = bootstrapMeanInterval(sample, { random, resamples: 250 });
    if (found !== null && found.lower <= 10 && 10 <= found.upper) held += 1;
  }
  expect(held / trials).toBeGreaterThan(0.9);
  expect(held / trials).toBeLessThan(0.98);
});
