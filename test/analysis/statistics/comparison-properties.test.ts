import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { benjaminiHochberg } from "../../../analysis/statistics/groups/benjamini-hochberg.ts";
import { cliffsDelta } from "../../../analysis/statistics/groups/cliffs-delta.ts";
import { cliffsDeltaInterval } from "../../../analysis/statistics/groups/cliffs-delta-interval.ts";
import { dunn } from "../../../analysis/statistics/groups/dunn.ts";
import { hodgesLehmann } from "../../../analysis/statistics/groups/hodges-lehmann.ts";
import { holm } from "../../../analysis/statistics/groups/holm.ts";
import { kruskalWallis } from "../../../analysis/statistics/groups/kruskal-wallis.ts";
import { mannWhitney } from "../../../analysis/statistics/groups/mann-whitney.ts";
import { permutationTest } from "../../../analysis/statistics/groups/permutation-test.ts";
import { welchAnova } from "../../../analysis/statistics/groups/welch-anova.ts";
import { logRank } from "../../../analysis/statistics/initiatives/log-rank.ts";
import { intraclassCorrelation } from "../../../analysis/statistics/intervals/intraclass-correlation.ts";
import { mahalanobis } from "../../../analysis/statistics/quality/mahalanobis.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { sampleSize } from "../../../analysis/statistics/sample-size.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";
import { mannKendall } from "../../../analysis/statistics/trends/mann-kendall.ts";
import { panelChange } from "../../../analysis/statistics/trends/panel-change.ts";
import { theilSen } from "../../../analysis/statistics/trends/theil-sen.ts";
import type { WeightedValue } from "../../../analysis/statistics/weighted-value.ts";
import { near } from "./near.ts";

type Groups = readonly (readonly number[])[];

const level = fc.integer({ min: 0, max: 12 });
const group = fc.array(level, { minLength: 5, maxLength: 14 });
/** Three groups with many ties. */
const groups: fc.Arbitrary<Groups> = fc.tuple(group, group, group).filter((all) => new Set(all.flat()).size > 1);
const distributionsOf = (all: Groups): readonly (readonly WeightedValue[])[] => all.map(distributionOf);

/** Everything that only asks for the order of the values. */
const ranked = (all: Groups): unknown => {
  const [first = [], second = []] = distributionsOf(all);
  return [kruskalWallis(distributionsOf(all)), dunn(distributionsOf(all)), mannWhitney(first, second), cliffsDelta(first, second)];
};

test("comparisons by rank do not see shift, unit, or any stretching that keeps order and ties", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.25, 2, 10), (all, by, times) => {
      const before = ranked(all);
      expect(ranked(all.map((values) => values.map((value) => times * value + by)))).toEqual(near(before));
      expect(ranked(all.map((values) => values.map((value) => value ** 3 + value)))).toEqual(near(before));
    }),
  );
});

test("the order of the companies within their groups changes no comparison", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const turned = all.map((values) => values.toReversed());
      expect([ranked(turned), intraclassCorrelation(distributionsOf(turned))]).toEqual([
        ranked(all),
        intraclassCorrelation(distributionsOf(all)),
      ]);
    }),
  );
});

test("companies given twice are doubled counts, and keep delta and shift", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const [first = [], second = []] = distributionsOf(all);
      const twice = distributionsOf(all.map((values) => [...values, ...values]));
      const counted = distributionsOf(all).map((distribution) => distribution.map(({ value, count }) => ({ value, count: 2 * count })));
      expect([kruskalWallis(twice), dunn(twice), intraclassCorrelation(twice)]).toEqual([
        kruskalWallis(counted),
        dunn(counted),
        intraclassCorrelation(counted),
      ]);
      const [a = [], b = []] = counted;
      expect(cliffsDelta(a, b)).toBeCloseTo(cliffsDelta(first, second) ?? Number.NaN, 12);
      expect(hodgesLehmann(a, b)).toBe(hodgesLehmann(first, second));
    }),
  );
});

test("a shift of one group is the shift that is found, and the unit is its unit", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.25, 2, 10), ([first = [], second = []], by, times) => {
      const before = hodgesLehmann(distributionOf(first), distributionOf(second)) ?? Number.NaN;
      const moved = first.map((value) => times * value + by);
      expect(hodgesLehmann(distributionOf(moved), distributionOf(second.map((value) => times * value)))).toBeCloseTo(
        times * before + by,
        9,
      );
    }),
  );
});

test("the correlation within groups and the test of the means see neither shift nor unit, and two groups are compared as by Welch's t", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: -50, max: 50 }), (all, by) => {
      const moved = all.map((values) => values.map((value) => 10 * value + by));
      expect(intraclassCorrelation(distributionsOf(moved))).toEqual(near(intraclassCorrelation(distributionsOf(all))));
      expect(welchAnova(distributionsOf(moved))).toEqual(near(welchAnova(distributionsOf(all))));
      const [a = [], b = []] = distributionsOf(all);
      const found = welchAnova([a, b]);
      const [one, two] = [a, b].map((each) => (standardDeviation(each) ?? Number.NaN) ** 2 / sampleSize(each));
      const t = ((mean(a) ?? Number.NaN) - (mean(b) ?? Number.NaN)) / Math.sqrt((one ?? Number.NaN) + (two ?? Number.NaN));
      expect(found?.statistic ?? null).toEqual(found === null ? null : near(t ** 2));
    }),
  );
});

/** The p values of every test there is, for whatever data. */
function pValues([first = [], second = [], third = []]: Groups): readonly (number | null | undefined)[] {
  const all = distributionsOf([first, second, third]);
  const [a = [], b = []] = all;
  const pairs = first.map((before, index) => ({ before, after: second[index % second.length] ?? 0, count: 1 }));
  const panel = panelChange(pairs);
  const rows = first.map((value, index) => [value, second[index % second.length] ?? 0]);
  const waiting = all.map((distribution) =>
    distribution.flatMap(({ value, count }) =>
      Array.from({ length: count }, (_, index) => ({ days: value + 1, isDelivered: index % 2 === 0 })),
    ),
  );
  const pairwise = dunn(all).map(({ p }) => p);
  return [
    kruskalWallis(all)?.p,
    welchAnova(all)?.p,
    mannWhitney(a, b)?.p,
    permutationTest(all, (regrouped) => kruskalWallis(regrouped)?.statistic ?? null, { random: seededRandom(1), resamples: 19 }),
    ...pairwise,
    ...holm(pairwise),
    ...benjaminiHochberg(pairwise),
    mannKendall(third.map((value, time) => ({ time, value })))?.p,
    panel?.signedRank?.p,
    panel?.pairedT?.p,
    ...(mahalanobis(rows) ?? []).map(({ p }) => p),
    logRank(waiting, 1)?.p,
  ];
}

test("every p lies between 0 and 1, both included", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const found = pValues(all).filter((p) => p !== null && p !== undefined);
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter((p) => !(p >= 0 && p <= 1))).toEqual([]);
    }),
  );
});

test("adjusted p values are never smaller than the raw ones, keep their order, and Holm is the stricter", () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { maxLength: 12 }), (raw) => {
      const [strict, mild] = [holm(raw), benjaminiHochberg(raw)];
      for (const [at, each] of raw.entries()) {
        expect(mild[at]).toBeGreaterThanOrEqual(each);
        expect(strict[at]).toBeGreaterThanOrEqual((mild[at] ?? Number.NaN) - 1e-12);
      }
      const order = raw.map((_, at) => at).toSorted((a, b) => (raw[a] ?? 0) - (raw[b] ?? 0));
      for (const adjusted of [strict, mild]) {
        const inOrder = order.map((at) => adjusted[at] ?? Number.NaN);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }
    }),
  );
});

test("intervals of delta and slope hold their estimates", () => {
  fc.assert(
    fc.property(groups, ([first = [], second = []]) => {
      const [a, b] = [distributionOf(first), distributionOf(second)];
      const delta = cliffsDeltaInterval(a, b, { random: seededRandom(3), resamples: 300 });
      expect(delta?.lower).toBeLessThanOrEqual((cliffsDelta(a, b) ?? Number.NaN) + 1e-9);
      expect(delta?.upper).toBeGreaterThanOrEqual((cliffsDelta(a, b) ?? Number.NaN) - 1e-9);
      const line = theilSen(first.map((value, time) => ({ time, value })));
      expect(line?.interval?.lower).toBeLessThanOrEqual(line?.slope ?? Number.NaN);
      expect(line?.interval?.upper).toBeGreaterThanOrEqual(line?.slope ?? Number.NaN);
    }),
  );
});
