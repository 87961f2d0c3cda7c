import { codedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { screening, type Screened, type ScreenedCase } from "../../../analysis/quality/screening.ts";
import { contradictions } from "../../../analysis/statistics/quality/contradictions.ts";
import { scoredEvidence, scoredLevels } from "../../../analysis/statistics/quality/scored-levels.ts";

/** What a screening is told of an assessment. */
export function screenedCase(assessment: Assessment): ScreenedCase {
  const found = contradictions(assessment, true);
  const count = (wanted: string): number => found.filter(({ kind }) => kind === wanted).length;
  const coded = codedAnswers(assessment.answers);
  return {
    firm: assessment.firmId ?? "",
    levels: scoredLevels(coded),
    evidence: scoredEvidence(coded),
    conflicts: count("conflict"),
    tensions: count("tension"),
    gaps: count("gap"),
  };
}

export const screened = (assessments: readonly Assessment[]): readonly Screened[] => screening(assessments.map(screenedCase));
