import { items } from "../../../instrument/csr/instrument.ts";
import { answerOfCode, type CodedAnswers, figure } from "../../../instrument/scoring/coded/answer-code.ts";
import type { Answer, Assessment, EvidenceGrade } from "../../../instrument/types.ts";

/** What is looked at in a case when its answers are held against each other, however the case is stored. */
export interface CaseAnswers extends Pick<Assessment, "form" | "areas" | "profile" | "initiatives"> {
  /** Whether the action plan has a row. */
  readonly hasPlan: boolean;
  /** By place in the questionnaire; null for a blank, and for an item that the case does not have. */
  readonly answerAt: (place: number) => Answer | null;
  readonly evidenceAt: (place: number) => EvidenceGrade | null;
}

const places: ReadonlyMap<string, number> = new Map(items.map(({ id }, place) => [id, place]));

/** Place of an item in the questionnaire; −1 for an unknown one. */
export const placeOf = (itemId: string): number => places.get(itemId) ?? -1;

/** The view of an assessment. */
export function answeredAssessment(assessment: Assessment): CaseAnswers {
  const at = (place: number): ReturnType<Assessment["answers"]["get"]> => assessment.answers.get(items[place]?.id ?? "");
  return {
    ...assessment,
    hasPlan: assessment.actions.length > 0,
    answerAt: (place) => at(place)?.answer ?? null,
    evidenceAt: (place) => at(place)?.evidence ?? null,
  };
}

const grades: readonly (EvidenceGrade | null)[] = [null, 0, 1, 2, 3, 4];

/** The answer at a place of coded answers, figures with their number. */
export function codedAnswerAt({ codes, figures }: CodedAnswers, place: number): Answer | null {
  const answer = answerOfCode(codes[place] ?? 0);
  if (answer?.kind !== "figure") return answer;
  let before = 0;
  for (let earlier = 0; earlier < place; earlier += 1) if (codes[earlier] === figure) before += 1;
  return { kind: "figure", value: figures[before] ?? Number.NaN };
}

/** The view of coded answers. */
export const answeredCodes = (
  answers: CodedAnswers,
  { form, areas, profile, initiatives, hasPlan }: Omit<CaseAnswers, "answerAt" | "evidenceAt">,
): CaseAnswers => ({
  form,
  areas,
  profile,
  initiatives,
  hasPlan,
  answerAt: (place) => codedAnswerAt(answers, place),
  evidenceAt: (place) => grades[answers.evidence[place] ?? 0] ?? null,
});
