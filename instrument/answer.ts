import { naReasonCodes, naReasons } from "./csr/na-reasons.ts";
import { complianceScale, evidenceScale, maturityScale } from "./csr/scales.ts";
import type { Finding } from "./issue.ts";
import type { Answer, Compliance, EvidenceGrade, Item, Level, NaReason, ScoredItem, Text } from "./types.ts";

/** What may stand in a cell for one value: the code the drop-down writes, and every other spelling that is understood. */
export interface Spelling<Value> {
  readonly value: Value;
  /** What the drop-down offers: code, space, label. */
  readonly choice: Text;
  /** Folded texts that mean this value: codes, labels in every language, full-width forms. */
  readonly accepted: readonly string[];
}

/** Reduces a text to what counts: outer and repeated spaces of any width, and letter case, do not. The sheet's formulas do the same. */
export const folded = (text: string): string =>
  text
    .replaceAll(/[\s\u00A0\u3000]+/gu, " ")
    .trim()
    .toLowerCase();

/** The code of an answer: the first character where it stands alone or before a space ("3 全面实施"), otherwise the whole text. */
export const headOf = (foldedText: string): string => {
  const [first = "", second] = foldedText;
  return second === undefined || second === " " ? first : foldedText;
};

const fullWidth = (code: string): string =>
  code.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

const spelling = <Value>(value: Value, code: string, label: Text, others: readonly string[] = []): Spelling<Value> => {
  const labels = [label.zh, label.en];
  const texts = [code, fullWidth(code), ...labels, ...labels.map((text) => code + text), ...others];
  return {
    value,
    choice: { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` },
    accepted: [...new Set(texts.map(folded))],
  };
};

const levels: readonly Level[] = [0, 1, 2, 3, 4];
const states: readonly Compliance[] = ["yes", "attention", "no"];
const grades: readonly EvidenceGrade[] = [0, 1, 2, 3, 4];
const otherStates = { yes: ["yes", "是", "已符合"], attention: ["attention", "部分符合", "待关注"], no: ["no", "否", "未符合"] } as const;

/** Answers to a maturity item, level 0 first. "3.0" is what spreadsheets and scripts make of 3. */
export const levelSpellings: readonly Spelling<Level>[] = levels.map((level) =>
  spelling(level, String(level), maturityScale[level].label, [`${level}.0`, `${level},0`]),
);

/** Answers to a compliance item: yes, attention, no. */
export const complianceSpellings: readonly Spelling<Compliance>[] = states.map((state) =>
  spelling(state, complianceScale[state].code, complianceScale[state].label, otherStates[state]),
);

/** Evidence grades E0–E4; the digit alone is understood too. */
export const evidenceSpellings: readonly Spelling<EvidenceGrade>[] = grades.map((grade) =>
  spelling(grade, evidenceScale[grade].code, evidenceScale[grade].label, [String(grade), fullWidth(String(grade)), `${grade}.0`]),
);

/** The code of an answer, as programs write it into a CSV: `3`, `yes`, a figure, `na:NO_EMP`; null where there is none or it was not understood. */
export function answerCode(answer: Answer | null): string | number | null {
  switch (answer?.kind) {
    case "level":
      return answer.level;
    case "compliance":
      return answer.state;
    case "figure":
      return answer.value;
    case "na":
      return `na:${answer.reason}`;
    case "unreadable":
    case undefined:
      return null;
  }
}

/** Spellings of a reason for "not applicable": the code, or what it says. */
export const naSpelling = (reason: NaReason): Spelling<NaReason> => spelling(reason, reason, naReasons[reason]);

/**
 * Reads one answer cell of a scored item: a level, a state, `null` for a blank cell, or what is wrong with it.
 * Code, label in any language, both, full-width digits and any spacing are understood; anything else is never guessed.
 */
export function readAnswer(item: ScoredItem, text: string): Answer | Finding | null {
  const cell = folded(text);
  if (cell === "") return null;
  const head = headOf(cell);
  if (item.type === "maturity") {
    const level = levelSpellings.find(({ accepted }) => accepted.includes(head));
    if (level !== undefined) return { kind: "level", level: level.value };
  } else {
    const state = complianceSpellings.find(({ accepted }) => accepted.includes(head));
    if (state !== undefined) return { kind: "compliance", state: state.value };
  }
  if (saysNotApplicable(cell)) return item.naReason === null ? { code: "na-not-allowed", found: text } : { code: "na-without-reason" };
  return { code: "not-an-answer", found: text, accepted: acceptedCodes(item) };
}

/** What people write into the answer cell of an item that does not apply; the reason has to stand beside it. */
export const notApplicableTexts: readonly string[] = ["n/a", "na", "n.a.", "不适用", "not applicable"];

/** Whether a text says no more than that the item does not apply. */
export const saysNotApplicable = (text: string): boolean => notApplicableTexts.includes(folded(text));

/** The codes an answer cell of this item takes, for messages. */
const acceptedCodes = (item: Item): readonly string[] =>
  item.type === "maturity" ? levels.map(String) : item.type === "compliance" ? states.map((state) => complianceScale[state].code) : [];

/** Reads the cell for the reason of "not applicable". Only the item's own reason is accepted. */
export function readNaReason(item: Item, text: string): NaReason | Finding | null {
  const cell = folded(text);
  if (cell === "") return null;
  const found = naReasonOf(cell);
  if (item.naReason === null) return { code: "na-not-allowed", found: text };
  return found === item.naReason ? found : { code: "na-wrong-reason", found: text, expected: item.naReason };
}

/** The reason that a text names, whatever item it stands at. */
export function naReasonOf(text: string): NaReason | null {
  const cell = folded(text);
  const [code = ""] = cell.split(" ");
  return allReasons.find(({ accepted }) => accepted.includes(cell) || accepted.includes(code))?.value ?? null;
}

const allReasons = naReasonCodes.map(naSpelling);

/** Reads an evidence grade: E0–E4 with or without its label. */
export function readEvidence(text: string): EvidenceGrade | Finding | null {
  const cell = folded(text);
  if (cell === "") return null;
  const [code = ""] = cell.split(" ");
  const grade = evidenceSpellings.find(({ accepted }) => accepted.includes(cell) || accepted.includes(code));
  return (
    grade?.value ?? { code: "not-a-choice", found: text, accepted: evidenceSpellings.map(({ choice }) => choice.en.split(" ")[0] ?? "") }
  );
}
