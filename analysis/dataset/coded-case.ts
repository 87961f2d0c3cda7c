import type { Provenance } from "../../instrument/reading.ts";
import { codedAnswers, type CodedAnswers } from "../../instrument/scoring/coded/answer-code.ts";
import type { Action, Assessment, Initiative, Settings } from "../../instrument/types.ts";

/** What is known of a case beside its answers. */
export type CaseFacts = Pick<Assessment, "instrumentId" | "instrumentVersion" | "form" | "areas" | "firmId" | "profile">;

/** What a company plans: what became of each step and when it is due, and the levels 0–4 to reach where they are not the usual ones. */
export interface CasePlan {
  readonly actions: readonly Pick<Action, "itemId" | "due" | "status">[];
  readonly targets: Settings["targets"];
}

/** The plan of a company that says nothing of one. */
export const noPlan: CasePlan = { actions: [], targets: new Map() };

/** A case in the form in which a data set takes it in. */
export interface CodedCase {
  readonly facts: CaseFacts;
  readonly answers: CodedAnswers;
  readonly initiatives: readonly Initiative[];
  readonly plan: CasePlan;
  readonly provenance: Provenance;
}

/** The case of an assessment. Notes and the texts of plans stay behind, and so do the company's own weights, so that companies compare. */
export const codedCase = (assessment: Assessment, provenance: Provenance): CodedCase => ({
  facts: assessment,
  answers: codedAnswers(assessment.answers),
  initiatives: assessment.initiatives,
  plan: { actions: assessment.actions, targets: assessment.settings.targets },
  provenance,
});
