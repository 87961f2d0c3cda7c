import { complianceScale, maturityScale } from "./csr/scales.ts";
import { placesIn, type Standard, standards } from "./csr/references.ts";
import type { Answer, Compliance, Item, Language, Level } from "./types.ts";

/** One possible answer to a question and what it says. */
export interface Step {
  /** What is typed into the cell. */
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
  readonly isChosen: boolean;
}

const levels: readonly Level[] = [4, 3, 2, 1, 0];
const states: readonly Compliance[] = ["yes", "attention", "no"];

/** The possible answers to a question, the best first; none for a figure. */
export function stepsOf(item: Item, answer: Answer | null, language: Language): readonly Step[] {
  switch (item.type) {
    case "maturity":
      return levels.map((level) => ({
        code: String(level),
        label: maturityScale[level].label[language],
        meaning: item.levels[language][level],
        isChosen: answer?.kind === "level" && answer.level === level,
      }));
    case "compliance":
      return states.map((state) => ({
        code: complianceScale[state].code,
        label: complianceScale[state].label[language],
        meaning: complianceScale[state].meaning[language],
        isChosen: answer?.kind === "compliance" && answer.state === state,
      }));
    case "kpi":
      return [];
  }
}

/** A standard and the places in it that speak of the same subject. */
export interface Reference {
  readonly name: Standard;
  readonly codes: string;
}

/** Where other standards speak of the subject of a question; standards that do not are left out. */
export const referencesOf = (item: Item): readonly Reference[] =>
  standards.map((name) => ({ name, codes: placesIn(item, name).join(", ") })).filter(({ codes }) => codes !== "");
