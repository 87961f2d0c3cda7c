import { expect, test } from "vitest";
import type { OpenAssessment } from "../../../addin/open-assessment.ts";
import { changesOf, changeText } from "../../../addin/state/changes.ts";
import { scored } from "../../../addin/state/scored.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { opened } from "../view/panes.ts";

const blank = blankAssessment({ form: "basic", areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" });

const of = (key: string, year: number | null): OpenAssessment => opened({ ...blank, profile: { ...blank.profile, year } }, { key });

test("changes are counted from the latest year before, and told with a sign", () => {
  const now = scored(of("now", 2025));
  if (now === null) throw new Error("A blank assessment can be scored.");
  expect(changesOf(now, [now.open, of("a", 2022), of("b", 2024), of("c", 2026)])?.since).toBe(2024);
  expect(changesOf(now, [now.open])).toBeNull();
  expect([4.25, -1.04, 0.02].map(changeText)).toEqual(["▲ +4.3", "▼ −1.0", "±0.0"]);
});

test("what cannot be read is never compared with", () => {
  expect(scored(opened(null))).toBeNull();
});

test("one reading is scored once", () => {
  const open = of("now", 2025);
  expect(scored(open)?.card).toBe(scored(open)?.card);
});
