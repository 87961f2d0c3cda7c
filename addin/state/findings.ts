import { itemById } from "../../instrument/csr/instrument.ts";
import type { Priority } from "../../instrument/scoring/priorities.ts";
import type { Risk } from "../../instrument/scoring/risk.ts";
import { mainRisks } from "../../instrument/scoring/scorecard.ts";
import type { Item } from "../../instrument/types.ts";
import type { Scored } from "./scored.ts";

/** Why a risk is where it is; the same reasons as on the risks sheet. */
export type RiskReason = "red" | "amber" | "unknown" | "gap" | "met";

/** One of the main risks. */
export interface RiskFinding {
  readonly item: Item;
  readonly risk: Risk;
  readonly reason: RiskReason;
}

/** A duty that is answered "no" or "attention". */
export interface FlaggedDuty {
  readonly item: Item;
  /** The tier that counts this year. */
  readonly tier: "legal" | "critical";
}

/** One of the responsibilities to take up next. */
export interface NearTermStep {
  readonly item: Item;
  readonly priority: Priority;
  /** An action of the plan names it. */
  readonly isPlanned: boolean;
}

/** The eight highest risks with their reasons. */
export function mainRiskFindings({ card }: Scored): readonly RiskFinding[] {
  const gaps = new Set(card.priorities.filter(({ gap }) => gap > 0).map(({ id }) => id));
  const reasonOf = ({ id, known }: Risk): RiskReason => {
    if (!known) return "unknown";
    if (card.redFlags.includes(id)) return "red";
    if (card.amberFlags.includes(id)) return "amber";
    return gaps.has(id) ? "gap" : "met";
  };
  return card.risks.slice(0, mainRisks).flatMap((risk) => {
    const item = itemById(risk.id);
    return item === undefined ? [] : [{ item, risk, reason: reasonOf(risk) }];
  });
}

/** The duties behind the red or the amber flags, in the order of the questionnaire. */
export function flaggedDuties({ card }: Scored, flag: "red" | "amber"): readonly FlaggedDuty[] {
  const ids = flag === "red" ? card.redFlags : card.amberFlags;
  return card.pool.applicable.flatMap(({ item, tier }) => (tier !== null && ids.includes(item.id) ? [{ item, tier }] : []));
}

/** The near-term list, each with whether it stands in the action plan. */
export function nearTermSteps({ card, assessment }: Scored): readonly NearTermStep[] {
  const planned = new Set(assessment.actions.map(({ itemId }) => itemId));
  return card.nearTerm.flatMap((priority) => {
    const item = itemById(priority.id);
    return item === undefined ? [] : [{ item, priority, isPlanned: planned.has(priority.id) }];
  });
}
