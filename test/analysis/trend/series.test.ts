import fc from "fast-check";
import { expect, test } from "vitest";
import type { PanelPoint } from "../../../analysis/statistics/trends/within-firm-slope.ts";
import type { Audience } from "../../../analysis/trend/disclosure.ts";
import { Judgements } from "../../../analysis/trend/judgements.ts";
import { seriesOf } from "../../../analysis/trend/series.ts";
import type { TrendSeries } from "../../../analysis/trend/types.ts";
import made from "../statistics/data/comparisons-golden.json" with { type: "json" };
import golden from "../statistics/data/stats-golden.json" with { type: "json" };
import { near } from "../statistics/near.ts";
import { column } from "../statistics/reference-data.ts";

const [owner, everyone]: readonly Audience[] = [
  { minN: 5, isPublic: false },
  { minN: 5, isPublic: true },
];

function only(points: readonly PanelPoint[], audience = owner): TrendSeries {
  const who = audience ?? { minN: 5, isPublic: false };
  const [series] = seriesOf("core", points, { audience: who, seed: 1, groups: [], judgements: new Judgements(who) });
  if (series === undefined) throw new Error("no series");
  return series;
}

/** The twelve companies of R's panel. */
const panel = made.signedTied.d.flatMap((change, at): readonly PanelPoint[] => {
  const before = column("score")[at] ?? 0;
  return [
    { firm: `F${at}`, time: 2024, value: before },
    { firm: `F${at}`, time: 2025, value: before + change },
  ];
});

test("the change of the same companies is that of R's wilcox.test and mean, for whoever holds the files", () => {
  const [change] = only(panel).changes;
  expect(change?.panel).toMatchObject({
    n: 12,
    mean: { value: near(golden.panel.mean_change) },
    typical: { value: near(made.signedTied.shift) },
    p: { value: near(golden.panel.p) },
    improved: { share: { value: near(9 / 12) } },
    worsened: { share: { value: near(2 / 12) } },
  });
});

test("what may be passed on is the same, rounded: scores to a decimal, p to three digits", () => {
  const [change] = only(panel, everyone).changes;
  expect(change?.panel).toMatchObject({ mean: { value: 2.5 }, p: { value: 0.0142 }, improved: { share: { value: 0.75 } } });
});

/** A company a year, so that the means are the series. */
const seriesPoints = (values: readonly number[], years: readonly number[]): readonly PanelPoint[] =>
  values.map((value, at) => ({ firm: "F1", time: years[at] ?? 0, value }));

test("slope and interval of eight years are R's, with an exact p", () => {
  const { course } = only(seriesPoints(golden.trend.series, golden.trend.years));
  expect(course).toMatchObject({ n: 8, slope: near(golden.trend.mk.sen), interval: near(golden.trend.mk.sen_ci95), direction: "up" });
  // R's p is that of the normal distribution, 0.0061; counted out over all orders it is near to it.
  expect(course?.p).toBeLessThan(0.01);
});

test("below five years a slope is told and nothing that sounds like significance", () => {
  expect(only(seriesPoints([1, 2, 3, 4], [1, 2, 3, 4])).course).toEqual({
    n: 4,
    first: 1,
    last: 4,
    slope: 1,
    direction: "up",
    interval: null,
    p: null,
  });
  expect(only(seriesPoints([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).course?.p).toBeCloseTo(golden.trend.exact_n5["10"], 12);
});

const points = fc
  .array(
    fc.record({
      firm: fc.integer({ min: 0, max: 30 }),
      time: fc.integer({ min: 2021, max: 2024 }),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 2, maxLength: 80, size: "max" },
  )
  .map((all) => [...new Map(all.map((point) => [`${point.firm} ${point.time}`, { ...point, firm: `F${point.firm}` }])).values()]);

test("for all panels: same companies, newcomers and leavers add up to the change of the mean", () => {
  fc.assert(
    fc.property(points, (all) => {
      const { years, changes } = only(all);
      for (const { from, to, parts } of changes) {
        const mean = (year: number): number => years.find((each) => each.year === year)?.mean.value ?? Number.NaN;
        if (parts.total.value === null) continue;
        expect(parts.total.value).toBeCloseTo(mean(to) - mean(from), 9);
        expect((parts.within.value ?? 0) + (parts.entry.value ?? 0) + (parts.exit.value ?? 0)).toBeCloseTo(parts.total.value, 9);
      }
    }),
    { numRuns: 60 },
  );
});

test("for all panels: the order of the rows changes nothing, and no number of one to four companies is passed on", () => {
  fc.assert(
    fc.property(points, (all) => {
      const told = only(all, everyone);
      expect(only(all.toReversed(), everyone)).toEqual(told);
      expect(JSON.stringify({ ...told, course: null })).not.toMatch(/"(?:n|continuing|entrants|leavers)":[1-4][,}]/u);
    }),
    { numRuns: 60 },
  );
});

test("an interval of a mean or a median waits for ten companies, quartiles too", () => {
  const nine = panel.filter(({ firm }) => Number(firm.slice(1)) < 9);
  const { years, changes } = only(nine, everyone);
  const hidden = { value: null, missing: "min-n", least: 10 };
  expect(years[0]).toMatchObject({ n: 9, meanInterval: hidden, medianInterval: hidden });
  expect(changes[0]?.panel).toMatchObject({ interval: hidden, before: hidden, after: hidden });
});

test("of few companies that all moved one way neither the share nor p is passed on", () => {
  const six = Array.from({ length: 6 }, (_, at) => [
    { firm: `F${at}`, time: 1, value: 40 + 3 * at },
    { firm: `F${at}`, time: 2, value: 45 + 5 * at },
  ]).flat();
  const alike = { value: null, missing: "alike" };
  expect(only(six, everyone).changes[0]?.panel).toMatchObject({ p: alike, improved: { share: alike }, worsened: { share: alike } });
});
