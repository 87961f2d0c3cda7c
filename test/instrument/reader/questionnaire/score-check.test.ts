import { expect, test } from "vitest";
import { scoreAssessment } from "../../../../instrument/scoring/scorecard.ts";
import { csr } from "../../../../instrument/csr/instrument.ts";
import { assessmentIn, readOne } from "../../../analysis/ingest/expectations.ts";
import { bestAnswers, questionnaireBytes } from "../../../analysis/ingest/make-questionnaire.ts";

const withScore = (overall: string | number): Uint8Array =>
  questionnaireBytes({ answers: { ...bestAnswers, "EM1-05": "N" }, meta: { overall } });
const expected = scoreAssessment(csr, assessmentIn(withScore(""))).raw.overall ?? 0;

test("a score in the workbook that does not follow from its answers is noted, and not used", () => {
  const { assessment, issues } = readOne(withScore(12.34));
  expect(issues).toMatchObject([
    { code: "score-mismatch", severity: "note", sheet: "_csr", found: 12.3, expected: Math.round(expected * 10) / 10 },
  ]);
  expect(assessment).toEqual(assessmentIn(withScore("")));
});

test("the right score, a rounded one, or none is not mentioned", () => {
  for (const score of [expected, Math.round(expected * 10) / 10, "", "–"]) expect(readOne(withScore(score)).issues).toEqual([]);
});
