import type { Answer, ItemAnswer } from "../../../instrument/types.ts";

/** Answers that were met before, by what they say. */
const known = new Map<string, ItemAnswer>();

/** Figures and unreadable texts have no end; answers on a scale are few. */
const isOnScale = (answer: Answer | null): boolean =>
  answer === null || answer.kind === "level" || answer.kind === "compliance" || answer.kind === "na";

/** The same object for the same answer, so that millions of answers of a large CSV take the memory of a few. */
export function interned(given: ItemAnswer | null): ItemAnswer | null {
  if (given === null || given.note !== null || !isOnScale(given.answer)) return given;
  const key = JSON.stringify([given.answer, given.evidence]);
  const before = known.get(key);
  if (before === undefined) known.set(key, given);
  return before ?? given;
}
