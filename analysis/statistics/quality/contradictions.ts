import type { Condition, ContradictionRule } from "../../../instrument/csr/contradictions/contradiction-rule.ts";
import { contradictionRules } from "../../../instrument/csr/contradictions/contradiction-rules.ts";
import { itemById, items } from "../../../instrument/csr/instrument.ts";
import { naReasonCodes } from "../../../instrument/csr/na-reasons.ts";
import { askedSize, isAsked } from "../../../instrument/scoring/pool.ts";
import { sizeClassOf } from "../../../instrument/size.ts";
import type { Answer, Assessment, NaReason } from "../../../instrument/types.ts";
import { answeredAssessment, type CaseAnswers, placeOf } from "./case-answers.ts";

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
      return matches(condition, answered.answerAt(placeOf(condition.item)));
    case "blank":
      return isBlank(condition.item, answered);
    case "reason":
      return placesFor(condition.reason).some((place) => isForReason(answered.answerAt(place), condition.reason));
    case "register":
      return condition.is === "empty" ? answered.initiatives.length === 0 : answered.initiatives.some(isGift);
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

const places = items.map((_, place) => place);

/** Places of the items that accept a reason. */
const placesFor = (reason: NaReason): readonly number[] => placesByReason.get(reason) ?? [];
const placesByReason = new Map(naReasonCodes.map((reason) => [reason, places.filter((place) => items[place]?.naReason === reason)]));

const isForReason = (answer: Answer | null, reason: string): boolean => answer?.kind === "na" && answer.reason === reason;

function matches(condition: Extract<Condition, { about: "level" | "state" | "figure" }>, answer: Answer | null): boolean {
  if (condition.about === "level") return answer?.kind === "level" && answer.level >= condition.from && answer.level <= (condition.to ?? 4);
  if (condition.about === "state") return answer?.kind === "compliance" && answer.state === condition.state;
  if (answer?.kind !== "figure") return false;
  const { above = -Infinity, below = Infinity, equals = answer.value } = condition;
  return answer.value > above && answer.value < below && answer.value === equals;
}

function isBlank(id: string, { answerAt, form, areas, profile }: CaseAnswers): boolean {
  const item = itemById(id);
  if (item === undefined || !areas.includes(item.area)) return false;
  return answerAt(placeOf(id)) === null && isAsked(item, form, askedSize(profile, sizeClassOf(profile)));
}

const isGift = ({ kind, cash, inKind }: CaseAnswers["initiatives"][number]): boolean =>
  kind === "cash" || kind === "in-kind" || (cash ?? 0) > 0 || (inKind ?? 0) > 0;

const practices = items.flatMap(({ type }, place) => (type === "maturity" ? [place] : []));

/** Of the answered maturity items, those at level 3 or 4 without evidence of grade 2 or better; 0 below ten answers. */
function unsupportedShare({ answerAt, evidenceAt }: CaseAnswers): number {
  let [rated, unsupported] = [0, 0];
  for (const place of practices) {
    const given = answerAt(place);
    if (given?.kind !== "level") continue;
    rated += 1;
    if (given.level >= 3 && (evidenceAt(place) ?? 0) < 2) unsupported += 1;
  }
  return rated < 10 ? 0 : unsupported / rated;
}
