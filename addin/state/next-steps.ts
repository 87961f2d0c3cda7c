import { nearTermSteps } from "./findings.ts";
import { nextMissing } from "./item-order.ts";
import { missingCount, missingDuties } from "./missing.ts";
import type { Scored } from "./scored.ts";

/** Something worth doing next. */
export type NextStep =
  | { readonly kind: "profile" }
  | { readonly kind: "answer"; readonly itemId: string; readonly open: number; readonly duties: number }
  | { readonly kind: "act"; readonly itemId: string; readonly group: "A" | "B" | "C" }
  | { readonly kind: "plan"; readonly unplanned: number }
  | { readonly kind: "compare" };

/** At most three steps, the most useful first: what decides the questions, what is open, what can hurt people, then planning. */
export function nextSteps(scored: Scored): readonly NextStep[] {
  const { profile } = scored.assessment;
  const steps: NextStep[] = [];
  const isSizeOpen = profile.size === null && (profile.industry === null || profile.employees === null);
  if (isSizeOpen || profile.year === null) steps.push({ kind: "profile" });
  const itemId = firstOpen(scored);
  if (itemId !== null) steps.push({ kind: "answer", itemId, open: missingCount(scored), duties: missingDuties(scored) });
  const unplanned = nearTermSteps(scored).filter(({ isPlanned }) => !isPlanned);
  const [first] = unplanned;
  if (first !== undefined) {
    steps.push({ kind: "act", itemId: first.item.id, group: first.priority.group }, { kind: "plan", unplanned: unplanned.length });
  } else if (itemId === null) steps.push({ kind: "compare" });
  return steps.slice(0, 3);
}

/** Open duties come before other open questions, because only they keep a result from being final for good. */
const firstOpen = (scored: Scored): string | null => scored.card.missingLegal[0] ?? nextMissing(scored, null);
