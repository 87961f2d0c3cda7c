import type { PooledItem } from "../../instrument/scoring/pool.ts";
import { compareIds } from "../../instrument/scoring/risk.ts";
import type { EvidenceGrade } from "../../instrument/types.ts";
import type { CompanyCase } from "./company-case.ts";

/** A practice that a company may show. */
export interface Strength {
  readonly pooled: PooledItem;
  /** How well the company says that it is backed; null where it does not say. */
  readonly evidence: EvidenceGrade | null;
}

/** Level from which a practice is fully applied, and evidence from which it can be shown. */
const strengthBounds = { level: 3, provable: 3 } as const;

/**
 * Practices that are fully applied or better, those that records or outsiders prove first, then by level. A topic with a red flag gives
 * none: whoever shows the good beside a duty that is not met invites the charge of whitewashing.
 */
export function strengthsOf({ card, assessment }: Pick<CompanyCase, "card" | "assessment">): readonly Strength[] {
  const flagged = new Set(card.pool.applicable.filter(({ item }) => card.redFlags.includes(item.id)).map(({ topic }) => topic.id));
  const strong = card.pool.applicable.filter(
    ({ item, topic, level }) => item.type === "maturity" && !flagged.has(topic.id) && level !== null && level >= strengthBounds.level,
  );
  return strong
    .map((pooled) => ({ pooled, evidence: assessment.answers.get(pooled.item.id)?.evidence ?? null }))
    .toSorted(
      (a, b) =>
        Number(isProvable(b)) - Number(isProvable(a)) ||
        (b.pooled.level ?? 0) - (a.pooled.level ?? 0) ||
        (b.evidence ?? 0) - (a.evidence ?? 0) ||
        compareIds(a.pooled.item.id, b.pooled.item.id),
    );
}

/** Whether records, data or an outsider back a practice, so that it can be shown to a customer. */
export const isProvable = ({ evidence }: Strength): boolean => (evidence ?? 0) >= strengthBounds.provable;
