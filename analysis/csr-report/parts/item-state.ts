import type { Item, ItemAnswer } from "../../../instrument/types.ts";
import { missingReasonOf } from "../../research/missing-reason.ts";
import { defaultTarget } from "../../../instrument/scoring/priorities.ts";
import type { Author } from "../author.ts";

/**
 * What a report may say of a question. `in-place`: a duty that is met, a practice at its target; `improve`: everything else that was answered;
 * `figure`: a figure is given; `not-applicable`: for its own reason; `not-reported`: blank, unreadable, or no answer to this question.
 */
export type ItemState = "in-place" | "improve" | "figure" | "not-applicable" | "not-reported";

/** Every question is in exactly one state. */
export function stateOf(item: Item, { assessment }: Pick<Author, "assessment">): ItemState {
  const answer = assessment.answers.get(item.id)?.answer ?? null;
  const missing = missingReasonOf(item, answer);
  if (missing !== null) return missing.startsWith("na:") ? "not-applicable" : "not-reported";
  switch (answer?.kind) {
    case "figure":
      return "figure";
    case "level":
      return answer.level >= (assessment.settings.targets.get(item.id) ?? defaultTarget.maturity) ? "in-place" : "improve";
    case "compliance":
      return answer.state === "yes" ? "in-place" : "improve";
    case "na":
    case "unreadable":
    case undefined:
      return "not-reported";
  }
}

/** Whether the report says anything of a question. */
export const isReported = (item: Item, author: Pick<Author, "assessment">): boolean => {
  const state = stateOf(item, author);
  return state === "in-place" || state === "improve" || state === "figure";
};

/** What was entered for a question, null where nothing was. */
export const givenFor = (item: Item, { assessment }: Pick<Author, "assessment">): ItemAnswer | null =>
  assessment.answers.get(item.id) ?? null;
