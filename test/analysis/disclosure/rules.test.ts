import fc from "fast-check";
import { expect, test } from "vitest";
import { everybody, industryLadder, provinceLadder, sizeLadder } from "../../../analysis/disclosure/ladders.ts";
import { mergeBins } from "../../../analysis/disclosure/merge-bins.ts";
import { mergeCategories } from "../../../analysis/disclosure/merge-categories.ts";
import { pPercentRule } from "../../../analysis/disclosure/p-percent-rule.ts";
import { publishedSum } from "../../../analysis/disclosure/published-sum.ts";
import { codeOf } from "../../../analysis/disclosure/reasons.ts";
import { mayPublish, mayPublishRank, mayShowOwnPlace, minimumFor } from "../../../analysis/disclosure/statistic-minimums.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { medianInterval } from "../../../analysis/statistics/intervals/median-interval.ts";

test("the second largest company must not be able to guess the largest to within 10 %", () => {
  // 100 + 50 + 9: the second company knows the first to within 9.
  expect(pPercentRule(distributionOf([100, 50, 9]))).toEqual({ isSafe: false, protection: 1 });
  expect(pPercentRule(distributionOf([100, 50, 10]))).toEqual({ isSafe: true, protection: 0 });
  expect(pPercentRule(distributionOf([100, 50, 10]), 15)).toEqual({ isSafe: false, protection: 5 });
});

test("equal contributions, sums of 0 and sums of two companies", () => {
  expect(pPercentRule([{ value: 20, count: 5 }])).toEqual({ isSafe: true, protection: 0 });
  expect(pPercentRule([{ value: 0, count: 12 }])).toMatchObject({ isSafe: false });
  expect(pPercentRule([{ value: 20, count: 2 }])).toEqual({ isSafe: false, protection: 2 });
  expect([pPercentRule([]), pPercentRule([{ value: -1, count: 9 }]), pPercentRule([{ value: Number.NaN, count: 9 }])]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a sum has three digits, and is withheld for few companies or a dominant one", () => {
  expect(publishedSum(distributionOf([1234.5, 1100, 980, 700, 650]), { minN: 5 })).toEqual({ value: 4660 });
  expect(publishedSum(distributionOf([1234.5, 1100, 980, 700]), { minN: 5 })).toEqual({ value: null, reason: "few" });
  expect(publishedSum(distributionOf([1_000_000, 1100, 980, 700, 650]), { minN: 5 })).toEqual({ value: null, reason: "dominance" });
  expect(publishedSum([], { minN: 5 })).toBeNull();
});

test("the more a statistic tells of single companies, the more of them it needs; the extremes are never shown", () => {
  expect([minimumFor("mean"), minimumFor("quartiles"), minimumFor("p10-p90"), minimumFor("p5-p95"), minimumFor("reliability")]).toEqual([
    5, 10, 20, 40, 30,
  ]);
  expect([minimumFor("median", 3), minimumFor("quartiles", 3), minimumFor("share", 8), minimumFor("p5-p95", 8)]).toEqual([3, 10, 8, 64]);
  expect([mayPublish("mean", 5), mayPublish("mean", 4), mayPublish("maximum", 1e9), mayPublish("single-value", 1e9)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a company sees its own place where five others stand beside it", () => {
  expect([mayShowOwnPlace(6), mayShowOwnPlace(5)]).toEqual([true, false]);
});

test("the interval of a median is published only where two companies lie outside each end", () => {
  const interval = (n: number): ReturnType<typeof medianInterval> =>
    medianInterval(distributionOf(Array.from({ length: n }, (_, at) => at)));
  expect(interval(6)).toMatchObject({ lower: 0, upper: 5, rank: 1 });
  expect([6, 11, 12, 60].map((n) => mayPublishRank(interval(n)?.rank ?? 0))).toEqual([false, false, true, true]);
});

test("a reader cannot tell primary from complementary suppression", () => {
  expect([codeOf("few"), codeOf("complementary"), codeOf("dominance"), codeOf("merged")]).toEqual(["c", "c", "c", "m"]);
});

test("bins below the minimum join their neighbours, and no company is lost", () => {
  const bins = [2, 4, 9, 0, 3].map((count, at) => ({ from: 20 * at, to: 20 * at + 20, count }));
  expect(mergeBins(bins, 5)).toEqual([
    { from: 0, to: 40, count: 6 },
    { from: 40, to: 100, count: 12 },
  ]);
  expect(mergeBins(bins, 50)).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 12 }), (counts) => {
      const merged = mergeBins(
        counts.map((count, at) => ({ from: at, to: at + 1, count })),
        5,
      );
      if (merged === null) return counts.reduce((a, b) => a + b, 0) < 5;
      return (
        merged.every(({ count }) => count >= 5) && merged.reduce((sum, { count }) => sum + count, 0) === counts.reduce((a, b) => a + b, 0)
      );
    }),
  );
});

test("small provinces become their region, or the rest of it; what is still small takes the smallest large one along", () => {
  const merged = mergeCategories(
    [
      { id: "33", n: 3 },
      { id: "31", n: 4 },
      { id: "44", n: 30 },
      { id: "51", n: 2 },
      { id: "50", n: 9 },
    ],
    provinceLadder,
    5,
  );
  expect(merged).toEqual([
    { id: "44", members: ["44"], n: 30 },
    { id: "E, rest", members: ["33", "31"], n: 7 },
    { id: "W", members: ["51", "50"], n: 11 },
  ]);
});

test("industries climb from division to section to sector, sizes from micro and small to everybody", () => {
  const path = (ladder: typeof sizeLadder, from: string): string[] => {
    const next = ladder(from);
    return next === null ? [from] : [from, ...path(ladder, next)];
  };
  expect(path(industryLadder, "36")).toEqual(["36", "C", "secondary", everybody]);
  expect(path(industryLadder, "65")).toEqual(["65", "I", "tertiary", everybody]);
  expect(path(provinceLadder, "33")).toEqual(["33", "E", everybody]);
  expect(path(sizeLadder, "micro")).toEqual(["micro", "micro-small", everybody]);
  expect([path(industryLadder, "unknown"), path(provinceLadder, "unknown")]).toEqual([
    ["unknown", everybody],
    ["unknown", everybody],
  ]);
  expect(
    mergeCategories(
      [
        { id: "micro", n: 2 },
        { id: "small", n: 6 },
        { id: "medium", n: 9 },
      ],
      sizeLadder,
      5,
    ),
  ).toEqual([
    { id: "medium", members: ["medium"], n: 9 },
    { id: "micro-small", members: ["micro", "small"], n: 8 },
  ]);
});

test("for all categories: each is in one group, and only a pool too small as a whole stays below the minimum", () => {
  const category = fc.record({ id: fc.constantFrom("11", "12", "13", "14", "41", "21", "22", "50", "51", "71"), n: fc.nat({ max: 8 }) });
  fc.assert(
    fc.property(fc.uniqueArray(category, { selector: ({ id }) => id, maxLength: 10 }), (categories) => {
      const present = categories.filter(({ n }) => n > 0);
      const merged = mergeCategories(categories, provinceLadder, 5);
      expect(merged.flatMap(({ members }) => members).toSorted()).toEqual(present.map(({ id }) => id).toSorted());
      const all = present.reduce((sum, { n }) => sum + n, 0);
      expect(merged.reduce((sum, { n }) => sum + n, 0)).toBe(all);
      expect(merged.every(({ n }) => n >= 5) || all < 5).toBe(true);
    }),
  );
});
