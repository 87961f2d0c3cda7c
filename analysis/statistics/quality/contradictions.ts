import { itemById } from "../../../instrument/csr/instrument.ts";
import { askedSize, isAsked } from "../../../instrument/scoring/pool.ts";
import { sizeClassOf } from "../../../instrument/size.ts";
import type { Answer, Assessment } from "../../../instrument/types.ts";
import { contradictionRules, type Condition, type ContradictionRule } from "./contradiction-rules.ts";

/** A rule that an assessment breaks, and the items it speaks of. */
export interface Contradiction {
  readonly rule: string;
  readonly items: readonly string[];
}

/** From this many contradictions on a case is flagged: one can be a slip. */
export const flaggedFrom = 2;

/**
 * The contradictions of one assessment, in the order of the rules. A blank counts only where the company was asked, so the basic form and
 * small sizes are not blamed for what they do not contain.
 *
 * @param hasEarlierCase whether an assessment of the same company for an earlier year is known
 */
export function contradictions(
  assessment: Assessment,
  hasEarlierCase: boolean,
  rules: readonly ContradictionRule[] = contradictionRules,
): readonly Contradiction[] {
  return rules
    .filter(({ conditions }) => conditions.every((condition) => holds(condition, assessment, hasEarlierCase)))
    .map(({ id, conditions }) => ({ rule: id, items: conditions.flatMap((condition) => ("item" in condition ? [condition.item] : [])) }));
}

function holds(condition: Condition, assessment: Assessment, hasEarlierCase: boolean): boolean {
  switch (condition.about) {
    case "level":
    case "state":
    case "figure":
      return matches(condition, assessment.answers.get(condition.item)?.answer ?? null);
    case "blank":
      return isBlank(condition.item, assessment);
    case "reason":
      return [...assessment.answers.values()].some(({ answer }) => answer?.kind === "na" && answer.reason === condition.reason);
    case "register":
      return condition.is === "empty" ? registered(assessment).length === 0 : registered(assessment).some(isGift);
    case "plan":
      return assessment.actions.length === 0;
    case "earlier-case":
      return !hasEarlierCase;
    case "profile":
      return condition.is === "has-employees"
        ? (assessment.profile.employees ?? 0) > 0
        : assessment.profile.marketRole === "b2b" || assessment.profile.marketRole === "both";
    case "unsupported":
      return unsupportedShare(assessment) > condition.above;
  }
}

function matches(condition: Extract<Condition, { about: "level" | "state" | "figure" }>, answer: Answer | null): boolean {
  if (condition.about === "level") return answer?.kind === "level" && answer.level >= condition.from && answer.level <= (condition.to ?? 4);
  if (condition.about === "state") return answer?.kind === "compliance" && answer.state === condition.state;
  if (answer?.kind !== "figure") return false;
  const isAbove = condition.above === undefined || answer.value > condition.above;
  return isAbove && (condition.equals === undefined || answer.value === condition.equals);
}

function isBlank(id: string, { answers, form, areas, profile }: Assessment): boolean {
  const item = itemById(id);
  if (item === undefined || !areas.includes(item.area)) return false;
  return isAsked(item, form, askedSize(profile, sizeClassOf(profile))) && (answers.get(id)?.answer ?? null) === null;
}

const registered = ({ initiatives }: Assessment): Assessment["initiatives"] =>
  initiatives.filter(({ title, kind }) => title !== null || kind !== null);

const isGift = ({ kind, cash, inKind }: Assessment["initiatives"][number]): boolean =>
  kind === "cash" || kind === "in-kind" || (cash ?? 0) > 0 || (inKind ?? 0) > 0;

/** Of the answered maturity items, those at level 3 or 4 without evidence of grade 2 or better; 0 below ten answers. */
function unsupportedShare({ answers }: Assessment): number {
  const rated = [...answers.values()].filter(({ answer }) => answer?.kind === "level");
  const unsupported = rated.filter(({ answer, evidence }) => answer?.kind === "level" && answer.level >= 3 && (evidence ?? 0) < 2);
  return rated.length < 10 ? 0 : unsupported.length / rated.length;
}
