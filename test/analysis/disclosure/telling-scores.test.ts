import fc from "fast-check";
import { expect, test } from "vitest";
import { summaryOf } from "../../../analysis/benchmark/summary.ts";
import { minimumCountsFor, publishedScore } from "../../../analysis/disclosure/minimum-counts.ts";
import { meanTellsOfAll, spreadTellsOfAll } from "../../../analysis/disclosure/telling-scores.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";

test("a mean at an end of the scale tells of all: 5 companies at 100, or 10 at 0.1 on average", () => {
  expect([meanTellsOfAll(100, 5), meanTellsOfAll(99, 5), meanTellsOfAll(0.1, 10), meanTellsOfAll(0.4, 10)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("no spread tells of all where there is a mean: 10 companies with a standard deviation of 0.6, not with 0.7", () => {
  expect([spreadTellsOfAll(0, 40), spreadTellsOfAll(0.6, 10), spreadTellsOfAll(0.7, 10)]).toEqual([true, true, false]);
});

test("20 companies that all have 100 points are published as a number alone, 20 that all have 50 with mean and median", () => {
  const summary = (score: number): unknown => summaryOf("core", [{ value: score * 10_000, count: 20 }], minimumCountsFor(5));
  const withheld = { value: null, suppressed: "extreme-share" };
  expect(summary(100)).toEqual({
    metric: "core",
    n: 20,
    ...Object.fromEntries(["mean", "sd", "p10", "q1", "median", "q3", "p90"].map((statistic) => [statistic, withheld])),
  });
  expect(summary(50)).toMatchObject({ n: 20, mean: { value: 50 }, median: { value: 50 }, sd: withheld, q1: withheld, p90: withheld });
});

test("for all groups: where the mean tells of all, or the spread, everybody is that near to it; further away nothing is withheld", () => {
  const near = fc.integer({ min: 960, max: 1000 }).map((score) => score / 10);
  fc.assert(
    fc.property(fc.array(near, { minLength: 10, maxLength: 40 }), (scores) => {
      const n = scores.length;
      const centre = publishedScore(mean(distributionOf(scores)), n, 5).value ?? 0;
      const spread = publishedScore(standardDeviation(distributionOf(scores)), n, 10).value ?? 0;
      const isAtTheEnd = scores.every((score) => score >= 96);
      const isAtTheMean = scores.every((score) => Math.abs(score - centre) <= 2);
      return (isAtTheEnd || !meanTellsOfAll(centre, n)) && (isAtTheMean || !spreadTellsOfAll(spread, n));
    }),
  );
});
