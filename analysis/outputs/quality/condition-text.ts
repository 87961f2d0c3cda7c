import type { Condition } from "../../../instrument/csr/contradictions/contradiction-rule.ts";
import { contradictionRules } from "../../../instrument/csr/contradictions/contradiction-rules.ts";
import { itemById } from "../../../instrument/csr/instrument.ts";
import { naReasons } from "../../../instrument/csr/na-reasons.ts";
import { complianceScale } from "../../../instrument/csr/scales.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Answer, Language } from "../../../instrument/types.ts";
import { answeredCodes, type CaseAnswers, placeOf } from "../../statistics/quality/case-answers.ts";
import type { QualityCase } from "../../quality/quality-case.ts";
import { itemName } from "./names.ts";

/** A contradiction in words: why the answers do not go together, and what was answered. */
export interface ContradictionText {
  readonly why: string;
  /** Question and answer, or what else was stated. */
  readonly answers: readonly string[];
}

/** Puts a contradiction of a case into words. */
export function contradictionText(rule: string, { coded, hasPlan }: QualityCase, language: Language): ContradictionText {
  const found = contradictionRules.find(({ id }) => id === rule);
  const answered = answeredCodes(coded.answers, { ...coded.facts, initiatives: coded.initiatives, hasPlan });
  return {
    why: found?.text[language] ?? rule,
    answers: (found?.conditions ?? []).map((condition) => conditionText(condition, answered, language)),
  };
}

function conditionText(condition: Condition, { answerAt, profile }: CaseAnswers, language: Language): string {
  const words = messages[language].quality;
  switch (condition.about) {
    case "level":
    case "state":
    case "figure":
    case "blank":
      return words.answered(itemName(condition.item, language), answerText(condition.item, answerAt(placeOf(condition.item)), language));
    case "reason":
      return words.notApplicable(naReasons[condition.reason][language]);
    case "register":
      return condition.is === "empty" ? words.emptyRegister : words.giftsInRegister;
    case "plan":
      return words.emptyPlan;
    case "earlier-case":
      return words.noEarlierYear;
    case "profile":
      return condition.is === "has-employees" ? words.employees(profile.employees ?? 0) : words.businessCustomers;
    case "unsupported":
      return words.highShare;
  }
}

/** An answer as a person reads it: level with its anchor, state of a duty, figure with its unit. */
function answerText(itemId: string, answer: Answer | null, language: Language): string {
  const item = itemById(itemId);
  const words = messages[language].quality;
  switch (answer?.kind) {
    case "level":
      return item?.type === "maturity" ? `${answer.level} ${item.levels[language][answer.level]}` : String(answer.level);
    case "compliance":
      return complianceScale[answer.state].label[language];
    case "figure":
      return item?.type === "kpi" ? words.withUnit(String(answer.value), item.unit[language]) : String(answer.value);
    case "na":
      return words.notApplicable(naReasons[answer.reason][language]);
    case "unreadable":
      return answer.found;
    case undefined:
      return words.blank;
  }
}
