import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Answer, ItemAnswer, Level } from "../../../instrument/types.ts";
import { changeOf } from "../../../analysis/company/change.ts";
import { isSettled, planOf } from "../../../analysis/company/plan.ts";
import { positionRows } from "../../../analysis/company/position.ts";
import { riskMap } from "../../../analysis/company/risk-map.ts";
import { isProvable, strengthsOf } from "../../../analysis/company/strengths.ts";
import { sampleBenchmark } from "../charts/sample-benchmark.ts";
import { peersIn, samplePage, scored } from "./sample-company.ts";

const duty = scoredItems.find(({ tier }) => tier === "legal")?.id ?? "";
const no: Answer = { kind: "compliance", state: "no" };
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const answer = fc.record({ level, state: fc.constantFrom("yes" as const, "attention" as const, "no" as const) });
const filling = fc.array(answer, { minLength: scoredItems.length, maxLength: scoredItems.length }).map((given) =>
  Object.fromEntries(
    scoredItems.map(({ id, type }, index): [string, Answer] => {
      const { level: reached = 0, state = "no" } = given[index] ?? {};
      return [id, type === "maturity" ? { kind: "level", level: reached } : { kind: "compliance", state }];
    }),
  ),
);

describe("change", () => {
  test("the same answers in both years: nothing changed", () => {
    const change = changeOf({ ...scored(), chosen: null, before: scored({ profile: { year: 2024 } }) });
    expect(change).toMatchObject({ years: [2024, 2025], better: [], worse: [], solved: [], fresh: [] });
    expect(change?.areas.map(({ difference }) => difference)).toEqual(change?.areas.map(() => 0));
  });

  test("for every two years: each flag of either year is solved, new or standing, and each question better, lower or alike", () => {
    fc.assert(
      fc.property(filling, filling, (old, now) => {
        const [before, after] = [scored({ answers: old }), scored({ answers: now })];
        const change = changeOf({ ...after, chosen: null, before });
        if (change === null) return false;
        const { solved, fresh, standing, better, worse, answeredTwice } = change;
        expect(new Set([...solved, ...standing])).toEqual(new Set(before.comparable.redFlags));
        expect(new Set([...fresh, ...standing])).toEqual(new Set(after.comparable.redFlags));
        return better.length + worse.length <= answeredTwice && better.every((item) => item.now > item.before);
      }),
      { numRuns: 30 },
    );
  });

  test("a basic and a full form share the core score alone", () => {
    const change = changeOf({ ...scored(), chosen: null, before: scored({}, { form: "basic" }) });
    expect(change).toMatchObject({ sameForm: false, topics: [] });
    expect(change?.areas.map(({ metric }) => metric)).toEqual(["core"]);
  });
});

describe("plan", () => {
  test("stands in the order of the scorer, with owner and date of the file; what only the file plans comes last", () => {
    const step = { action: "a", owner: "HR", due: "2026-03-01", status: "open" } as const;
    const own = scored(
      { level: 4, answers: { [duty]: no, "RM1-01": { kind: "level", level: 1 } } },
      {
        actions: [
          { ...step, itemId: duty },
          { ...step, itemId: "CM1-01", owner: null },
        ],
      },
    );
    const plan = planOf(own);
    expect(plan.map(({ item, group }) => [item.id, group])).toEqual([
      [duty, "A"],
      ["RM1-01", "C"],
      ["CM1-01", null],
    ]);
    expect(plan.map(isSettled)).toEqual([true, false, false]);
  });
});

describe("strengths", () => {
  const withEvidence = (evidence: ItemAnswer["evidence"], id: string) => {
    const own = scored({ level: 4 });
    const answers = new Map([...own.assessment.answers].map(([item, given]) => [item, { ...given, evidence: item === id ? evidence : 1 }]));
    return scored({ level: 4 }, { answers });
  };

  test("those that records prove come first", () => {
    const [first, second] = strengthsOf(withEvidence(3, "RM2-01"));
    expect([first?.pooled.item.id, first && isProvable(first), second && isProvable(second)]).toEqual(["RM2-01", true, false]);
  });

  test("a topic with a red flag has none, however good the rest of it is", () => {
    const topic = scoredItems.find(({ id }) => id === duty)?.topic;
    const strengths = strengthsOf(scored({ level: 4, answers: { [duty]: no } }));
    expect(strengths.length).toBeGreaterThan(10);
    expect(strengths.filter(({ pooled }) => pooled.item.topic === topic)).toEqual([]);
  });
});

describe("position", () => {
  const { group } = { group: peersIn(sampleBenchmark()) };

  test("without a benchmark there is none", () => {
    expect(positionRows({ ...scored(), chosen: null, before: null }, "areas")).toEqual([]);
  });

  test("a company with the highest answers is ahead of at least 90 % in the core score, one with the lowest of at most 10 %", () => {
    const [best, worst] = ([4, 0] as const).map((reached) => {
      const page = samplePage({ company: { level: reached }, benchmark: group.benchmark });
      return page.areaPosition.find(({ metric }) => metric === "core")?.place;
    });
    expect([best?.low, worst?.high]).toEqual([90, 10]);
  });

  test("where fewer companies stand behind a figure than it asks for, the reason stands in its place", () => {
    const page = samplePage({ benchmark: sampleBenchmark({ firms: 8, industries: ["C"], by: [[]] }) });
    for (const { q1 } of page.areaPosition) expect(q1).toMatchObject({ value: null, suppressed: "min-n", minN: 10 });
    const places = page.areaPosition.flatMap(({ median, place }) => (median.value === null ? [] : [place?.low]));
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter((low) => low !== 0 && low !== 50)).toEqual([]);
  });
});

test("the risk map holds every question that applies once", () => {
  const { risks } = scored({ level: 1 }).card;
  const countOf = riskMap(risks);
  const degrees = [1, 2, 3, 4, 5];
  const total = degrees.flatMap((severity) => degrees.map((likelihood) => countOf(severity, likelihood))).reduce((sum, n) => sum + n, 0);
  expect(total).toBe(risks.length);
});
