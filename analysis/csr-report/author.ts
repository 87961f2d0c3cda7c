import { csr } from "../../instrument/csr/instrument.ts";
import type { Messages } from "../../instrument/messages/en.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { scoreAssessment, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Action, Assessment, Language } from "../../instrument/types.ts";

/** What every part of a report is written from. */
export interface Author {
  readonly assessment: Assessment;
  readonly card: Scorecard;
  readonly language: Language;
  readonly words: Messages["draft"];
}

/** Scores an assessment and takes up the words of a language. */
export const authorOf = (assessment: Assessment, language: Language): Author => ({
  assessment,
  card: scoreAssessment(csr, assessment),
  language,
  words: messages[language].draft,
});

/** Most characters of what a respondent typed that are taken over. */
const longest = 1000;

/** What a respondent typed, on one line, without signs that would steer the text around it. */
export function typed(text: string | null): string {
  const line = (text ?? "").replaceAll(/\s+/gu, " ").trim();
  const signs = [...plainText(line)];
  return signs.length > longest ? `${signs.slice(0, longest).join("")}…` : signs.join("");
}

/** The step of the action plan on a question, null where there is none with a text. */
export const actionOn = ({ assessment }: Author, itemId: string): Action | null =>
  assessment.actions.find((action) => action.itemId === itemId && typed(action.action) !== "") ?? null;

/** A number as people of the language write it, without rounding. */
export const numberText = (value: number, language: Language): string =>
  value.toLocaleString(language === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 6 });
