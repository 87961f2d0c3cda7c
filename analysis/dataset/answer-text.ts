import { answerOfCode, codeCount, type CodedAnswers, figure as figureCode } from "../../instrument/scoring/coded/answer-code.ts";
import type { CodedCard } from "../../instrument/scoring/coded/score-coded.ts";
import { outcomes } from "../../instrument/scoring/coded/score-coded.ts";
import { complianceLevels } from "../../instrument/scoring/pool.ts";
import type { Answer } from "../../instrument/types.ts";

/** What the scorer made of a question: it has a score, it does not apply, or it was asked and stays open. */
export type Outcome = "scored" | "na" | "missing";

/** One question of a case as it is stored. */
export interface StoredAnswer {
  /** Without the number of a figure and the text of an unreadable answer; null for a blank. */
  readonly answer: Answer | null;
  /** Null where the question is not scored. */
  readonly outcome: Outcome | null;
  /** On the scale 0–4, yes 4, attention 2, no 0; null unless scored. */
  readonly level: number | null;
}

/** First of the characters, which are all printable ASCII. It stands for a question that was neither asked nor answered. */
const first = 33;

/**
 * The answers of a case as text with one character a question, in the order of the questionnaire: what was answered together with what the scorer made
 * of it. Questions of areas that were not chosen, and those that were neither asked nor answered, are not there.
 */
export function answerText(codes: Uint8Array, { outcomes: made, asked: { isAsked, isChosen } }: CodedCard): string {
  const bytes = Buffer.allocUnsafe(codes.length);
  for (let position = 0; position < codes.length; position += 1) {
    const code = codes[position] ?? 0;
    const isThere = isChosen[position] === true && (code > 0 || isAsked[position] === true);
    bytes[position] = first + (isThere ? 1 + code * outcomes.length + (made[position] ?? 0) : 0);
  }
  return bytes.toString("latin1");
}

/** Evidence grades as text with one character a question, a space for none; null where there is none at all. */
export function evidenceText(evidence: Uint8Array): string | null {
  if (!evidence.some((grade) => grade > 0)) return null;
  const bytes = Buffer.allocUnsafe(evidence.length);
  for (let position = 0; position < evidence.length; position += 1) {
    const grade = evidence[position] ?? 0;
    bytes[position] = grade === 0 ? 32 : 47 + grade;
  }
  return bytes.toString("latin1");
}

/** The figures in `answerText` as a list in JSON, null where there is none. */
export function figureText({ codes, figures }: CodedAnswers, { asked: { isChosen } }: CodedCard): string | null {
  if (figures.length === 0) return null;
  const there: number[] = [];
  let index = 0;
  for (let position = 0; position < codes.length; position += 1) {
    if (codes[position] !== figureCode) continue;
    if (isChosen[position] === true) there.push(figures[index] ?? Number.NaN);
    index += 1;
  }
  return there.length === 0 ? null : JSON.stringify(there);
}

const stored: readonly (StoredAnswer | null)[] = [
  ...Array.from<null>({ length: first + 1 }).fill(null),
  ...Array.from({ length: codeCount * outcomes.length }, (_, number): StoredAnswer => {
    const answer = answerOfCode(Math.floor(number / outcomes.length));
    const outcome = outcomes[number % outcomes.length] ?? null;
    return { answer, outcome, level: outcome === "scored" ? levelOf(answer) : null };
  }),
];

function levelOf(answer: Answer | null): number | null {
  if (answer?.kind === "level") return answer.level;
  return answer?.kind === "compliance" ? complianceLevels[answer.state] : null;
}

/** One more than the highest character code in `answerText`. */
export const characterCount = stored.length;

/** What a character of `answerText` stands for; null for a question that is not there. */
export const storedAnswer = (character: number): StoredAnswer | null => stored[character] ?? null;
