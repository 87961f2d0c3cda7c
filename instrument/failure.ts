/**
 * Why an action did not do what was asked: a code with its parameters, no text. Every code has a sentence that says what happened
 * and one that says what to do (`messages/{en,zh}/failures.ts`).
 */
export type Failure =
  /** A cell is being edited; Excel takes no commands until that ends. */
  | { readonly code: "cell-edit" }
  /** A dialog of Excel is open. */
  | { readonly code: "dialog-open" }
  | { readonly code: "workbook-protected" }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  /** The file is read-only, or Excel refuses writing for another reason. */
  | { readonly code: "access-denied" }
  | { readonly code: "too-large" }
  | { readonly code: "session-expired" }
  | { readonly code: "busy" }
  /** The sheet that was meant does not exist any more. */
  | { readonly code: "sheet-gone"; readonly sheet: string }
  /** The assessment that was meant does not exist any more. */
  | { readonly code: "assessment-gone" }
  /** A sheet or name of ours exists already where Excel does not list it, or since a moment ago. */
  | { readonly code: "name-taken" }
  /** The assessment that should be removed holds something that a person has entered. */
  | { readonly code: "has-entries" }
  /** An insert stopped halfway and could not be taken back; the sheets may be there. */
  | { readonly code: "left-behind"; readonly sheets: readonly string[] }
  /** Another workbook is in front, so Excel cannot show a sheet of this one. */
  | { readonly code: "other-workbook" }
  /** This version of Excel lacks what the action needs. */
  | { readonly code: "unsupported"; readonly needs: string }
  /** Rows or columns were moved so that texts and formulas cannot be written in place. */
  | { readonly code: "layout-changed" }
  /** The sheets cannot be drawn anew, because a register has more filled rows than a new one has room for. */
  | { readonly code: "register-full"; readonly register: "action" | "initiative" }
  /** Drawing the sheets anew was given up, because an entry did not arrive in the new ones exactly as it was. */
  | { readonly code: "not-carried" }
  | { readonly code: "nothing-found" }
  /** A file that was chosen for comparison is neither a benchmark nor a CSV of scores or answers. */
  | { readonly code: "benchmark-unknown"; readonly file: string }
  /** It is one, but at `place` (a line or a path within it) stands what cannot be. */
  | { readonly code: "benchmark-damaged"; readonly file: string; readonly place: string }
  | { readonly code: "benchmark-encoding"; readonly file: string }
  /** It is of a version that this program does not know, or about answers that cannot be compared with these. */
  | { readonly code: "benchmark-version"; readonly file: string; readonly found: string }
  | { readonly code: "benchmark-too-large"; readonly file: string }
  /** No group in it has enough companies to be shown. */
  | { readonly code: "benchmark-too-small"; readonly file: string; readonly minimum: number }
  /** A part of the add-in that is fetched when it is first needed did not arrive. */
  | { readonly code: "not-loaded" }
  | { readonly code: "unexpected"; readonly detail: string };

export type FailureCode = Failure["code"];

/** What an action gives back: its result, or why there is none. Actions never throw for what users or Excel do. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** An action that succeeded. */
export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

/** An action that failed. */
export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure });
