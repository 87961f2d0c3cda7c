import { itemById } from "../../instrument/csr/instrument.ts";
import type { Priority, PriorityGroup } from "../../instrument/scoring/priorities.ts";
import type { Action, Item, Level } from "../../instrument/types.ts";
import type { CompanyCase } from "./company-case.ts";

/** One thing to take up next, with what the company's own action plan says of it. */
export interface PlanLine {
  readonly item: Item;
  /** Why it is on the list; null where only the plan names it. */
  readonly group: PriorityGroup | null;
  /** Level 0–4 as answered (yes 4, attention 2, no 0); null while unanswered. */
  readonly level: Level | null;
  /** Level 0–4 to be reached; null where nothing is answered yet. */
  readonly target: number | null;
  /** Steps of the plan for this item; none where the plan does not name it. */
  readonly actions: readonly Action[];
}

/** The near-term responsibilities in their order, then whatever else stands in the plan. */
export function planOf({ card, assessment }: Pick<CompanyCase, "card" | "assessment">): readonly PlanLine[] {
  const near = card.nearTerm.flatMap((priority) => lineOf(priority.id, priority.group));
  const others = new Set(assessment.actions.map(({ itemId }) => itemId).filter((id) => near.every(({ item }) => item.id !== id)));
  return [...near, ...[...others].flatMap((id) => lineOf(id, null))];

  function lineOf(id: string, group: PriorityGroup | null): readonly PlanLine[] {
    const item = itemById(id);
    if (item === undefined) return [];
    const priority: Priority | undefined = card.priorities.find((each) => each.id === id);
    const level = card.pool.applicable.find((pooled) => pooled.item.id === id)?.level ?? null;
    const actions = assessment.actions.filter(({ itemId }) => itemId === id);
    return [{ item, group, level, target: priority?.target ?? null, actions }];
  }
}

/** Whether somebody is responsible by a date, which makes an intention a plan. */
export const isSettled = ({ actions }: PlanLine): boolean => actions.some(({ owner, due }) => owner !== null && due !== null);
