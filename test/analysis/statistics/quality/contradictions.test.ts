import fc from "fast-check";
import { expect, test } from "vitest";
import { answeredLevels } from "../../../../analysis/statistics/quality/answered-levels.ts";
import { contradictionRules } from "../../../../instrument/csr/contradictions/contradiction-rules.ts";
import { answeredCodes } from "../../../../analysis/statistics/quality/case-answers.ts";
import { contradictions, contradictionsOf } from "../../../../analysis/statistics/quality/contradictions.ts";
import { blankAssessment, emptyProfile } from "../../../../instrument/assessment.ts";
import { csr, itemById, items } from "../../../../instrument/csr/instrument.ts";
import { codedAnswers } from "../../../../instrument/scoring/coded/answer-code.ts";
import type { Answer, Assessment, Level } from "../../../../instrument/types.ts";
import { assessmentOf } from "../../../instrument/fillings.ts";

const areas = csr.areas.map(({ id }) => id);
const blank = blankAssessment({ form: "full", areas, language: null });
const level = (value: Level): Answer => ({ kind: "level", level: value });
const figure = (value: number): Answer => ({ kind: "figure", value });
const yes: Answer = { kind: "compliance", state: "yes" };

const answering = (given: Readonly<Record<string, Answer>>, other: Partial<Assessment> = {}): Assessment => ({
  ...blank,
  ...other,
  answers: new Map(Object.entries(given).map(([id, answer]) => [id, { answer, evidence: null, note: null }])),
});
const rulesOf = (assessment: Assessment, hasEarlierCase = true): readonly string[] =>
  contradictions(assessment, hasEarlierCase).map(({ rule }) => rule);

test("deaths and perfect safety, penalties and kept limits, late payment and punctuality do not go together", () => {
  const assessment = answering({
    "EM3-06": figure(1),
    "EM3-01": yes,
    "EN1-04": figure(2),
    "EN1-02": yes,
    "MK1-07": figure(61),
    "MK1-05": level(3),
  });
  expect(contradictions(assessment, true)).toEqual([
    { rule: "deaths-but-safe", kind: "conflict", items: ["EM3-06", "EM3-01"] },
    { rule: "penalties-but-within-limits", kind: "conflict", items: ["EN1-04", "EN1-02"] },
    { rule: "slow-payment-but-on-time", kind: "conflict", items: ["MK1-07", "MK1-05"] },
  ]);
  expect(rulesOf(answering({ "EM3-06": figure(0), "EM3-01": yes, "MK1-07": figure(60), "MK1-05": level(4) }))).toEqual([]);
});

test("a figure left blank contradicts only where it was asked for", () => {
  const saving = { "EN2-01": level(3), "EN3-01": level(4) };
  expect(rulesOf(answering(saving))).toEqual(["saving-but-nothing-measured", "accounting-but-no-emissions"]);
  expect(rulesOf(answering(saving, { form: "basic" }))).toEqual([]);
  expect(rulesOf(answering({ ...saving, "EN2-05": figure(0), "EN3-04": figure(3) }))).toEqual([]);
});

test("no training hours contradict training; unknown ones do not", () => {
  expect(rulesOf(answering({ "EM2-04": figure(0), "EM2-02": level(3) }))).toEqual(["no-hours-but-training"]);
  expect(rulesOf(answering({ "EM2-02": level(3) }))).toEqual([]);
});

test("reasons are held against profile and register", () => {
  const none: Answer = { kind: "na", reason: "NO_EMP" };
  expect(rulesOf(answering({ "EM1-01": none }, { profile: { ...emptyProfile, employees: 12 } }))).toEqual(["no-employees-but-employees"]);
  expect(rulesOf(answering({ "EM1-01": none }, { profile: { ...emptyProfile, employees: 0 } }))).toEqual([]);
});

test("a first year without a plan contradicts yearly improvement, a later one does not", () => {
  expect(rulesOf(answering({ "RM4-01": level(3) }), false)).toEqual(["improvement-but-no-plan"]);
  expect(rulesOf(answering({ "RM4-01": level(3) }), true)).toEqual([]);
});

test("high levels throughout without any evidence are a contradiction, with evidence they are not", () => {
  const rated = items.filter(({ type }) => type === "maturity").map(({ id }) => [id, level(3)] as const);
  const given = { ...Object.fromEntries(rated), "EN2-04": figure(1), "EN2-05": figure(1), "EN3-04": figure(1) };
  expect(rulesOf(answering(given))).toEqual(["giving-but-empty-register", "high-levels-without-evidence"]);
  const assessment = answering(given);
  const proven = new Map([...assessment.answers].map(([id, answer]) => [id, { ...answer, evidence: 2 as const }]));
  expect(rulesOf({ ...assessment, answers: proven })).toEqual(["giving-but-empty-register"]);
});

test("every rule speaks of items that exist, of the kind it asks about", () => {
  const kinds = { level: "maturity", state: "compliance", figure: "kpi" } as const;
  const conditions = contradictionRules.flatMap((rule) => rule.conditions);
  for (const condition of conditions) {
    const isItem = condition.about === "level" || condition.about === "state" || condition.about === "figure";
    expect(isItem ? itemById(condition.item)?.type : null).toBe(isItem ? kinds[condition.about] : null);
  }
  expect(new Set(contradictionRules.map(({ id }) => id)).size).toBe(contradictionRules.length);
});

test("practice cannot rest on what is not there", () => {
  expect(rulesOf(answering({ "EN3-02": level(3), "EN3-01": level(0), "RM4-01": level(4), "RM2-01": level(0) }))).toEqual([
    "plan-with-names-but-nobody-in-charge",
    "carbon-targets-but-nothing-counted",
  ]);
  expect(rulesOf(answering({ "EN3-02": level(3), "EN3-01": level(1), "MK2-02": level(2), "MK2-01": level(0) }))).toEqual([]);
});

test("coded answers contradict each other exactly as the answers themselves do", () => {
  fc.assert(
    fc.property(assessmentOf({ form: "full", areas }), (assessment) => {
      const hasPlan = assessment.actions.length > 0;
      const coded = answeredCodes(codedAnswers(assessment.answers), { ...assessment, hasPlan });
      expect(contradictionsOf(coded, false)).toEqual(contradictions(assessment, false));
    }),
    { numRuns: 50 },
  );
});

test("for every filling: blanks contradict nothing by themselves, and levels come in the order of the questionnaire", () => {
  expect(rulesOf(blank, false)).toEqual([]);
  fc.assert(
    fc.property(assessmentOf({ form: "full", areas }), (assessment) => {
      const levels = [...assessment.answers].flatMap(([id, { answer }]) =>
        answer?.kind === "level" && itemById(id)?.type === "maturity" ? [answer.level] : [],
      );
      expect(answeredLevels(assessment).flat()).toEqual(levels);
      const known = new Set(contradictionRules.map(({ id }) => id));
      expect(contradictions(assessment, false).every(({ rule }) => known.has(rule))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
