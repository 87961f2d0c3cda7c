import type { Finding } from "../../issue.ts";
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

/** The text of an error value counts as one: that is what exports make of it. */
export const errorIn = (text: string): Finding | null =>
  text.startsWith("#") && errors.test(text) ? { code: "cell-error", found: text } : null;

/** Text without outer spaces, and without the invisible marks that come along when something is copied from a web page or a chat. */
export const trimmedText = (text: string): string => (invisible.test(text) ? text.replaceAll(invisibles, "") : text).trim();

const invisible = /[\u200B\u200E\u200F\u2060\uFEFF]/u;
const invisibles = new RegExp(invisible.source, "gu");

/** An entry of plain text. */
export function textEntry(text: string, spot: Spot): Entry {
  const trimmed = trimmedText(text);
  return { text: trimmed, problem: errorIn(trimmed), spot };
}
