import type { Condition, ContradictionRule } from "../../../instrument/csr/contradictions/contradiction-rule.ts";
import { contradictionRules } from "../../../instrument/csr/contradictions/contradiction-rules.ts";
import { itemById, items, scoredItems } from "../../../instrument/csr/instrument.ts";
import { askedSize, isAsked } from "../../../instrument/scoring/pool.ts";
import { sizeClassOf } from "../../../instrument/size.ts";
import type { Answer, Assessment } from "../../../instrument/types.ts";
import { type CaseAnswers, answeredAssessment } from "./case-answers.ts";

/** A rule that an assessment breaks, and the items it speaks of. */
export interface Contradiction {
  readonly rule: string;
  readonly kind: ContradictionRule["kind"];
  readonly items: readonly string[];
}

/** From this many conflicts and tensions on a case is flagged, one of them a conflict: one can be a slip. Tensions alone take one more. */
export const flaggedFrom = 2;

/**
 * The contradictions of one assessment, in the order of the rules. A blank counts only where the company was asked, so the basic form and
 * small sizes are not blamed for what they do not contain.
 *
 * @param hasEarlierCase whether an assessment of the same company for an earlier year is known
 */
export const contradictions = (
  assessment: Assessment,
  hasEarlierCase: boolean,
  rules: readonly ContradictionRule[] = contradictionRules,
): readonly Contradiction[] => contradictionsOf(answeredAssessment(assessment), hasEarlierCase, rules);

/** The same of a case that is stored in another way. */
export function contradictionsOf(
  answered: CaseAnswers,
  hasEarlierCase: boolean,
  rules: readonly ContradictionRule[] = contradictionRules,
): readonly Contradiction[] {
  return rules
    .filter(({ conditions }) => conditions.every((condition) => holds(condition, answered, hasEarlierCase)))
    .map(({ id, kind, conditions }) => ({
      rule: id,
      kind,
      items: conditions.flatMap((condition) => ("item" in condition ? [condition.item] : [])),
    }));
}

function holds(condition: Condition, answered: CaseAnswers, hasEarlierCase: boolean): boolean {
  switch (condition.about) {
    case "level":
    case "state":
    case "figure":
      return matches(condition, answered.answer(condition.item));
    case "blank":
      return isBlank(condition.item, answered);
    case "reason":
      return items.some(({ id }) => isForReason(answered.answer(id), condition.reason));
    case "register":
      return condition.is === "empty" ? registered(answered).length === 0 : registered(answered).some(isGift);
    case "plan":
      return !answered.hasPlan;
    case "earlier-case":
      return !hasEarlierCase;
    case "profile":
      return condition.is === "has-employees"
        ? (answered.profile.employees ?? 0) > 0
        : answered.profile.marketRole === "b2b" || answered.profile.marketRole === "both";
    case "unsupported":
      return unsupportedShare(answered) > condition.above;
  }
}

const isForReason = (answer: Answer | null, reason: string): boolean => answer?.kind === "na" && answer.reason === reason;

function matches(condition: Extract<Condition, { about: "level" | "state" | "figure" }>, answer: Answer | null): boolean {
  if (condition.about === "level") return answer?.kind === "level" && answer.level >= condition.from && answer.level <= (condition.to ?? 4);
  if (condition.about === "state") return answer?.kind === "compliance" && answer.state === condition.state;
  if (answer?.kind !== "figure") return false;
  const { above = -Infinity, below = Infinity, equals = answer.value } = condition;
  return answer.value > above && answer.value < below && answer.value === equals;
}

function isBlank(id: string, { answer, form, areas, profile }: CaseAnswers): boolean {
  const item = itemById(id);
  if (item === undefined || !areas.includes(item.area)) return false;
  return isAsked(item, form, askedSize(profile, sizeClassOf(profile))) && answer(id) === null;
}

const registered = ({ initiatives }: CaseAnswers): CaseAnswers["initiatives"] =>
  initiatives.filter(({ title, kind }) => title !== null || kind !== null);

const isGift = ({ kind, cash, inKind }: CaseAnswers["initiatives"][number]): boolean =>
  kind === "cash" || kind === "in-kind" || (cash ?? 0) > 0 || (inKind ?? 0) > 0;

/** Of the answered maturity items, those at level 3 or 4 without evidence of grade 2 or better; 0 below ten answers. */
function unsupportedShare({ answer, evidence }: CaseAnswers): number {
  const rated = scoredItems.flatMap(({ id }) => {
    const given = answer(id);
    return given?.kind === "level" ? [{ isHigh: given.level >= 3, grade: evidence(id) ?? 0 }] : [];
  });
  return rated.length < 10 ? 0 : rated.filter(({ isHigh, grade }) => isHigh && grade < 2).length / rated.length;
}
