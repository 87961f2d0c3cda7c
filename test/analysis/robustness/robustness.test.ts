import { expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { importanceBars } from "../../../analysis/charts/robustness/importance-bars.ts";
import { leftOutBars } from "../../../analysis/charts/robustness/left-out-bars.ts";
import { rankIntervals } from "../../../analysis/charts/robustness/rank-intervals.ts";
import { robustnessSentences } from "../../../analysis/outputs/robustness/robustness-sentences.ts";
import { robustnessOf } from "../../../analysis/robustness/robustness.ts";
import type { RobustCompany, Robustness } from "../../../analysis/robustness/types.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { arithmeticScores, geometricScores } from "../../../analysis/statistics/robustness/composite.ts";
import { leaveOneOut } from "../../../analysis/statistics/robustness/leave-one-out.ts";
import { rankShift } from "../../../analysis/statistics/robustness/rank-shift.ts";
import { uniformWeights } from "../../../analysis/statistics/robustness/weight-draws.ts";
import { weightPerturbation } from "../../../analysis/statistics/robustness/weight-perturbation.ts";
import { textsOf } from "../charts/svg-texts.ts";
import { reading } from "../dataset/readings.ts";
import { near } from "../statistics/near.ts";
import { members, withCases } from "../trend/members.ts";

const cases = members(30, [2024, 2025]);

/** The area scores of the latest case of every company, as the data set keeps them. */
const latest = withCases(cases, async (settled) => {
  const rows = new Map<string, readonly number[]>();
  for await (const { firmId, scores } of settled.scores())
    rows.set(
      firmId,
      csr.areas.map(({ id }) => scores.get(id) ?? Number.NaN),
    );
  return [...rows.values()];
});
const found = withCases(cases, (settled) => robustnessOf(settled, { draws: 200, seed: 7 }));

test("ranks under other weights are those of weightPerturbation, which tests hold against R", async () => {
  const composite = { rows: await latest, weights: csr.areas.map(({ weight }) => weight) };
  const expected = weightPerturbation(composite, uniformWeights(composite.weights, seededRandom(7)), 200);
  const { weights, companies } = await found;
  expect(weights?.uniform.meanShift).toBeCloseTo(expected?.meanShift ?? Number.NaN, 9);
  const places = (expected?.cases ?? []).map(({ median }) => median).toSorted((a, b) => a - b);
  expect(companies.map(({ uniform }) => uniform.median).toSorted((a, b) => a - b)).toEqual(places);
  expect(companies.map(({ rank }) => rank)).toEqual(companies.map(({ rank }) => rank).toSorted((a, b) => a - b));
});

test("other aggregation and areas left out are those of the library", async () => {
  const composite = { rows: await latest, weights: csr.areas.map(({ weight }) => weight) };
  const { aggregation, leaveOneOut: shifts } = await found;
  const geometric = rankShift(arithmeticScores(composite), geometricScores(composite));
  expect(aggregation.find(({ kind }) => kind === "geometric")).toMatchObject({ meanShift: near(geometric?.meanShift ?? Number.NaN) });
  const byLibrary = leaveOneOut(composite).map((shift) => shift?.meanShift ?? Number.NaN);
  expect(shifts.slice(0, csr.areas.length).map(({ meanShift }) => meanShift)).toEqual(near(byLibrary));
  expect(shifts).toHaveLength(csr.areas.length + csr.areas.flatMap(({ topics }) => topics).length);
});

test("a difference to the next company is named from 90 % of the draws on, and only then", async () => {
  const { companies } = await found;
  for (const { aheadOfNext, isNamed } of companies) expect(isNamed).toBe(aheadOfNext !== null && aheadOfNext >= 0.9);
  expect(companies.at(-1)?.aheadOfNext).toBeNull();
});

test("without blanks and without 'not applicable', rules for them move nobody", async () => {
  const { scope } = await found;
  for (const kind of ["missing-lowest", "missing-highest", "na-lowest"])
    expect(scope.find((shift) => shift.kind === kind)).toMatchObject({ n: 28, meanShift: 0 });
});

test("a blank answer at either end bounds the score, and a company that ticks one answer is told among the careless", async () => {
  const blank = reading({ firm: "B", level: 3, answers: { "RM1-01": null } });
  const same = ["C", "D"].map((firm) => reading({ firm, level: 2 }));
  const { scope } = await withCases([blank, ...same], (settled) => robustnessOf(settled, { draws: 10 }));
  const mean = (kind: string): readonly number[] =>
    scope.filter((shift) => shift.kind === kind).flatMap((shift) => [shift.mean ?? Number.NaN, shift.usualMean ?? Number.NaN]);
  const [[low = 0, usual = 0], [high = 0]] = [mean("missing-lowest"), mean("missing-highest")];
  expect(low).toBeLessThan(usual);
  expect(high).toBeGreaterThan(usual);
  expect(scope.find(({ kind }) => kind === "without-careless")?.n).toBe(0);
});

test("the same cases in another order give the same places", async () => {
  const turned = await withCases(cases.toReversed(), (settled) => robustnessOf(settled, { draws: 200, seed: 7 }));
  const places = ({ companies }: Robustness): readonly string[] =>
    companies.map(({ firm, rank, uniform }) => `${firm} ${rank} ${uniform.median}`).toSorted((a, b) => (a < b ? -1 : 1));
  expect(places(turned)).toEqual(places(await found));
});

/** So many companies with ranks of their own. */
async function crowd(n: number): Promise<Robustness> {
  const base = await found;
  const [first] = base.companies;
  if (first === undefined) throw new Error("no company");
  const company = (at: number): RobustCompany => ({
    ...first,
    firm: `${"一家名字很长的示例有限责任公司".repeat(1 + (at % 3))}${at}`,
    rank: at + 1,
    uniform: { median: at + 1, interval: [Math.max(1, at - 3), Math.min(n, at + 5)], bands: {} },
  });
  return { ...base, companies: Array.from({ length: n }, (_, at) => company(at)) };
}

test.each([
  [1, 0],
  [10, 1],
  [60, 2],
  [300, 8],
  [2000, 2],
])("of %i companies the ranks are drawn on %i pages of at most 40", async (n, pages) => {
  const drawn = rankIntervals(await crowd(n), "zh");
  expect(drawn).toHaveLength(pages);
  for (const page of drawn) expect(JSON.stringify(page["data"]).match(/"median"/gu)?.length).toBeLessThanOrEqual(40);
});

test("charts draw without a warning, in both languages", async () => {
  const all = await found;
  for (const language of ["zh", "en"] as const) {
    for (const spec of [...rankIntervals(all, language), importanceBars(all, language), leftOutBars(all, language)]) {
      if (spec === null) throw new Error("no chart");
      const warnings: string[] = [];
      const texts = textsOf(await renderSvg(spec, (warning) => warnings.push(warning))).join("\n");
      expect(warnings).toEqual([]);
      expect(texts).not.toMatch(/undefined|NaN/u);
      expect(texts).not.toMatch(language === "en" ? /\p{Script=Han}/u : /\b(?:rank|of|the)\b/iu);
    }
  }
});

test("what is said follows by rule", async () => {
  const said = robustnessSentences(await found, "en").join("\n");
  expect(said).toMatch(/Moving every area weight by up to 25% shifts ranks by \d+\.\d places on average/u);
  expect(said).toMatch(/Of 27 pairs of neighbours in the ranking, \d+ may be told apart/u);
});

test("a number of draws below 1 is refused", async () => {
  await expect(withCases([], (settled) => robustnessOf(settled, { draws: 0 }))).rejects.toThrow("draws is 0");
});
