import { items } from "../../../instrument/csr/instrument.ts";
import type { KeyedAnswer } from "../../dataset/keyed-cases.ts";
import { missingCodes, notPublicCode } from "../missing-reason.ts";
import { type ItemCells, itemCells } from "../rows/item-cells.ts";

/**
 * What the public sees of an answer. Figures are dropped. Blank, not applicable and unreadable become one, as it is known of many a company whether
 * it has employees or emissions. Evidence grades are dropped.
 */
export function publicCells(position: number, given: KeyedAnswer | null): ItemCells {
  const item = items[position];
  if (item === undefined || item.type === "kpi") return { value: null, missing: missingCodes.notAsked, evidence: null };
  const { value, missing } = itemCells(item, given);
  return { value, missing: missing === null || missing === missingCodes.notAsked ? missing : notPublicCode, evidence: null };
}

/** Which questions of a class were answered alike by all of its companies. */
export class AlikeAnswers {
  readonly #first: (string | undefined)[] = [];
  readonly #differs: boolean[] = [];
  #cases = 0;

  add(answers: readonly (KeyedAnswer | null)[]): void {
    this.#cases += 1;
    for (const [position, given] of answers.entries()) {
      const { value, missing } = publicCells(position, given);
      const cell = `${value ?? missing}`;
      const first = (this.#first[position] ??= cell);
      if (first !== cell) this.#differs[position] = true;
    }
  }

  /** Companies of the class. */
  get cases(): number {
    return this.#cases;
  }

  /** Whether the answers to a question are all the same, so that they would tell the answer of every single company. */
  isAlike(position: number): boolean {
    return this.#differs[position] !== true && this.#first[position] !== missingCodes.notAsked;
  }
}
