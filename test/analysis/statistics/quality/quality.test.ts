import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { alternation } from "../../../../analysis/statistics/quality/alternation.ts";
import { carelessSigns } from "../../../../analysis/statistics/quality/careless-signs.ts";
import { evenOddConsistency } from "../../../../analysis/statistics/quality/even-odd-consistency.ts";
import { fences, logFences } from "../../../../analysis/statistics/quality/fences.ts";
import { identicalAnswers } from "../../../../analysis/statistics/quality/identical-answers.ts";
import { longestRun } from "../../../../analysis/statistics/quality/longest-run.ts";
import { mahalanobis } from "../../../../analysis/statistics/quality/mahalanobis.ts";
import { responseVariability } from "../../../../analysis/statistics/quality/response-variability.ts";
import { unitSlip } from "../../../../analysis/statistics/quality/unit-slip.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { column, companies } from "../reference-data.ts";

// Companies 17 and 41 of the reference data answered without care: 3 throughout, and 4-0-4-0.
const questions = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `q${number}`);
const answered = companies.map((company) => questions.flatMap((name) => (company[name] === "" ? [] : [Number(company[name])])));
const levelsOf = (firm: number): readonly number[] => answered[firm - 1] ?? [];
const complete = answered.filter((levels) => levels.length === 8);

test("the longest runs and the variability of the reference data are R's", () => {
  const runs = answered.map((levels) => String(longestRun(levels)));
  const table = Object.fromEntries([...new Set(runs)].map((run) => [run, runs.filter((other) => other === run).length]));
  expect(table).toEqual(golden.careless.longstring_table);
  expect([responseVariability(levelsOf(17)), responseVariability(levelsOf(41))]).toEqual([
    0,
    expect.closeTo(golden.careless.irv_firm41, 9),
  ]);
  expect([1, 2, 3, 4, 5].map((firm) => responseVariability(levelsOf(firm)))).toEqual(
    golden.careless.irv_first5.map((sd) => expect.closeTo(sd, 9)),
  );
});

test("Mahalanobis distances are R's, and find company 41 but not 17", () => {
  const distances = mahalanobis(complete) ?? [];
  expect(distances.map(({ squared }) => squared)).toEqual(made.mahalanobis.squared.map((value) => expect.closeTo(value, 9)));
  expect(distances.map(({ p }) => p)).toEqual(made.mahalanobis.p.map((value) => expect.closeTo(value, 9)));
  const firms = companies.filter((company) => questions.every((name) => company[name] !== "")).map(({ firm }) => firm);
  expect(firms.filter((_, at) => (distances[at]?.p ?? 1) < 0.001)).toEqual([golden.careless.mahal_flagged]);
});

test("Mahalanobis needs five cases an item, and items that do not determine each other", () => {
  expect(mahalanobis(complete.slice(0, 39))).toBeNull();
  expect(mahalanobis(complete.map((levels) => [...levels.slice(0, 3), (levels[0] ?? 0) + (levels[1] ?? 0)]))).toBeNull();
  expect(mahalanobis([])).toBeNull();
});

test("even–odd consistency is R's, and undefined below ten topics", () => {
  const { topics, corrected } = made.evenOdd;
  expect(evenOddConsistency(topics, 7)).toBeCloseTo(corrected, 9);
  expect(evenOddConsistency([...topics, [3], []], 7)).toBeCloseTo(corrected, 9);
  expect(evenOddConsistency(topics)).toBeNull();
});

test("4-0-4-0 is an alternation of the whole row, 4-2-0 none", () => {
  expect(alternation(levelsOf(41))).toEqual({ share: 1, longest: 8 });
  expect([alternation([4, 2, 0, 0]), alternation([4]), alternation([])]).toEqual([
    { share: 0, longest: 0 },
    { share: null, longest: 0 },
    { share: null, longest: 0 },
  ]);
});

test("one long run, no variation, alternation and inconsistent halves are signs of their own", () => {
  const straight = Array.from({ length: 12 }, () => [3, 3]);
  const jumping = Array.from({ length: 12 }, () => [4, 0]);
  const swapped = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? [4, 1] : [1, 4]));
  expect(carelessSigns(straight)).toMatchObject({ answered: 24, longestRun: 24, variability: 0, signs: ["long-run", "no-variation"] });
  expect(carelessSigns(jumping)).toMatchObject({ alternating: 24, signs: ["alternation"] });
  expect(carelessSigns(swapped)).toMatchObject({ evenOdd: -1, signs: ["inconsistent-halves"] });
  expect(carelessSigns([...straight, [2]]).signs).toEqual(["long-run", "little-variation"]);
  expect(carelessSigns([])).toEqual({ answered: 0, longestRun: 0, variability: null, alternating: 0, evenOdd: null, signs: [] });
});

test("the first companies of the reference data, answering with care, show no sign", () => {
  expect([1, 2, 3, 4, 5].flatMap((firm) => carelessSigns([levelsOf(firm)]).signs)).toEqual([]);
});

test("two files with the same answers are named together, two short ones are not", () => {
  const levels = new Map(Array.from({ length: 20 }, (_, at) => [`RM1-${at}`, at % 5]));
  const other = new Map([...levels, ["RM1-0", 4]]);
  const cases = [
    { id: "a", levels },
    { id: "b", levels: other },
    { id: "c", levels: new Map([...levels].toReversed()) },
  ];
  expect(identicalAnswers(cases)).toEqual([["a", "c"]]);
  expect(identicalAnswers(cases, 21)).toEqual([]);
});

test("a figure a thousand times last year's is kWh for MWh, one 21 times as large only unlikely", () => {
  expect(unitSlip(52_000, 50)).toEqual({ ratio: 1040, factor: 1000 });
  expect(unitSlip(0.05, 50)).toEqual({ ratio: 0.001, factor: 0.001 });
  expect(unitSlip(21, 1)).toEqual({ ratio: 21, factor: null });
  expect([unitSlip(20, 1), unitSlip(1, 20), unitSlip(0, 5), unitSlip(5, 0), unitSlip(Number.NaN, 1)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("on the raw scale five companies use extreme amounts of energy, on the log scale none", () => {
  const energy = distributionOf(column("energy"));
  expect(fences(energy, "quartiles")).toMatchObject({
    upper: expect.closeTo(golden.energy.tukey_upper, 9),
    outside: golden.energy.n_extreme,
  });
  const [low, high] = made.fences.iqr.map(Math.exp);
  expect(logFences(energy, "quartiles")).toEqual({
    lower: expect.closeTo(low ?? 0, 9),
    upper: expect.closeTo(high ?? 0, 6),
    outside: golden.energy.n_extreme_log,
  });
  expect(Math.log(logFences(energy, "median")?.lower ?? 0)).toBeCloseTo(made.fences.log[0] ?? 0, 9);
  expect([
    fences(distributionOf([1, 2, 3]), "median"),
    fences([{ value: 4, count: 20 }], "median"),
    logFences([{ value: 0, count: 20 }], "median"),
  ]).toEqual([null, null, null]);
});

test("for all answers: a run is no longer than the answers, and reading them backwards changes no index", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 }), (levels) => {
      expect(longestRun(levels)).toBeLessThanOrEqual(levels.length);
      const back = levels.toReversed();
      expect([longestRun(back), alternation(back), responseVariability(back)]).toEqual([
        longestRun(levels),
        alternation(levels),
        responseVariability(levels),
      ]);
    }),
  );
});
