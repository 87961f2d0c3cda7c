import type { Finding } from "../../../instrument/issue.ts";
import type { Spot } from "../issue-log.ts";

/** What was typed into one place of a questionnaire, be it a cell of a workbook or a field of a CSV. */
export interface Entry {
  /** Trimmed; empty where nothing was typed. */
  readonly text: string;
  /** Why the content cannot be a value at all: an error value, a formula that was never calculated. */
  readonly problem: Finding | null;
  readonly spot: Spot;
}

const errors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/iu;

/** An entry of plain text. The text of an error value counts as one: that is what exports make of it. */
export function textEntry(text: string, spot: Spot): Entry {
  const trimmed = text.trim();
  return { text: trimmed, problem: errors.test(trimmed) ? { code: "cell-error", found: trimmed } : null, spot };
}
