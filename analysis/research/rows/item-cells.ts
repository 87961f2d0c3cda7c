import { complianceLevels } from "../../../instrument/scoring/pool.ts";
import type { Answer, Item } from "../../../instrument/types.ts";
import type { KeyedAnswer } from "../../dataset/keyed-cases.ts";
import { missingCodes, missingReasonOf } from "../missing-reason.ts";

/** What stands in the three columns of a question. */
export interface ItemCells {
  /** Practices 0–4, duties 0, 2 or 4, figures in their unit; null where `missing` says why. */
  readonly value: number | null;
  readonly missing: string | null;
  readonly evidence: number | null;
}

/** The cells of a question; null stands for one that was neither asked nor answered. */
export function itemCells(item: Item, given: KeyedAnswer | null): ItemCells {
  if (given === null) return { value: null, missing: missingCodes.notAsked, evidence: null };
  const missing = missingReasonOf(item, given.answer);
  return { value: missing === null ? valueOf(given.answer) : null, missing, evidence: given.evidence };
}

function valueOf(answer: Answer | null): number | null {
  switch (answer?.kind) {
    case "level":
      return answer.level;
    case "compliance":
      return complianceLevels[answer.state];
    case "figure":
      return answer.value;
    case "na":
    case "unreadable":
    case undefined:
      return null;
  }
}
