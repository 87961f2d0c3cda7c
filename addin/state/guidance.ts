import { complianceScale, maturityScale } from "../../instrument/csr/scales.ts";
import { naReasons } from "../../instrument/csr/na-reasons.ts";
import type { Messages } from "../../instrument/messages/en.ts";
import type { Answer, Item, Language } from "../../instrument/types.ts";

/** The answer to a question in words. */
export function answerText(item: Item, answer: Answer | null, language: Language, words: Messages["pane"]["guidance"]): string {
  switch (answer?.kind) {
    case undefined:
      return words.blank;
    case "level":
      return `${answer.level} ${maturityScale[answer.level].label[language]}`;
    case "compliance":
      return `${complianceScale[answer.state].code} ${complianceScale[answer.state].label[language]}`;
    case "figure":
      return words.figure(String(answer.value), item.type === "kpi" ? item.unit[language] : "");
    case "na":
      return words.notApplicable(naReasons[answer.reason][language]);
    case "unreadable":
      return words.unreadable(answer.found);
  }
}
