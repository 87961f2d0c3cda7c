import { isComparableVersion } from "../../instrument/csr/versions.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import type { Provenance } from "../../instrument/reading.ts";
import { scoreAssessment, type Status } from "../../instrument/scoring/scorecard.ts";
import { withDefaultSettings } from "../../instrument/assessment.ts";
import type { Assessment, Size } from "../../instrument/types.ts";
import { type CodedCase, codedCase } from "../dataset/coded-case.ts";
import { firmKey } from "../dataset/firm-key.ts";
import { whyUnusable } from "../dataset/usability.ts";

/** One case as its quality is looked at: its answers in a form that takes little memory, and its scores with their bounds. */
export interface QualityCase {
  readonly coded: CodedCase;
  /** What links the cases of one company. */
  readonly firm: string;
  /** Size whose questions are asked. */
  readonly size: Size;
  readonly hasPlan: boolean;
  readonly status: Status;
  /** Whether the case would enter a benchmark. */
  readonly isUsable: boolean;
  /** Raw overall score 0–100 under the default weights, with what is missing left out, at its lowest and at its highest. */
  readonly overall: { readonly score: number | null; readonly low: number | null; readonly high: number | null };
}

/** The case of an assessment. Null for another questionnaire, or a version with other questions. */
export function qualityCase(assessment: Assessment, provenance: Provenance): QualityCase | null {
  if (assessment.instrumentId !== csr.id || !isComparableVersion(assessment.instrumentVersion)) return null;
  const card = scoreAssessment(csr, withDefaultSettings(assessment));
  const { instrumentId, instrumentVersion, form, areas, firmId, profile } = assessment;
  return {
    // The answers themselves, as maps of objects, would take fifty times the memory.
    coded: { ...codedCase(assessment, provenance), facts: { instrumentId, instrumentVersion, form, areas, firmId, profile } },
    firm: firmKey(assessment, provenance),
    size: card.size,
    hasPlan: assessment.actions.length > 0,
    status: card.status,
    isUsable: whyUnusable(assessment, card) === null,
    overall: { score: card.raw.overall, low: card.low.overall, high: card.high.overall },
  };
}
