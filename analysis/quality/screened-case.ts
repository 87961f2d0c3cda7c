import type { ContradictionRule } from "../../instrument/csr/contradictions/contradiction-rule.ts";
import { contradictionRules } from "../../instrument/csr/contradictions/contradiction-rules.ts";
import { scoredItems } from "../../instrument/csr/instrument.ts";
import type { CodedCase } from "../dataset/coded-case.ts";
import { answeredCodes } from "../statistics/quality/case-answers.ts";
import { type Contradiction, contradictionsOf } from "../statistics/quality/contradictions.ts";
import { scoredEvidence, scoredLevels } from "../statistics/quality/scored-levels.ts";
import type { ScreenedCase } from "./screening.ts";

/** Rules of which a table of answers knows nothing: it has no action plan, so that they cannot count where cases come from many kinds of file. */
const isAboutPlan = ({ conditions }: ContradictionRule): boolean => conditions.some(({ about }) => about === "plan");
const countedRules = contradictionRules.filter((rule) => !isAboutPlan(rule));

/** How many contradictions of each kind a case holds. */
export type ContradictionCounts = Pick<ScreenedCase, "conflicts" | "tensions" | "gaps">;

/** Counts the contradictions of a case. */
export function contradictionCounts({ facts, answers, initiatives }: CodedCase): ContradictionCounts {
  const found = contradictionsOf(answeredCodes(answers, { ...facts, initiatives, hasPlan: false }), false, countedRules);
  const count = (wanted: Contradiction["kind"]): number => found.filter(({ kind }) => kind === wanted).length;
  return { conflicts: count("conflict"), tensions: count("tension"), gaps: count("gap") };
}

/** What a screening is told of a case; the same for every form in which the case was stored. */
export function screenedCase(coded: CodedCase, firm: string): ScreenedCase {
  const { facts, answers } = coded;
  const isChosen = scoredItems.map(({ area }) => facts.areas.includes(area));
  const chosen = (values: readonly (number | null)[]): readonly (number | null)[] =>
    values.map((value, place) => (isChosen[place] === true ? value : null));
  return { firm, levels: chosen(scoredLevels(answers)), evidence: chosen(scoredEvidence(answers)), ...contradictionCounts(coded) };
}
