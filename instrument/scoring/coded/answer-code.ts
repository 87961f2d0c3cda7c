import { items } from "../../csr/instrument.ts";
import { naReasonCodes } from "../../csr/na-reasons.ts";
import type { Answer, Compliance, EvidenceGrade, ItemAnswer, Level } from "../../types.ts";

/**
 * The answers of a case in one byte a question, in the order of the questionnaire. Where millions of answers are pooled, maps of objects would take
 * fifty times the memory and time. Nothing but notes and the text of unreadable answers is lost.
 */
export interface CodedAnswers {
  /** What was answered, see `answerCode`. */
  readonly codes: Uint8Array;
  /** Evidence grade + 1, 0 for none. */
  readonly evidence: Uint8Array;
  /** The figures of the questions with the code of a figure, in their order. */
  readonly figures: readonly number[];
}

/** 0: nothing was said of the question. 1: there is evidence, but no answer. */
const blank = 1;
const unreadable = 2;
const firstLevel = 3;
const firstState = 8;
export const figure = 11;
const firstReason = 12;

/** One more than the highest code. */
export const codeCount = firstReason + naReasonCodes.length;

const states: readonly Compliance[] = ["yes", "attention", "no"];

const kindOfCode = Array.from({ length: codeCount }, (_, code): Answer | null => {
  if (code === unreadable) return { kind: "unreadable", found: "" };
  if (code === figure) return { kind: "figure", value: Number.NaN };
  const state = states[code - firstState];
  if (state !== undefined) return { kind: "compliance", state };
  const reason = naReasonCodes[code - firstReason];
  if (reason !== undefined) return { kind: "na", reason };
  const level = levelOf(code - firstLevel);
  return level === null ? null : { kind: "level", level };
});

function levelOf(number: number): Level | null {
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  return levels[number] ?? null;
}

/** The answer that a code stands for, without the number of a figure and the text of an unreadable one. */
export const answerOfCode = (code: number): Answer | null => kindOfCode[code] ?? null;

/** The code of an answer: a level, a state, a reason, or that it is a figure, unreadable or blank. */
export function answerCode(answer: Answer | null): number {
  switch (answer?.kind) {
    case undefined:
      return blank;
    case "unreadable":
      return unreadable;
    case "level":
      return firstLevel + answer.level;
    case "compliance":
      return firstState + states.indexOf(answer.state);
    case "figure":
      return figure;
    case "na":
      return firstReason + naReasonCodes.indexOf(answer.reason);
  }
}

export const evidenceCode = (grade: EvidenceGrade | null): number => (grade === null ? 0 : grade + 1);

/** Codes the answers of an assessment. */
export function codedAnswers(answers: ReadonlyMap<string, ItemAnswer>): CodedAnswers {
  const codes = new Uint8Array(items.length);
  const evidence = new Uint8Array(items.length);
  const figures: number[] = [];
  for (const [position, { id }] of items.entries()) {
    const given = answers.get(id);
    if (given === undefined) continue;
    codes[position] = answerCode(given.answer);
    evidence[position] = evidenceCode(given.evidence);
    if (given.answer?.kind === "figure") figures.push(given.answer.value);
  }
  return { codes, evidence, figures };
}
