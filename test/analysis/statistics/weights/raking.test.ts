import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { designEffect, effectiveSampleSize, isWeightingAdvisable } from "../../../../analysis/statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../../../../analysis/statistics/weights/linearised-error.ts";
import type { Margin, RakingCell } from "../../../../analysis/statistics/weights/margin.ts";
import { postStratifiedMean } from "../../../../analysis/statistics/weights/post-stratified-mean.ts";
import { rake, type Raking } from "../../../../analysis/statistics/weights/raking.ts";
import { rakeTrimmed } from "../../../../analysis/statistics/weights/trimmed-raking.ts";
import { weightedMean, weightedVariance } from "../../../../analysis/statistics/weights/weighted-mean.ts";
import { weightedQuantile } from "../../../../analysis/statistics/weights/weighted-quantile.ts";
import golden from "../data/stats-golden.json" with { type: "json" };
import trimmed from "../data/weights.json" with { type: "json" };
import { companies, companiesBy } from "../reference-data.ts";

const close = (value = Number.NaN): number => expect.closeTo(value, 9);
const margin = (variable: string, population: Readonly<Record<string, number>>): Margin => ({
  variable,
  population: new Map(Object.entries(population)),
});
const cell = (categories: Readonly<Record<string, string>>, count: number): RakingCell => ({
  categories: new Map(Object.entries(categories)),
  count,
});

const cells = [...companiesBy("size", "industry")].map(([key, members]) => {
  const [size = "", industry = ""] = key.split(" ");
  return { ...cell({ size, industry }, members.length), members };
});
const margins = [margin("size", golden.raking.pop.size), margin("industry", golden.raking.pop.industry)];

const weightsOf = (raking: Raking): readonly number[] => (raking.hasConverged ? raking.weights : []);
const casesOf = (raking: Raking): readonly { readonly value: number; readonly count: number; readonly weight: number }[] =>
  cells.flatMap(({ members }, index) =>
    distributionOf(members.map(({ score }) => Number(score))).map((each) => ({ ...each, weight: weightsOf(raking)[index] ?? Number.NaN })),
  );
const firmWeights = (raking: Raking): readonly (number | undefined)[] =>
  companies.map((company) => weightsOf(raking)[cells.findIndex(({ members }) => members.includes(company))]);

// Values by R 4.2.2: golden.R.
test("raked to size and industry, the reference companies have R's weights after as many rounds", () => {
  const raking = rake(cells, margins);
  expect(raking).toMatchObject({ hasConverged: true, iterations: golden.raking.iterations });
  expect(firmWeights(raking).slice(0, 10)).toEqual(golden.raking.w_first10.map(close));
  expect([Math.min(...weightsOf(raking)), Math.max(...weightsOf(raking))]).toEqual([close(golden.raking.wmin), close(golden.raking.wmax)]);
});

test("weighted mean, variance, error, quantiles and design effect of the reference scores are R's", () => {
  const cases = casesOf(rake(cells, margins));
  expect(weightedMean(cases)).toBeCloseTo(golden.raking.wmean, 9);
  expect(weightedVariance(cases)).toBeCloseTo(golden.raking.wvar_pop, 8);
  expect(linearisedStandardError(cases)).toBeCloseTo(golden.raking.se_linearised, 9);
  expect([0.1, 0.25, 0.5, 0.75, 0.9].map((p) => weightedQuantile(cases, p))).toEqual(golden.raking.wquantile_inverse_cdf);
  expect(designEffect(cases)).toBeCloseTo(golden.raking.kish_deff, 9);
  expect(effectiveSampleSize(cases)).toBeCloseTo(golden.raking.n_eff, 9);
  expect(isWeightingAdvisable(cases)).toBe(false);
});

test("post-stratified by size, the reference scores have R's mean and standard error", () => {
  const strata = [...companiesBy("size")].map(([size, members]) => ({
    distribution: distributionOf(members.map(({ score }) => Number(score))),
    population: 1000 * (Object.entries(golden.raking.pop.size).find(([name]) => name === size)?.[1] ?? 0),
  }));
  expect(postStratifiedMean(strata)).toEqual({ mean: close(golden.poststrat.wmean), standardError: close(golden.poststrat.strat_se) });
});

// Values by R 4.2.2: weights.R, with other margins and a limit of twice the median.
test("trimmed and raked again, the weights are R's", () => {
  const other = [margin("size", { micro: 40, small: 35, medium: 25 }), margin("industry", { A: 2, C: 58, F: 30, I: 10 })];
  expect(firmWeights(rake(cells, other)).slice(0, 12)).toEqual(trimmed.once.map(close));
  const raking = rakeTrimmed(cells, other, 2);
  expect(raking).toMatchObject({ trimmed: trimmed.cut, greatest: close(trimmed.greatest) });
  expect(firmWeights(raking).slice(0, 12)).toEqual(trimmed.again.map(close));
  const cases = casesOf(raking);
  expect(weightedMean(cases)).toBeCloseTo(trimmed.mean, 9);
  expect(weightedVariance(cases)).toBeCloseTo(trimmed.variance, 8);
  expect(linearisedStandardError(cases)).toBeCloseTo(trimmed.standardError, 9);
  expect(designEffect(cases)).toBeCloseTo(trimmed.deff, 9);
});

const share = fc.integer({ min: 1, max: 100 });
const counts = fc.tuple(share, share, share, share);
const grid = ([a, b, c, d]: readonly [number, number, number, number]): readonly RakingCell[] => [
  cell({ size: "small", sector: "goods" }, a),
  cell({ size: "small", sector: "services" }, b),
  cell({ size: "large", sector: "goods" }, c),
  cell({ size: "large", sector: "services" }, d),
];

test("whatever the sample, raked weights meet the margins and are 1 on average", () => {
  fc.assert(
    fc.property(counts, counts, (sample, [small, large, goods, services]) => {
      const table = grid(sample);
      const raking = rake(table, [margin("size", { small, large }), margin("sector", { goods, services })]);
      const weighted = table.map(({ categories, count }, index) => ({
        categories,
        weight: count * (weightsOf(raking)[index] ?? Number.NaN),
      }));
      const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
      const partOf = (variable: string, category: string): number =>
        weighted.reduce((sum, { categories, weight }) => (categories.get(variable) === category ? sum + weight : sum), 0) / total;
      expect(total / sample.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      expect(partOf("size", "small")).toBeCloseTo(small / (small + large), 9);
      expect(partOf("sector", "goods")).toBeCloseTo(goods / (goods + services), 9);
    }),
  );
});

test("margins that the sample has already leave every weight at 1", () => {
  const table = grid([10, 20, 30, 40]);
  const raking = rake(table, [margin("size", { small: 30, large: 70 }), margin("sector", { goods: 40, services: 60 })]);
  expect(weightsOf(raking)).toEqual([1, 1, 1, 1].map(close));
});

test("a thousand times as many companies of each kind have the same weights", () => {
  const population = [margin("size", { small: 80, large: 20 }), margin("sector", { goods: 55, services: 45 })];
  const few = rake(grid([10, 20, 30, 40]), population);
  expect(weightsOf(rake(grid([10_000, 20_000, 30_000, 40_000]), population))).toEqual(weightsOf(few).map(close));
});

test("a kind of company that the population does not have gets no weight", () => {
  const raking = rake(grid([10, 20, 30, 40]), [margin("size", { small: 100, large: 0 }), margin("sector", { goods: 50, services: 50 })]);
  expect(weightsOf(raking)).toEqual([5, 2.5, 0, 0].map(close));
});

test("categories of fewer than five companies are named", () => {
  const raking = rake([cell({ size: "small" }, 4), cell({ size: "large" }, 5)], [margin("size", { small: 1, large: 1 })]);
  expect(raking).toMatchObject({ thin: [{ variable: "size", category: "small", n: 4 }] });
});

test.each([
  [
    "nobody stands for a part of the population",
    [cell({ size: "small" }, 9)],
    [margin("size", { small: 1, large: 1 })],
    { code: "empty-category", variable: "size", category: "large" },
  ],
  [
    "the margin does not know a category",
    [cell({ size: "small" }, 9), cell({ size: "tiny" }, 2)],
    [margin("size", { small: 1 })],
    { code: "unknown-category", variable: "size", category: "tiny", n: 2 },
  ],
  [
    "companies have no category",
    [cell({ size: "small" }, 9), cell({}, 3)],
    [margin("size", { small: 1 })],
    { code: "unknown-category", variable: "size", category: null, n: 3 },
  ],
  ["a margin is empty", [cell({ size: "small" }, 9)], [margin("size", { small: 0 })], { code: "unusable-margin", variable: "size" }],
  [
    "a margin is negative",
    [cell({ size: "a" }, 9), cell({ size: "b" }, 9)],
    [margin("size", { a: 2, b: -1 })],
    { code: "unusable-margin", variable: "size" },
  ],
  [
    "one margin empties what another needs",
    [cell({ size: "a", sector: "x" }, 9), cell({ size: "b", sector: "y" }, 9)],
    [margin("size", { a: 1, b: 0 }), margin("sector", { x: 1, y: 1 })],
    { code: "empty-category", variable: "sector", category: "y" },
  ],
  [
    "margins contradict each other",
    [cell({ size: "a", sector: "x" }, 9), cell({ size: "b", sector: "y" }, 9)],
    [margin("size", { a: 3, b: 1 }), margin("sector", { x: 1, y: 1 })],
    { code: "no-convergence", iterations: 1 },
  ],
])("there are no weights where %s, and the problem is named", (_, table, population, problem) => {
  expect(rake(table, population)).toEqual({ hasConverged: false, problems: [problem] });
  expect(rakeTrimmed(table, population)).toMatchObject({ hasConverged: false, trimmed: 0, greatest: null });
});
