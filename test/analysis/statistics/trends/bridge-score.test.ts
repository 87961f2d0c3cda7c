import fc from "fast-check";
import { expect, test } from "vitest";
import { bridgeItems, bridgeScore } from "../../../../analysis/statistics/trends/bridge-score.ts";
import { csr, scoredItems } from "../../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../../instrument/scoring/scorecard.ts";
import type { Instrument } from "../../../../instrument/types.ts";
import { assessmentOf } from "../../../instrument/fillings.ts";

const ids = scoredItems.map(({ id }) => id);
const everything = assessmentOf({ form: "full", areas: csr.areas.map(({ id }) => id) });

/** The next version of the questionnaire: one item gone, one now asked in another way. */
const next: Instrument = {
  ...csr,
  version: "2.0.0",
  areas: csr.areas.map((area) => ({
    ...area,
    topics: area.topics.map((topic) => ({
      ...topic,
      items: topic.items
        .filter(({ id }) => id !== "RM1-01")
        .map((item) =>
          item.id === "RM1-02" && item.type === "maturity" ? { ...item, type: "compliance" as const, tier: "legal" as const } : item,
        ),
    })),
  })),
};

test("items that are gone or asked in another way are not common", () => {
  expect(bridgeItems(csr, csr)).toEqual(ids);
  expect(bridgeItems(csr, next)).toEqual(ids.filter((id) => id !== "RM1-01" && id !== "RM1-02"));
});

test("over all items the bridge score is the score", () => {
  fc.assert(
    fc.property(everything, (assessment) => {
      expect(bridgeScore(csr, assessment, ids)).toEqual(scoreAssessment(csr, assessment).raw);
    }),
    { numRuns: 20 },
  );
});

test("an answer outside the common items does not move the bridge score", () => {
  const common = bridgeItems(csr, next);
  fc.assert(
    fc.property(everything, (assessment) => {
      const answers = new Map([...assessment.answers].filter(([id]) => id !== "RM1-01"));
      expect(bridgeScore(csr, { ...assessment, answers }, common)).toEqual(bridgeScore(csr, assessment, common));
    }),
    { numRuns: 20 },
  );
});
