import type { Provenance } from "../../instrument/reading.ts";
import { codedAnswers, type CodedAnswers } from "../../instrument/scoring/coded/answer-code.ts";
import type { Assessment, Initiative } from "../../instrument/types.ts";

/** What is known of a case beside its answers. */
export type CaseFacts = Pick<Assessment, "instrumentId" | "instrumentVersion" | "form" | "areas" | "firmId" | "profile">;

/** A case in the form in which a data set takes it in. */
export interface CodedCase {
  readonly facts: CaseFacts;
  readonly answers: CodedAnswers;
  readonly initiatives: readonly Initiative[];
  readonly provenance: Provenance;
}

/** The case of an assessment. Notes and plans stay behind, and so do the company's own weights, so that companies compare. */
export const codedCase = (assessment: Assessment, provenance: Provenance): CodedCase => ({
  facts: assessment,
  answers: codedAnswers(assessment.answers),
  initiatives: assessment.initiatives,
  provenance,
});
