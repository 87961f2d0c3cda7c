import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreChanges, yearBefore } from "../../../addin/actions/change.ts";
import { beginNextYear, nextYearOf } from "../../../addin/actions/next-year.ts";
import { findAssessments } from "../../../addin/actions/open.ts";
import type { Action, Assessment } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { allAreas, excelWith, onlyAssessment, typedIn, valueOf } from "./filled-excel.ts";

const [sample, other] = fc.sample(assessmentOf({ form: "full", areas: allAreas }), { numRuns: 2, seed: 3 });
if (sample === undefined || other === undefined) throw new Error("fast-check gives the samples asked for.");

const action = (status: Action["status"]): Action => ({
  itemId: "EM1-05",
  action: `an action ${status}`,
  owner: "HR",
  due: "2025-06-30",
  status,
});
const filled: Assessment = {
  ...sample,
  firmId: "91350100M000100Y43",
  profile: {
    ...sample.profile,
    uscc: "91350100M000100Y43",
    name: "某某有限公司",
    year: 2024,
    periodStart: "2024-01-01",
    periodEnd: "2024-12-31",
  },
  actions: [action("open"), action("done"), action("doing"), action(null)],
};

describe("next year", () => {
  test("begins with the company, its settings and open actions, without answers, on sheets that carry the year", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    const before = typedIn(workbook);
    const { year, actions, sheets } = valueOf(await beginNextYear(await onlyAssessment()));
    expect([year, actions, sheets.assessment, sheets.hidden]).toEqual([2025, 3, "自评 2025", "_csr 2025"]);
    const found = valueOf(await findAssessments());
    const [old, next] = found;
    expect(found.map(({ damages }) => damages)).toEqual([[], []]);
    expect(next?.assessment?.profile).toEqual({ ...filled.profile, year: 2025, periodStart: "2025-01-01", periodEnd: "2025-12-31" });
    expect(next?.assessment?.settings).toEqual(filled.settings);
    expect(next?.assessment?.actions.map(({ status }) => status)).toEqual(["open", "doing", null]);
    expect([next?.assessment?.answers.size, next?.assessment?.initiatives]).toEqual([0, []]);
    expect([...before].filter(([key]) => key.endsWith("csr:answer")).length).toBe(
      old?.assessment === null
        ? -1
        : [...(old?.assessment?.answers.values() ?? [])].filter(({ answer }) => answer !== null && answer.kind !== "na").length,
    );
    expect(next === undefined ? null : yearBefore(next, found)?.key).toBe(old?.key);
    expect(old === undefined ? old : yearBefore(old, found)).toBeNull();
  });

  test.each([
    ["2024-02-29", "2025-02-28"],
    ["2023-02-28", "2024-02-29"],
    ["2024-02-28", "2025-02-28"],
    ["2024-12-31", "2025-12-31"],
    [null, null],
  ])("a period that ends on %s ends a year later on %s", (periodEnd, expected) => {
    expect(nextYearOf({ ...filled, profile: { ...filled.profile, periodEnd } }).profile.periodEnd).toBe(expected);
  });
});

describe("the change between two years", () => {
  test("is nothing between equal answers, turns its sign when the years are exchanged, and is told for every area and topic", () => {
    expect(scoreChanges(filled, filled).filter(({ change }) => change !== null && change !== 0)).toEqual([]);
    const settings = filled.settings;
    const there = scoreChanges(filled, { ...other, settings });
    const back = scoreChanges({ ...other, settings }, filled);
    expect(there.length).toBeGreaterThan(20);
    for (const [index, { id, change }] of there.entries())
      expect([back[index]?.id, back[index]?.change ?? null]).toEqual([id, change === null ? null : 0 - change]);
  });
});
