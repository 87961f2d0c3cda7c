import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSteps } from "../../../addin/state/next-steps.ts";
import { scored } from "../../../addin/state/scored.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { opened } from "../view/panes.ts";
import { fillings } from "./fillings.ts";

const areas = ["RM", "EM", "EN", "MK", "CM"] as const;

const kindsFor = (assessment: Assessment): readonly string[] => {
  const result = scored(opened(assessment));
  return result === null ? [] : nextSteps(result).map(({ kind }) => kind);
};

test("there is always something to do, and never more than three things", () => {
  fc.assert(
    fc.property(fillings, (result) => {
      const steps = nextSteps(result);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(3);
    }),
  );
});

test("a question that is offered for answering is open, and an open duty comes first", () => {
  fc.assert(
    fc.property(fillings, (result) => {
      const answer = nextSteps(result).find(({ kind }) => kind === "answer");
      expect(answer !== undefined).toBe(result.card.answered < result.card.applicable);
      if (answer?.kind !== "answer") return;
      const pooled = result.card.pool.applicable.find(({ item }) => item.id === answer.itemId);
      expect(pooled?.level).toBeNull();
      expect(pooled?.tier !== null).toBe(result.card.missingLegal.length > 0);
    }),
  );
});

test("a blank assessment begins with the profile and the first duty", () => {
  expect(kindsFor(blankAssessment({ form: "basic", areas, language: "zh" }))).toEqual(["profile", "answer"]);
});

test("who has answered and planned everything is led to the comparison", () => {
  const best = new Map(
    scoredItems.map((item) => [
      item.id,
      {
        answer: item.type === "maturity" ? ({ kind: "level", level: 4 } as const) : ({ kind: "compliance", state: "yes" } as const),
        evidence: null,
        note: null,
      },
    ]),
  );
  const blank = blankAssessment({ form: "full", areas, language: "zh" });
  const complete = { ...blank, profile: { ...blank.profile, size: "small" as const, year: 2025 }, answers: best };
  expect(kindsFor(complete)).toEqual(["compare"]);
});
