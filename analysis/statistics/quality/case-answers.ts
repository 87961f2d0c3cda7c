import { items } from "../../../instrument/csr/instrument.ts";
import { answerOfCode, type CodedAnswers, figure } from "../../../instrument/scoring/coded/answer-code.ts";
import type { Answer, Assessment, EvidenceGrade } from "../../../instrument/types.ts";

/** What is looked at in a case when its answers are held against each other, however the case is stored. */
export interface CaseAnswers extends Pick<Assessment, "form" | "areas" | "profile" | "initiatives"> {
  /** Whether the action plan has a row. */
  readonly hasPlan: boolean;
  /** Null for a blank, and for an item that the case does not have. */
  readonly answer: (itemId: string) => Answer | null;
  readonly evidence: (itemId: string) => EvidenceGrade | null;
}

/** The view of an assessment. */
export const answeredAssessment = (assessment: Assessment): CaseAnswers => ({
  ...assessment,
  hasPlan: assessment.actions.length > 0,
  answer: (itemId) => assessment.answers.get(itemId)?.answer ?? null,
  evidence: (itemId) => assessment.answers.get(itemId)?.evidence ?? null,
});

const placeOf: ReadonlyMap<string, number> = new Map(items.map(({ id }, place) => [id, place]));
const grades: readonly (EvidenceGrade | null)[] = [null, 0, 1, 2, 3, 4];

/** The answer at a place of coded answers, figures with their number. */
export function codedAnswerAt({ codes, figures }: CodedAnswers, place: number): Answer | null {
  const answer = answerOfCode(codes[place] ?? 0);
  if (answer?.kind !== "figure") return answer;
  const before = codes.subarray(0, place).filter((code) => code === figure).length;
  return { kind: "figure", value: figures[before] ?? Number.NaN };
}

/** The view of coded answers. */
export const answeredCodes = (
  answers: CodedAnswers,
  rest: Pick<CaseAnswers, "form" | "areas" | "profile" | "initiatives" | "hasPlan">,
): CaseAnswers => ({
  ...rest,
  answer: (itemId) => codedAnswerAt(answers, placeOf.get(itemId) ?? -1),
  evidence: (itemId) => grades[answers.evidence[placeOf.get(itemId) ?? -1] ?? 0] ?? null,
});
