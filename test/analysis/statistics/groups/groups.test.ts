import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { benjaminiHochberg } from "../../../../analysis/statistics/groups/benjamini-hochberg.ts";
import { cliffsDelta, effectSize } from "../../../../analysis/statistics/groups/cliffs-delta.ts";
import { cliffsDeltaInterval } from "../../../../analysis/statistics/groups/cliffs-delta-interval.ts";
import { dunn } from "../../../../analysis/statistics/groups/dunn.ts";
import { hodgesLehmann } from "../../../../analysis/statistics/groups/hodges-lehmann.ts";
import { holm } from "../../../../analysis/statistics/groups/holm.ts";
import { kruskalWallis } from "../../../../analysis/statistics/groups/kruskal-wallis.ts";
import { mannWhitney } from "../../../../analysis/statistics/groups/mann-whitney.ts";
import { permutationTest } from "../../../../analysis/statistics/groups/permutation-test.ts";
import { rankSumCounts } from "../../../../analysis/statistics/groups/rank-sum-counts.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { companiesBy } from "../reference-data.ts";

// Values by R 4.2.2: golden on the scores of the 60 companies by size, made by comparisons-golden.R.
const bySize = ["micro", "small", "medium"].map((size) =>
  distributionOf((companiesBy("size").get(size) ?? []).map(({ score }) => Number(score))),
);
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;
const group = (place: number): (typeof bySize)[number] => bySize[place] ?? [];

/** Levels of a few companies, with many ties. */
const levels = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });

test("Kruskal–Wallis and its effect size are R's, with and without many ties", () => {
  const { H, p, df, epsilon2 } = golden.kruskal;
  expect(kruskalWallis(bySize)).toEqual({
    statistic: expect.closeTo(H, 9),
    p: expect.closeTo(p, 9),
    degreesOfFreedom: df,
    epsilonSquared: expect.closeTo(epsilon2, 9),
    n: 60,
  });
  const tied = [
    [1, 1, 2, 3],
    [2, 2, 3, 4, 4],
    [4, 5, 5, 5, 1, 2],
  ].map(distributionOf);
  expect(kruskalWallis(tied)?.statistic).toBeCloseTo(made.kruskalTied.H, 9);
  expect(kruskalWallis([...tied, []])?.p).toBeCloseTo(made.kruskalTied.p, 9);
});

test("Mann–Whitney with ties, Cliff's delta and the Hodges–Lehmann shift are R's", () => {
  for (const [at, [one, two]] of pairs.entries()) {
    const expected = golden.mannwhitney.tests[at];
    expect(mannWhitney(group(one), group(two))).toEqual({
      u: expected?.U,
      p: expect.closeTo(expected?.p ?? 0, 9),
      method: "normal",
    });
    expect(cliffsDelta(group(one), group(two))).toBeCloseTo(expected?.cliff ?? 0, 9);
    expect(hodgesLehmann(group(one), group(two))).toBeCloseTo(expected?.hl ?? 0, 9);
  }
});

test("without ties, the exact p of small groups and their median difference are R's", () => {
  const [x, y] = [distributionOf(made.exactU.x), distributionOf(made.exactU.y)];
  expect(mannWhitney(x, y)).toEqual({ u: made.exactU.U, p: expect.closeTo(made.exactU.p, 12), method: "exact" });
  expect(hodgesLehmann(x, y)).toBeCloseTo(made.exactU.shift, 12);
});

test("the exact distribution of U reaches 20 companies a group", () => {
  const twice = (counts: readonly number[], u: number): number =>
    (2 * counts.slice(0, u + 1).reduce((a, b) => a + b, 0)) / counts.reduce((a, b) => a + b, 0);
  expect(twice(rankSumCounts(20, 20), 150)).toBeCloseTo(made.exactUTail.p20, 12);
  expect(twice(rankSumCounts(12, 7), 15)).toBeCloseTo(made.exactUTail.p12x7, 12);
});

test("Dunn's comparisons are R's", () => {
  expect(dunn(bySize)).toEqual(pairs.map((pair, at) => ({ pair, z: closeTo(golden.dunn[at]?.z), p: closeTo(golden.dunn[at]?.p) })));
});

test("Holm and Benjamini–Hochberg adjust like R, in the order given", () => {
  const p = golden.mannwhitney.tests.map((one) => one.p);
  expect(holm(p)).toEqual(golden.mannwhitney.holm.map((value) => closeTo(value)));
  expect(benjaminiHochberg(p)).toEqual(golden.mannwhitney.BH.map((value) => closeTo(value)));
  expect(holm(made.adjust.p)).toEqual(made.adjust.holm.map((value) => closeTo(value)));
  expect(benjaminiHochberg(made.adjust.p)).toEqual(made.adjust.BH.map((value) => closeTo(value)));
  expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]);
});

test("the permutation p of the reference data lies near the one of chi-square, and the seed settles it", () => {
  const statistic = (groups: Parameters<typeof kruskalWallis>[0]): number | null => kruskalWallis(groups)?.statistic ?? null;
  const draw = (): number | null => permutationTest(bySize, statistic, { random: seededRandom(7), resamples: 1000 });
  expect(draw()).toBe(draw());
  expect(Math.abs((draw() ?? 0) - golden.kruskal.p)).toBeLessThan(0.05);
  expect(permutationTest([[], []], statistic, { random: seededRandom(7), resamples: 9 })).toBeNull();
});

test("the permutation p of three against three companies nears the exact one", () => {
  const [low, high] = [distributionOf([1, 2, 3]), distributionOf([4, 5, 6])];
  const delta = ([one = [], two = []]: Parameters<typeof kruskalWallis>[0]): number => Math.abs(cliffsDelta(one, two) ?? 0);
  const p = permutationTest([low, high], delta, { random: seededRandom(1), resamples: 4000 }) ?? 0;
  expect(mannWhitney(low, high)?.p).toBeCloseTo(0.1, 12);
  expect(Math.abs(p - 0.1)).toBeLessThan(0.02);
});

test("the interval of Cliff's delta holds it, and needs five companies a group", () => {
  const options = { random: seededRandom(3), resamples: 500 };
  const { lower, upper } = cliffsDeltaInterval(group(0), group(2), options) ?? { lower: 1, upper: -1 };
  const delta = golden.mannwhitney.tests[1]?.cliff ?? 0;
  expect([lower < delta, delta < upper, lower > -0.6, upper < 0.4]).toEqual([true, true, true, true]);
  expect(cliffsDeltaInterval(distributionOf([1, 2, 3, 4]), group(0), options)).toBeNull();
});

test("effects are called small from 0.147, medium from 0.33, large from 0.474", () => {
  expect([0, -0.147, 0.33, -0.5].map(effectSize)).toEqual(["negligible", "small", "medium", "large"]);
});

test("turning two groups round turns the sign of shift and delta, and keeps p", () => {
  fc.assert(
    fc.property(levels, levels, (first, second) => {
      const [x, y] = [distributionOf(first), distributionOf(second)];
      const negative = (value: number | null): number => -(value ?? 0);
      expect(hodgesLehmann(x, y)).toBeCloseTo(negative(hodgesLehmann(y, x)), 12);
      expect(cliffsDelta(x, y)).toBeCloseTo(negative(cliffsDelta(y, x)), 12);
      expect(mannWhitney(x, y)?.p ?? 2).toBeCloseTo(mannWhitney(y, x)?.p ?? 2, 12);
    }),
  );
});

test("the shift found by counting is the median of all differences", () => {
  const many = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(many, many, (first, second) => {
      const all = first.flatMap((x) => second.map((y) => x - y)).toSorted((a, b) => a - b);
      const middle = ((all[Math.ceil(all.length / 2) - 1] ?? 0) + (all[Math.floor(all.length / 2)] ?? 0)) / 2;
      expect((hodgesLehmann(distributionOf(first), distributionOf(second)) ?? Number.NaN) === middle).toBe(true);
    }),
  );
});

test("every rescaling that keeps the order keeps ranks, p and delta", () => {
  fc.assert(
    fc.property(levels, levels, (first, second) => {
      const stretched = (values: readonly number[]): ReturnType<typeof distributionOf> => distributionOf(values.map((v) => v ** 3 + 7));
      const [x, y] = [distributionOf(first), distributionOf(second)];
      expect(mannWhitney(stretched(first), stretched(second))).toEqual(mannWhitney(x, y));
      expect(cliffsDelta(stretched(first), stretched(second))).toBe(cliffsDelta(x, y));
      expect(kruskalWallis([stretched(first), stretched(second)])).toEqual(kruskalWallis([x, y]));
    }),
  );
});

test("equal values or an empty group leave every comparison undefined", () => {
  const same = distributionOf([4, 4, 4]);
  expect([kruskalWallis([same, same]), kruskalWallis([same]), mannWhitney(same, same), mannWhitney([], same)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([hodgesLehmann([], same), cliffsDelta(same, []), dunn([same, same])]).toEqual([null, null, []]);
  expect(hodgesLehmann(same, same)).toBe(0);
});

function closeTo(value = Number.NaN): unknown {
  return expect.closeTo(value, 9);
}
