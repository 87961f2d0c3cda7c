import fc from "fast-check";
import { expect, test } from "vitest";
import { csr, scoredItems, topics } from "../../../../instrument/csr/instrument.ts";
import { codedAnswers } from "../../../../instrument/scoring/coded/answer-code.ts";
import { codedGaps } from "../../../../instrument/scoring/coded/coded-gaps.ts";
import { scoreCoded } from "../../../../instrument/scoring/coded/score-coded.ts";
import { defaultTarget } from "../../../../instrument/scoring/priorities.ts";
import { scoreAssessment } from "../../../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../../../instrument/types.ts";
import { assessmentOf } from "../../fillings.ts";

/** Fillings with targets of their own for some questions, duties among them, which have none. */
const withTargets = fc
  .tuple(
    fc.constantFrom("basic" as const, "full" as const).chain((form) => assessmentOf({ form, areas: ["RM", "EM", "EN", "MK", "CM"] })),
    fc.array(fc.tuple(fc.constantFrom(...scoredItems.map(({ id }) => id)), fc.integer({ min: 0, max: 4 })), { maxLength: 20 }),
  )
  .map(([assessment, targets]): Assessment => ({ ...assessment, settings: { ...assessment.settings, targets: new Map(targets) } }));

test("for every filling: percent to target is what the sheet computes, and a topic is lacking where its questions fall short of the usual targets together", () => {
  fc.assert(
    fc.property(withTargets, (assessment) => {
      const card = scoreAssessment(csr, assessment);
      const { areas, form, profile } = assessment;
      const { codes } = codedAnswers(assessment.answers);
      const coded = scoreCoded({ form, size: card.size, areas, emergency: profile.emergency === true }, codes);
      const { toTarget, lacking } = codedGaps(coded, codes, assessment.settings.targets);
      expect(toTarget).toEqual(card.percentToTarget);
      const expected = topics.map(({ id }) => {
        if (typeof card.raw.topics.get(id) !== "number") return "-";
        const answered = card.pool.applicable.filter(({ topic, level }) => topic.id === id && level !== null);
        const score = answered.reduce((sum, each) => sum + (each.score ?? 0), 0);
        const wanted = answered.reduce((sum, { item }) => sum + 25 * defaultTarget[item.type], 0);
        return score < wanted ? "1" : "0";
      });
      expect(lacking).toBe(expected.join(""));
    }),
  );
});
