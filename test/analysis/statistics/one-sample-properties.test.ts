import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapMeanInterval, meanAcceleration } from "../../../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { interquartileRange } from "../../../analysis/statistics/description/interquartile-range.ts";
import { momentKurtosis } from "../../../analysis/statistics/description/kurtosis.ts";
import { medianAbsoluteDeviation } from "../../../analysis/statistics/description/median-absolute-deviation.ts";
import { modes } from "../../../analysis/statistics/description/mode.ts";
import { percentileRank } from "../../../analysis/statistics/description/percentile-rank.ts";
import { momentSkewness } from "../../../analysis/statistics/description/skewness.ts";
import { standardError } from "../../../analysis/statistics/description/standard-error.ts";
import { trimmedMean } from "../../../analysis/statistics/description/trimmed-mean.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import type { Interval } from "../../../analysis/statistics/intervals/interval.ts";
import { medianInterval } from "../../../analysis/statistics/intervals/median-interval.ts";
import { tInterval } from "../../../analysis/statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../../../analysis/statistics/intervals/wilson-interval.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { pool } from "../../../analysis/statistics/pool.ts";
import { quantile } from "../../../analysis/statistics/quantile.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";
import type { WeightedValue } from "../../../analysis/statistics/weighted-value.ts";
import { near } from "./near.ts";

type Statistic = (distribution: readonly WeightedValue[]) => number | null;

/** A statistic for both ends of an interval. */
const endsOf = (
  name: string,
  interval: (distribution: readonly WeightedValue[]) => Interval | null,
): readonly (readonly [string, Statistic])[] => [
  [`lower end of the ${name} interval`, (distribution) => interval(distribution)?.lower ?? null],
  [`upper end of the ${name} interval`, (distribution) => interval(distribution)?.upper ?? null],
];
const bootstrapped = (distribution: readonly WeightedValue[]): Interval | null =>
  bootstrapMeanInterval(distribution, { random: seededRandom(7), resamples: 60 });

const places: readonly (readonly [string, Statistic])[] = [
  ["mean", mean],
  ["trimmed mean", trimmedMean],
  ...[0.1, 0.5, 0.75].map((p) => [`quantile ${p}`, (distribution: readonly WeightedValue[]) => quantile(distribution, p)] as const),
  ...endsOf("t", (distribution) => tInterval(distribution)),
  ...endsOf("median", (distribution) => medianInterval(distribution)),
  ...endsOf("bootstrap", bootstrapped),
  ["mode", (distribution) => modes(distribution)[0] ?? null],
];
const spreads: readonly (readonly [string, Statistic])[] = [
  ["standard deviation", standardDeviation],
  ["standard error", standardError],
  ["interquartile range", interquartileRange],
  ["median absolute deviation", medianAbsoluteDeviation],
];
const shapes: readonly (readonly [string, Statistic])[] = [
  ["skewness", momentSkewness],
  ["kurtosis", momentKurtosis],
  ["acceleration", meanAcceleration],
];
const everything = [...places, ...spreads, ...shapes];

/** Scores in quarters, with many ties: their sums are exact, so that a tie stays a tie. */
const scores = fc.array(
  fc.integer({ min: 0, max: 400 }).map((value) => value / 4),
  { minLength: 6, maxLength: 40 },
);
const varied = scores.filter((values) => new Set(values).size > 1);

test.each(everything)("the %s does not depend on the order of the companies", (_, statistic) => {
  fc.assert(
    fc.property(
      scores.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray([...values], { minLength: values.length }))),
      ([values, shuffled]) => {
        expect(statistic(distributionOf(shuffled))).toEqual(statistic(distributionOf(values)));
      },
    ),
    { numRuns: 30 },
  );
});

test.each(everything)("for the %s, companies given twice are doubled counts", (_, statistic) => {
  fc.assert(
    fc.property(scores, (values) => {
      const doubled = distributionOf(values).map(({ value, count }) => ({ value, count: 2 * count }));
      expect(statistic(distributionOf([...values, ...values]))).toEqual(statistic(doubled));
      expect(statistic(pool([distributionOf(values), distributionOf(values)]))).toEqual(statistic(doubled));
    }),
    { numRuns: 30 },
  );
});

const shift = fc.integer({ min: -500, max: 500 });
const factor = fc.constantFrom(0.25, 0.5, 1, 2, 10);

test.each(places)("the %s moves with the scores and grows with their unit", (_, statistic) => {
  fc.assert(
    fc.property(scores, shift, factor, (values, by, times) => {
      const before = statistic(distributionOf(values));
      expect(statistic(distributionOf(values.map((value) => times * value + by)))).toEqual(
        near(before === null ? null : times * before + by),
      );
    }),
    { numRuns: 50 },
  );
});

test.each(spreads)("the %s grows with the unit and does not see a shift", (_, statistic) => {
  fc.assert(
    fc.property(scores, shift, factor, (values, by, times) => {
      const before = statistic(distributionOf(values));
      expect(statistic(distributionOf(values.map((value) => times * value + by)))).toEqual(near(before === null ? null : times * before));
    }),
    { numRuns: 50 },
  );
});

test.each(shapes)("the %s sees neither shift nor unit, and turns its sign or not in the mirror", (name, statistic) => {
  fc.assert(
    fc.property(varied, shift, factor, (values, by, times) => {
      const before = statistic(distributionOf(values));
      expect(statistic(distributionOf(values.map((value) => times * value + by)))).toEqual(near(before));
      const sign = name === "kurtosis" ? 1 : -1;
      expect(statistic(distributionOf(values.map((value) => -value)))).toEqual(near(before === null ? null : sign * before));
    }),
    { numRuns: 50 },
  );
});

test("quantiles never fall with their share, and stay among the values", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(scores, part, part, (values, p, q) => {
      const found = [0, Math.min(p, q), Math.max(p, q), 1].map((each) => quantile(distributionOf(values), each) ?? Number.NaN);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect([found[0], found[3]]).toEqual([Math.min(...values), Math.max(...values)]);
    }),
  );
});

test("every interval holds its estimate", () => {
  const holds = (interval: Interval | null, estimate: number | null): void => {
    if (interval === null || estimate === null) throw new Error("An interval is missing.");
    // Up to the last digit, where all companies are the same.
    expect(interval.lower).toBeLessThanOrEqual(estimate + 1e-9);
    expect(interval.upper).toBeGreaterThanOrEqual(estimate - 1e-9);
  };
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 100 }), (values, limit) => {
      const distribution = distributionOf(values);
      const count = values.filter((value) => value > limit).length;
      holds(tInterval(distribution), mean(distribution));
      holds(medianInterval(distribution), quantile(distribution, 0.5));
      holds(wilsonInterval({ count, n: values.length }), count / values.length);
      const bootstrap = bootstrapMeanInterval(distribution, { random: seededRandom(1), resamples: 400 });
      holds(bootstrap, mean(distribution));
      holds(bootstrap?.percentile ?? null, mean(distribution));
    }),
  );
});

test("among tied peers a company has the middle of their ranks, and breaking the tie moves it by half of them", () => {
  fc.assert(
    fc.property(scores, fc.nat(), (values, at) => {
      const value = values[at % values.length] ?? 0;
      const peers = distributionOf(values);
      const [below, above] = [percentileRank(peers, value - 0.1), percentileRank(peers, value + 0.1)];
      expect(percentileRank(peers, value)).toBeCloseTo(((below ?? Number.NaN) + (above ?? Number.NaN)) / 2, 9);
    }),
  );
});
