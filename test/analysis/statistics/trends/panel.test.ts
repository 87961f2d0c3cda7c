import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import { changeDecomposition } from "../../../../analysis/statistics/trends/change-decomposition.ts";
import { medianChange } from "../../../../analysis/statistics/trends/median-change.ts";
import { panelChange } from "../../../../analysis/statistics/trends/panel-change.ts";
import { wilcoxonSignedRank } from "../../../../analysis/statistics/trends/wilcoxon-signed-rank.ts";
import { withinFirmSlope } from "../../../../analysis/statistics/trends/within-firm-slope.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { column } from "../reference-data.ts";

const { signedExact, signedTied, within } = made;

/** The changes of the reference panel, each from a score of its own. */
const panel = signedTied.d.map((change, at) => {
  const before = column("score")[at] ?? 0;
  return { before, after: before + change, count: 1 };
});

test("the panel of twelve companies has R's signed rank, paired t and mean change", () => {
  // Whole changes of scores with four decimals: the scores as whole numbers keep the ties exact.
  const exact = panel.map(({ before, after, count }) => ({
    before: Math.round(before * 10_000),
    after: Math.round(after * 10_000),
    count,
  }));
  const change = panelChange(exact);
  expect(change).toMatchObject({ n: 12, risen: 9, fallen: 2, unchanged: 1 });
  expect((change?.mean ?? 0) / 10_000).toBeCloseTo(golden.panel.mean_change, 12);
  expect((change?.median ?? 0) / 10_000).toBeCloseTo(signedTied.shift, 12);
  expect(change?.signedRank).toEqual({ v: golden.panel.V, p: expect.closeTo(golden.panel.p, 9), n: 11, method: "normal" });
  expect(change?.pairedT).toEqual({ t: expect.closeTo(signedTied.t, 9), degreesOfFreedom: 11, p: expect.closeTo(golden.panel.t_p, 9) });
});

test("without ties the signed rank is exact, and the median change is that of the Walsh averages", () => {
  const changes = distributionOf(signedExact.d);
  expect(wilcoxonSignedRank(changes)).toEqual({ v: signedExact.V, p: expect.closeTo(signedExact.p, 12), n: 10, method: "exact" });
  expect(medianChange(changes)).toBeCloseTo(signedExact.shift, 12);
});

test("the median change found by counting is the median of all averages of two changes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 14 }), (changes) => {
      const averages = changes.flatMap((one, i) => changes.slice(i).map((two) => (one + two) / 2)).toSorted((a, b) => a - b);
      const middle = [averages[Math.ceil(averages.length / 2) - 1] ?? 0, averages[Math.floor(averages.length / 2)] ?? 0];
      expect(medianChange(distributionOf(changes))).toBeCloseTo(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, 12);
    }),
  );
});

test("years exchanged, the change has the other sign and the same p", () => {
  const change = fc.record({ before: fc.nat({ max: 9 }), after: fc.nat({ max: 9 }), count: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const forward = panelChange(changes);
      const back = panelChange(changes.map(({ before, after, count }) => ({ before: after, after: before, count })));
      expect(back?.mean).toBeCloseTo(-(forward?.mean ?? 0), 12);
      expect([back?.risen, back?.fallen]).toEqual([forward?.fallen, forward?.risen]);
      expect(back?.signedRank?.p ?? 2).toBeCloseTo(forward?.signedRank?.p ?? 2, 9);
    }),
  );
});

test("a panel without change has no test, and an empty one nothing", () => {
  expect(panelChange([])).toBeNull();
  expect(panelChange([{ before: 4, after: 4, count: 3 }])).toMatchObject({ n: 3, unchanged: 3, mean: 0, pairedT: null, signedRank: null });
  expect(panelChange([{ before: 4, after: 5, count: 1 }])).toMatchObject({ n: 1, mean: 1, pairedT: null, signedRank: { p: 1 } });
});

test("for all years: within, entry and exit add up to the change of the mean", () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 });
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pairs, values, values, (stayed, leavers, entrants) => {
      const continuing = stayed.map(([before, after]) => ({ before, after, count: 1 }));
      const parts = changeDecomposition({ continuing, leavers: distributionOf(leavers), entrants: distributionOf(entrants) });
      const earlier = mean(distributionOf([...stayed.map(([before]) => before), ...leavers])) ?? 0;
      const later = mean(distributionOf([...stayed.map(([, after]) => after), ...entrants])) ?? 0;
      expect(parts?.total).toBeCloseTo(later - earlier, 9);
    }),
  );
});

test("a trend that is only a change of clients is all entry and exit", () => {
  const continuing = [{ before: 50, after: 50, count: 10 }];
  const parts = changeDecomposition({ continuing, leavers: [{ value: 20, count: 10 }], entrants: [{ value: 80, count: 10 }] });
  expect(parts).toEqual({ total: 30, within: 0, entry: 15, exit: 15, n: { continuing: 10, leavers: 10, entrants: 10 } });
  expect(changeDecomposition({ continuing: [], leavers: [], entrants: [{ value: 80, count: 1 }] })).toBeNull();
});

test("the slope within companies is that of R's dummy regression, its error clustered by company", () => {
  const points = within.firm.map((firm, at) => ({ firm: String(firm), time: within.year[at] ?? 0, value: within.score[at] ?? 0 }));
  const once = { firm: "seen once", time: 9, value: 99 };
  expect(withinFirmSlope([once, ...points])).toEqual({
    slope: expect.closeTo(within.slope, 9),
    standardError: expect.closeTo(within.se, 9),
    firms: 6,
    points: 19,
  });
  expect(within.slope).toBeCloseTo(within.dummies, 9);
  expect(withinFirmSlope(points.slice(0, 4))).toBeNull();
});
