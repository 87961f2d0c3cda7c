import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier } from "../../../../analysis/statistics/initiatives/kaplan-meier.ts";
import { logRank } from "../../../../analysis/statistics/initiatives/log-rank.ts";
import { registerCosts } from "../../../../analysis/statistics/initiatives/register-costs.ts";
import { alignmentShare, traceabilityShare } from "../../../../analysis/statistics/initiatives/register-shares.ts";
import { responseTimes, type ResponseTime } from "../../../../analysis/statistics/initiatives/response-times.ts";
import { csr } from "../../../../instrument/csr/instrument.ts";
import { registerFigures } from "../../../../instrument/initiatives.ts";
import type { Initiative } from "../../../../instrument/types.ts";
import { assessmentOf } from "../../../instrument/fillings.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };

const { survival } = made;
const timesOf = (days: readonly number[], seen?: readonly number[]): readonly ResponseTime[] =>
  days.map((day, at) => ({ days: day, isDelivered: seen === undefined || seen[at] === 1 }));
const treated = timesOf(survival.mp, survival.mpSeen);
const placebo = timesOf(survival.placebo);
const third = timesOf(survival.third, survival.thirdSeen);

const everything = assessmentOf({ form: "full", areas: csr.areas.map(({ id }) => id) });
const [row] = fc.sample(everything, { numRuns: 50, seed: 1 }).flatMap(({ initiatives }) => initiatives);

/** An initiative of which only this is known. */
function initiative(known: Partial<Initiative>): Initiative {
  if (row === undefined) throw new Error("The sample holds no initiative.");
  const unknown = Object.fromEntries(Object.keys(row).map((key) => [key, null]));
  return { ...row, ...unknown, id: "1", title: "Relief", ...known };
}

test("the curve of the leukaemia trial of 1963 is the published one, with its log-log interval", () => {
  const curve = kaplanMeier(treated);
  const { day, waiting, lower, upper } = survival.km;
  expect(curve?.steps.map((step) => step.day)).toEqual(day);
  expect(curve?.steps.map((step) => step.waiting)).toEqual(waiting.map((value) => expect.closeTo(value, 9)));
  expect(curve?.steps.map((step) => step.interval?.lower)).toEqual(lower.map((value) => expect.closeTo(value, 9)));
  expect(curve?.steps.map((step) => step.interval?.upper)).toEqual(upper.map((value) => expect.closeTo(value, 9)));
  // Kalbfleisch and Prentice; Collett: 0.857 on day 6 to 0.448 on day 23, medians 23 and 8.
  expect([curve?.steps[0]?.waiting, curve?.steps.at(-1)?.waiting]).toEqual([expect.closeTo(0.857, 3), expect.closeTo(0.448, 3)]);
  expect([curve?.median, kaplanMeier(placebo)?.median]).toEqual([23, 8]);
});

test("the log-rank test of that trial is the published 16.79, and of three groups what R reckons", () => {
  const two = logRank([treated, placebo], 9);
  expect(two?.statistic).toBeCloseTo(16.79, 2);
  expect(two?.statistic).toBeCloseTo(survival.two.chi, 9);
  expect(two?.p).toBeCloseTo(survival.two.p, 12);
  expect(two?.groups.map(({ expected }) => expected)).toEqual(survival.two.expected.map((value) => expect.closeTo(value, 9)));
  const three = logRank([treated, placebo, third], 7);
  expect(three).toMatchObject({
    statistic: expect.closeTo(survival.three.chi, 9),
    p: expect.closeTo(survival.three.p, 9),
    degreesOfFreedom: 2,
  });
});

test("below twenty deliveries in a group nothing is compared", () => {
  expect([logRank([treated, placebo]), logRank([placebo]), logRank([[], []], 0)]).toEqual([null, null, null]);
  expect(logRank([placebo, placebo])).toMatchObject({ statistic: expect.closeTo(0, 12), p: expect.closeTo(1, 6) });
});

test("without anything still waited for, the curve is the share of later deliveries", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 25 }), (days) => {
      const curve = kaplanMeier(timesOf(days));
      for (const { day, waiting } of curve?.steps ?? [])
        expect(waiting).toBeCloseTo(days.filter((other) => other > day).length / days.length, 9);
      expect(curve?.delivered).toBe(days.length);
    }),
  );
  expect([kaplanMeier([]), kaplanMeier(timesOf([3, 4], [0, 0]))]).toEqual([null, { steps: [], median: null, n: 2, delivered: 0 }]);
});

test("what was not delivered by the end of the period is waited for, not left out", () => {
  const triggered = { trigger: "natural-disaster", triggerDate: "2025-07-01" } as const;
  const register = [
    initiative({ ...triggered, firstDeliveryDate: "2025-07-04" }),
    initiative({ ...triggered, firstDeliveryDate: null }),
    initiative({ ...triggered, firstDeliveryDate: "2026-01-10" }),
    initiative({ ...triggered, firstDeliveryDate: "2025-06-01" }),
    initiative({ ...triggered, triggerDate: null }),
    initiative({ trigger: "none", triggerDate: "2025-07-01" }),
  ];
  expect(responseTimes(register, "2025-12-31")).toEqual({
    times: [
      { days: 3, isDelivered: true },
      { days: 183, isDelivered: false },
      { days: 183, isDelivered: false },
    ],
    contradictory: 1,
    undated: 1,
  });
});

test("for every register: the shares are those of the company's own figures", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      // The figures of a workbook count rows with a title or a kind only.
      const rows = assessment.initiatives.filter(({ title, kind }) => title !== null || kind !== null);
      const figures = registerFigures(assessment);
      expect([alignmentShare(rows).byNumber?.value ?? null, alignmentShare(rows).byCost]).toEqual([
        figures.alignmentCount,
        figures.alignmentCost,
      ]);
      expect(traceabilityShare(rows).byCost).toEqual(figures.traceability);
      expect(registerCosts([rows]).byCompany.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(figures.totalCost, 9);
    }),
    { numRuns: 40 },
  );
});

test("costs are told by median and geometric mean, over initiatives that cost something", () => {
  const costs = registerCosts([[initiative({ cash: 1 }), initiative({ inKind: 100 })], [initiative({ cash: 10 }), initiative({})], []]);
  expect(costs).toEqual({
    byCompany: [
      { value: 10, count: 1 },
      { value: 101, count: 1 },
    ],
    companies: 2,
    initiatives: 3,
    median: 10,
    geometricMean: expect.closeTo(10, 9),
  });
  expect(registerCosts([])).toMatchObject({ companies: 0, median: null, geometricMean: null });
});
