import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summaryOf } from "../../../analysis/benchmark/summary.ts";
import { minimumCountsFor } from "../../../analysis/disclosure/minimum-counts.ts";
import { meanInterval, shareInterval } from "../../../analysis/disclosure/published-interval.ts";
import { publishedShares } from "../../../analysis/disclosure/published-shares.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import golden from "../statistics/data/stats-golden.json" with { type: "json" };
import { column } from "../statistics/reference-data.ts";

const minimum = minimumCountsFor(5);
const scores = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 60 });

test("the interval of a mean is R's t interval, rounded like the mean", () => {
  const distribution = distributionOf(column("score").map((score) => Math.round(10_000 * score)));
  const [low, high] = golden.t_ci.ci.map((end) => Number(end.toFixed(1)));
  expect(meanInterval(distribution)).toEqual({ low, high, method: "t", coverage: 0.95 });
});

test("the interval of a share is Wilson's: 7 of 60, as prop.test(7, 60, correct = FALSE) gives it in R", () => {
  expect(shareInterval(7, 60)).toEqual({ low: 0.058, high: 0.222, method: "wilson", coverage: 0.95 });
});

test("every interval holds its figure, within the scale, and stands only where the standard deviation does", () => {
  fc.assert(
    fc.property(scores, (values) => {
      const { mean, median, sd } = summaryOf("core", distributionOf(values), minimum);
      return [mean, median].every((figure) => {
        if (!("interval" in figure)) return true;
        const { low, high } = figure.interval;
        return sd.value !== null && low >= 0 && low <= figure.value && figure.value <= high && high <= 100;
      });
    }),
  );
});

test("no interval of a median ends at one of the two lowest or highest scores", () => {
  for (let n = 5; n < 60; n += 1) {
    const { median } = summaryOf("core", distributionOf(Array.from({ length: n }, (_, at) => 10_000 * (20 + at))), minimum);
    if (!("interval" in median)) continue;
    expect(median.interval.low).toBeGreaterThanOrEqual(22);
    expect(median.interval.high).toBeLessThanOrEqual(20 + n - 3);
  }
});

test("a withheld share has no interval", () => {
  const [no, attention, yes] = publishedShares({ counts: [0, 3, 9], duty: true }, minimum);
  expect([no, attention]).toEqual([
    { value: null, suppressed: "extreme-share" },
    { value: null, suppressed: "extreme-share" },
  ]);
  expect(yes).toHaveProperty("interval");
});
