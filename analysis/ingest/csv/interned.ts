import type { Answer, EvidenceGrade, ItemAnswer } from "../../../instrument/types.ts";

type ByGrade = Map<EvidenceGrade | null, ItemAnswer>;

/** Answers without notes that were met before: first by the answer, which is the same object for the same text, then by the evidence. */
const known = new Map<Answer | null, ByGrade>();

/** Figures and unreadable texts have no end; answers on a scale are few. */
const isOnScale = (answer: Answer | null): boolean => answer === null || answer.kind === "level" || answer.kind === "compliance";

/** The same object for the same answer, so that millions of answers of a large CSV take the memory of a few. */
export function interned(given: ItemAnswer): ItemAnswer {
  const { answer, evidence, note } = given;
  if (note !== null || !isOnScale(answer)) return given;
  const grades: ByGrade = known.get(answer) ?? new Map();
  const before = grades.get(evidence);
  if (before !== undefined) return before;
  if (known.size < most) known.set(answer, grades.set(evidence, given));
  return given;
}

const most = 5000;
