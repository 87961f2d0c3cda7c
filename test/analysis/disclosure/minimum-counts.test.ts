import fc from "fast-check";
import { expect, test } from "vitest";
import { minimumCountsFor, publishedCount, publishedScore, publishedShare } from "../../../analysis/disclosure/minimum-counts.ts";
import { publishedShares } from "../../../analysis/disclosure/published-shares.ts";

const usual = minimumCountsFor(5);

test("means need 5 companies, quartiles and extreme shares 10, deciles 20", () => {
  expect(usual).toEqual({ mean: 5, quartiles: 10, p10p90: 20, extremeShare: 10 });
});

test("a higher minimum raises all counts, a lower one that for means alone", () => {
  expect(minimumCountsFor(8)).toEqual({ mean: 8, quartiles: 16, p10p90: 32, extremeShare: 16 });
  expect(minimumCountsFor(3)).toEqual({ mean: 3, quartiles: 10, p10p90: 20, extremeShare: 10 });
});

test("a score has one decimal, none below ten companies, and is withheld below the minimum", () => {
  expect(publishedScore(54.25635, 60, 5)).toEqual({ value: 54.3 });
  expect(publishedScore(54.25635, 9, 5)).toEqual({ value: 54 });
  expect(publishedScore(54.25635, 4, 5)).toEqual({ value: null, suppressed: "min-n", minN: 5 });
  expect(publishedScore(null, 0, 5)).toEqual({ value: null, suppressed: "not-scored" });
});

test("a share has steps of 0.1 %, of 1 % below ten companies", () => {
  expect(publishedShare(1 / 3, 12, 5)).toEqual({ value: 0.333 });
  expect(publishedShare(1 / 3, 6, 5)).toEqual({ value: 0.33 });
  expect(publishedShare(1 / 3, 3, 5)).toEqual({ value: null, suppressed: "protected" });
});

test("the number of companies of a small group is itself withheld, that of an empty one is not", () => {
  expect([0, 1, 4, 5].map((n) => publishedCount(n, 5))).toEqual([0, null, null, 5]);
});

const shares = (counts: readonly number[], duty: boolean): readonly (number | string)[] =>
  publishedShares({ counts, duty }, usual).map((figure) => figure.value ?? figure.suppressed);

test("an extreme share is published from ten companies on, never for a duty", () => {
  expect(shares([0, 0, 10, 0, 0], false)).toEqual([0, 0, 1, 0, 0]);
  expect(shares([0, 0, 10], true)).toEqual(["extreme-share", "extreme-share", "extreme-share"]);
});

test("a withheld share of 0 % cannot be worked out from the others: the smallest of them goes too", () => {
  expect(shares([0, 3, 17], true)).toEqual(["extreme-share", "extreme-share", 0.85]);
  expect(shares([0, 2, 0, 5, 0], false)).toEqual(["extreme-share", "extreme-share", "extreme-share", 0.71, "extreme-share"]);
});

test("a duty with every answer given is published whole", () => {
  expect(shares([2, 3, 15], true)).toEqual([0.1, 0.15, 0.75]);
});

test("for all counts: what is withheld never adds up to nothing, unless nothing or everything is withheld for being few", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 5 }), fc.boolean(), (counts, duty) => {
      const figures = publishedShares({ counts, duty }, usual);
      const n = counts.reduce((sum, count) => sum + count, 0);
      if (n < usual.mean) return figures.every(({ value }) => value === null);
      const withheld = counts.filter((_, answer) => figures[answer]?.value === null);
      return withheld.length === 0 || withheld.reduce((sum, count) => sum + count, 0) > 0;
    }),
  );
});
