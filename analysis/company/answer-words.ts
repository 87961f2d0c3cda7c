import { complianceScale, maturityScale } from "../../instrument/csr/scales.ts";
import type { Answer, Compliance, Item, Language, Level } from "../../instrument/types.ts";

const steps: readonly Level[] = [0, 1, 2, 3, 4];

/** A level 0–4 of an item in words: "2 Partly defined"; of a duty "Further attention" (yes 4, attention 2, no 0). Null while unanswered. */
export function levelWords({ type }: Pick<Item, "type">, level: number | null, language: Language): string | null {
  if (level === null) return null;
  if (type === "compliance") return complianceScale[stateOf(level)].label[language];
  const step = steps.find((each) => each === level);
  return step === undefined ? null : `${step} ${maturityScale[step].label[language]}`;
}

const stateOf = (level: number): Compliance => (level >= 4 ? "yes" : level >= 2 ? "attention" : "no");

/** What has to be true of an item at a level, in the item's own words; of a duty what "yes" means. Null for a figure. */
export function anchorWords(item: Item, level: number, language: Language): string | null {
  if (item.type === "maturity") return item.levels[language][level] ?? null;
  return item.type === "compliance" ? complianceScale.yes.meaning[language] : null;
}

/** An answer in words; null where there is none that can be read. A reason for "not applicable" stands elsewhere. */
export function answerWords(item: Item, answer: Answer | null, { language, notApplicable }: AnswerLanguage): string | null {
  switch (answer?.kind) {
    case "level":
      return levelWords(item, answer.level, language);
    case "compliance":
      return complianceScale[answer.state].label[language];
    case "figure":
      return item.type === "kpi" ? `${answer.value} ${item.unit[language]}` : String(answer.value);
    case "na":
      return notApplicable;
    case "unreadable":
    case undefined:
      return null;
  }
}

interface AnswerLanguage {
  readonly language: Language;
  /** What stands for "not applicable". */
  readonly notApplicable: string;
}
