import fc from "fast-check";
import * as simple from "simple-statistics";
import { expect, test } from "vitest";
import { floorAndCeiling } from "../../../../analysis/statistics/description/floor-and-ceiling.ts";
import { geometricMean } from "../../../../analysis/statistics/description/geometric-mean.ts";
import { interquartileRange } from "../../../../analysis/statistics/description/interquartile-range.ts";
import { kurtosis } from "../../../../analysis/statistics/description/kurtosis.ts";
import { medianAbsoluteDeviation } from "../../../../analysis/statistics/description/median-absolute-deviation.ts";
import { modes } from "../../../../analysis/statistics/description/mode.ts";
import { percentileRange } from "../../../../analysis/statistics/description/percentile-range.ts";
import { percentileRank } from "../../../../analysis/statistics/description/percentile-rank.ts";
import { share } from "../../../../analysis/statistics/description/share.ts";
import { skewness } from "../../../../analysis/statistics/description/skewness.ts";
import { standardError } from "../../../../analysis/statistics/description/standard-error.ts";
import { trimmedMean } from "../../../../analysis/statistics/description/trimmed-mean.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { quantile } from "../../../../analysis/statistics/quantile.ts";

const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 60 });
const varied = values.filter((list) => new Set(list).size > 1);

test("on counts, skewness and kurtosis are those of the single values", () => {
  fc.assert(
    fc.property(varied, (list) => {
      expect(skewness(distributionOf(list))).toBeCloseTo(simple.sampleSkewness([...list]), 8);
      expect(kurtosis(distributionOf(list))).toBeCloseTo(simple.sampleKurtosis([...list]), 8);
      expect(medianAbsoluteDeviation(distributionOf(list))).toBeCloseTo(1.4826 * simple.medianAbsoluteDeviation([...list]), 10);
    }),
  );
});

test("spread grows with the unit and does not see a shift; shape sees neither", () => {
  fc.assert(
    fc.property(varied, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 }), (list, shift, factor) => {
      const before = distributionOf(list);
      const after = distributionOf(list.map((value) => factor * value + shift));
      for (const spread of [interquartileRange, medianAbsoluteDeviation])
        expect(spread(after)).toBeCloseTo(factor * (spread(before) ?? Number.NaN), 8);
      for (const shape of [skewness, kurtosis]) expect(shape(after)).toBeCloseTo(shape(before) ?? Number.NaN, 6);
      expect(trimmedMean(after)).toBeCloseTo(factor * (trimmedMean(before) ?? Number.NaN) + shift, 8);
    }),
  );
});

test("a trimmed mean forgets one giant among ten companies, and trims nothing below ten", () => {
  expect(trimmedMean(distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9]))).toBe(5.5);
  expect(trimmedMean(distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 36]))).toBe(8);
  expect([trimmedMean([], 0.1), trimmedMean(distributionOf([1, 2]), 0.5), trimmedMean(distributionOf([1, 2]), -0.1)]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a billion companies cost no more than a few: counts decide", () => {
  const few = [10, 20, 20, 30, 50];
  const many = distributionOf(few).map(({ value, count }) => ({ value, count: count * 1e9 }));
  expect(quantile(many, 0.5)).toBe(20);
  expect(medianAbsoluteDeviation(many)).toBeCloseTo(14.826, 10);
  expect(trimmedMean(many, 0.2)).toBeCloseTo(70 / 3, 8);
});

test("what too few or too equal observations cannot tell is undefined", () => {
  const [none, one, same] = [[], [{ value: 3, count: 1 }], [{ value: 3, count: 50 }]];
  expect([standardError(distributionOf([1, 2, 3, 4])), standardError(same)]).toEqual([null, 0]);
  expect([skewness(none), skewness(distributionOf([1, 2])), skewness(same)]).toEqual([null, null, null]);
  expect([kurtosis(none), kurtosis(distributionOf([1, 2, 3])), kurtosis(same)]).toEqual([null, null, null]);
  expect([interquartileRange(none), interquartileRange(one), medianAbsoluteDeviation(none), medianAbsoluteDeviation(one)]).toEqual([
    null,
    0,
    null,
    0,
  ]);
});

test("the geometric mean of 1 and 100 is 10; a zero or a debt has none", () => {
  expect(geometricMean(distributionOf([1, 100]))).toBeCloseTo(10, 12);
  expect([geometricMean([]), geometricMean(distributionOf([0, 5])), geometricMean(distributionOf([-1, 5]))]).toEqual([null, null, null]);
});

test("the modes are all values that occur most often", () => {
  expect([modes([]), modes(distributionOf([4, 4, 1])), modes(distributionOf([4, 4, 1, 1, 2]))]).toEqual([[], [4], [1, 4]]);
});

test("a share counts the answers given, and is undefined without one", () => {
  expect(share(distributionOf([0, 1, 3, 4, 4]), (level) => level >= 3)).toEqual({ count: 3, n: 5, value: 0.6 });
  expect(share([], () => true)).toBeNull();
});

test("an item has a floor or ceiling effect when more than 15 % stand at that end", () => {
  const at = (count: number) => [
    { value: 0, count },
    { value: 2, count: 100 - count - 3 },
    { value: 4, count: 3 },
  ];
  expect(floorAndCeiling(at(15))).toMatchObject({ floor: 0.15, ceiling: 0.03, hasFloorEffect: false, hasCeilingEffect: false });
  expect(floorAndCeiling(at(16))).toMatchObject({ hasFloorEffect: true, hasCeilingEffect: false });
  expect(floorAndCeiling([])).toBeNull();
});

test("a percentile rank is a mid-rank: the middle of 1, 2, 2, 2, 3 is the fiftieth", () => {
  const peers = distributionOf([1, 2, 2, 2, 3]);
  expect([percentileRank(peers, 2), percentileRank(peers, 0), percentileRank(peers, 9), percentileRank([], 2)]).toEqual([50, 0, 100, null]);
});

test("percentile ranks from above and from below are complements", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -1, max: 41 }), (list, value) => {
      const mirrored = percentileRank(distributionOf(list.map((each) => -each)), -value) ?? Number.NaN;
      expect(percentileRank(distributionOf(list), value)).toBeCloseTo(100 - mirrored, 9);
    }),
  );
});

test("among published quantiles a company gets a range, and a guess only between two of them", () => {
  const grid = [
    { p: 0.25, value: 40 },
    { p: 0.5, value: 50 },
    { p: 0.75, value: 70 },
  ];
  expect(percentileRange(grid, 60)).toEqual({ from: 50, to: 75, interpolated: 62.5 });
  expect(percentileRange(grid, 50)).toEqual({ from: 50, to: 50, interpolated: 50 });
  expect(percentileRange(grid, 30)).toEqual({ from: 0, to: 25, interpolated: null });
  expect(percentileRange(grid, 90)).toEqual({ from: 75, to: 100, interpolated: null });
  expect(
    percentileRange(
      [
        { p: 0.25, value: 40 },
        { p: 0.5, value: 40 },
      ],
      40,
    ),
  ).toEqual({ from: 25, to: 50, interpolated: 37.5 });
  expect([percentileRange([], 3), percentileRange(grid.toReversed(), 50)]).toEqual([null, null]);
});
