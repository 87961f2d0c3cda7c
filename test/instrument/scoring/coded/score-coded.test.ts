import fc from "fast-check";
import { expect, test } from "vitest";
import { withDefaultSettings } from "../../../../instrument/assessment.ts";
import { csr, items } from "../../../../instrument/csr/instrument.ts";
import { naReasonCodes } from "../../../../instrument/csr/na-reasons.ts";
import { codedAnswers } from "../../../../instrument/scoring/coded/answer-code.ts";
import { scoreNames, outcomes, scoreCoded } from "../../../../instrument/scoring/coded/score-coded.ts";
import { scoreAssessment, type Scorecard } from "../../../../instrument/scoring/scorecard.ts";
import type { Answer, AreaId, Assessment } from "../../../../instrument/types.ts";
import { assessmentOf } from "../../fillings.ts";

const areaIds: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];

const filled = fc
  .record({ form: fc.constantFrom("basic" as const, "full" as const), areas: fc.oneof(fc.constant(areaIds), fc.subarray([...areaIds])) })
  .chain((asked) => assessmentOf(asked));

/** Answers that no sheet offers: of another kind of question, or with another question's reason. */
const strange: fc.Arbitrary<Answer> = fc.constantFrom<Answer>(
  { kind: "level", level: 0 },
  { kind: "compliance", state: "no" },
  { kind: "figure", value: 3 },
  { kind: "unreadable", found: "?" },
  ...naReasonCodes.map((reason): Answer => ({ kind: "na", reason })),
);

const disturbed = fc
  .tuple(filled, fc.array(fc.tuple(fc.constantFrom(...items), strange), { maxLength: 12 }))
  .map(([assessment, changes]): Assessment => {
    const answers = new Map(assessment.answers);
    for (const [{ id }, answer] of changes) answers.set(id, { answer, evidence: null, note: null });
    return { ...assessment, answers };
  });

/** The part of a scorecard that coded answers have too. */
function kept({ coreScore, raw, pool, naShare, completeness, status, band, redFlags, amberFlags }: Scorecard): unknown {
  const scores = new Map<string, unknown>([["core", coreScore], ["overall", raw.overall], ...raw.areas, ...raw.topics]);
  const scored = new Map(pool.applicable.map(({ item, level }) => [item.id, level === null ? "missing" : "scored"]));
  for (const { id } of pool.notApplicable) scored.set(id, "na");
  return {
    scores: scoreNames.map((metric) => (typeof scores.get(metric) === "number" ? scores.get(metric) : Number.NaN)),
    outcomes: items.map(({ id }) => scored.get(id) ?? null),
    naShare,
    completeness,
    status,
    band,
    redFlags,
    amberFlags,
  };
}

test("for every filling: coded answers score the same to the last bit", () => {
  fc.assert(
    fc.property(disturbed, (assessment) => {
      const card = scoreAssessment(csr, withDefaultSettings(assessment));
      const { size, form } = card;
      const { areas, profile } = assessment;
      const coded = scoreCoded({ form, size, areas, emergency: profile.emergency === true }, codedAnswers(assessment.answers).codes);
      const { asked: _, ...own } = coded;
      expect({ ...own, scores: [...own.scores], outcomes: Array.from(own.outcomes, (place) => outcomes[place]) }).toEqual(kept(card));
    }),
    { numRuns: 300 },
  );
});
