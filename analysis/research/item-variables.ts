import { items } from "../../instrument/csr/instrument.ts";
import { complianceScale, evidenceScale, maturityScale } from "../../instrument/csr/scales.ts";
import { complianceLevels } from "../../instrument/scoring/pool.ts";
import type { Compliance, EvidenceGrade, Item, Level, Text } from "../../instrument/types.ts";
import { missingReasonsOf } from "./missing-reason.ts";
import { type Category, spoken, type Variable, variable } from "./variable.ts";

const levels: readonly Level[] = [0, 1, 2, 3, 4];
const states: readonly Compliance[] = ["no", "attention", "yes"];
const grades: readonly EvidenceGrade[] = [0, 1, 2, 3, 4];

/** Evidence grades, 0 none to 4 external proof. */
export const evidenceCategories: readonly Category[] = grades.map((grade) => ({ value: grade, label: evidenceScale[grade].label }));

/** `EM1_05`: the id as a name that every statistics package takes. */
export const columnOf = (itemId: string): string => itemId.replaceAll("-", "_");

/** What may stand as the answer to a question, with the labels of its scale; none for a figure. */
function answerCategories(item: Item): readonly Category[] {
  if (item.type === "maturity") return levels.map((level) => ({ value: level, label: maturityScale[level].label }));
  if (item.type === "compliance") return states.map((state) => ({ value: complianceLevels[state], label: complianceScale[state].label }));
  return [];
}

/** Answer, missing reason and evidence of one question. */
export function variablesOf(item: Item): readonly [answer: Variable, missing: Variable, evidence: Variable] {
  const name = columnOf(item.id);
  const named = (words: (title: string) => Text): Text => ({ zh: words(item.title.zh).zh, en: words(item.title.en).en });
  const categories = answerCategories(item);
  return [
    variable(name, item.title, {
      type: item.type === "kpi" ? "number" : "integer",
      categories,
      isOrdered: true,
      unit: item.type === "kpi" ? item.unit : null,
      of: { item, part: "answer" },
    }),
    variable(
      `${name}_missing`,
      named((title) => spoken(({ research }) => research.missingOf(title))),
      { categories: missingReasonsOf(item), of: { item, part: "missing" } },
    ),
    variable(
      `${name}_ev`,
      named((title) => spoken(({ research }) => research.evidenceOf(title))),
      { type: "integer", categories: evidenceCategories, isOrdered: true, of: { item, part: "evidence" } },
    ),
  ];
}

/** Three columns a question, in the order of the questionnaire. */
export const itemVariables: readonly Variable[] = items.flatMap(variablesOf);
