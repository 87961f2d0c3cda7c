import { csr } from "../../instrument/csr/instrument.ts";
import { scoreAssessment, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** An assessment of the workbook that could be read, with everything that follows from its answers. */
export interface Scored {
  readonly open: OpenAssessment;
  readonly assessment: Assessment;
  readonly card: Scorecard;
}

const cards = new WeakMap<Assessment, Scorecard>();

/** Scores an open assessment, once for each reading; null where it could not be read. */
export function scored(open: OpenAssessment): Scored | null {
  const { assessment } = open;
  if (assessment === null) return null;
  const card = cards.get(assessment) ?? scoreAssessment(csr, assessment);
  cards.set(assessment, card);
  return { open, assessment, card };
}
