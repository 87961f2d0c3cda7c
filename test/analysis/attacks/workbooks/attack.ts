import type { CorruptCause, IssueCode } from "../../../../instrument/issue.ts";
import type { ItemAnswer } from "../../../../instrument/types.ts";

/** A file that lies, is damaged, or is odd but sound, and what must become of it. */
export interface Attack {
  /** Class and number, such as `Z01`; unique. */
  readonly id: string;
  readonly what: string;
  /** Ending of the file, `.xlsx` where it is absent. */
  readonly ending?: string;
  readonly bytes: () => Uint8Array;
  readonly outcome: Outcome;
}

/** Refused for exactly this reason, or read; in the latter case with the answers of the base but for those listed. */
export type Outcome =
  | { readonly refused: { readonly code: IssueCode } & Readonly<Record<string, unknown>> }
  | { readonly read: Readonly<Record<string, ItemAnswer["answer"] | undefined>>; readonly issues?: readonly IssueCode[] };

/** Read exactly as the base, with no remark. */
export const same: Outcome = { read: {} };

export const refused = (code: IssueCode, params: Readonly<Record<string, unknown>> = {}): Outcome => ({ refused: { code, ...params } });

export const corrupt = (part: string, cause: CorruptCause): Outcome => refused("file-corrupt", { part, cause });

export const beyond = (limit: string): Outcome => refused("limit-exceeded", { limit });

/** Numbers the attacks of a class in their order: `Z01`, `Z02` … */
export const numbered = (
  letter: string,
  attacks: readonly (readonly [what: string, bytes: () => Uint8Array, outcome: Outcome, ending?: string])[],
): readonly Attack[] =>
  attacks.map(([what, bytes, outcome, ending = ".xlsx"], index) => ({
    id: `${letter}${String(index + 1).padStart(2, "0")}`,
    what,
    bytes,
    outcome,
    ending,
  }));
