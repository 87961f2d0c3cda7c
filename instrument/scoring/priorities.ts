import type { Settings } from "../types.ts";
import type { PooledItem } from "./pool.ts";
import { compareIds, defaultRating, riskOf } from "./risk.ts";
import { rounded } from "./rounding.ts";

/** A: "no" to a duty. B: "attention" to a duty. C: a practice below its target. */
export type PriorityGroup = "A" | "B" | "C";

/** How far an answered item is from its target, and how soon that matters. */
export interface Priority {
  readonly id: string;
  readonly group: PriorityGroup;
  /** Target level less level reached, never below 0. */
  readonly gap: number;
  readonly target: number;
  /** Importance of the topic × gap, 0–20. */
  readonly priority: number;
  readonly risk: number;
  readonly severity: number;
}

/** Level to be reached unless the company sets another one; a duty is only met with "yes" (4). */
export const defaultTarget = { maturity: 3, compliance: 4 } as const;

/** How many practices of group C enter the near-term list. */
export const nearTermPractices = 5;

/** Priorities of the answered items, in the order of the questionnaire. */
export function prioritiesOf(items: readonly PooledItem[], settings: Settings): readonly Priority[] {
  return items.flatMap((pooled) => {
    const { item, topic, level, tier } = pooled;
    if (level === null) return [];
    const target = item.type === "maturity" ? (settings.targets.get(item.id) ?? defaultTarget.maturity) : defaultTarget.compliance;
    const gap = Math.max(0, target - level);
    const group = tier !== null && level === 0 ? "A" : tier !== null && level === 2 ? "B" : "C";
    const importance = settings.importance.get(topic.id) ?? defaultRating;
    return [{ id: item.id, group, gap, target, priority: importance * gap, risk: riskOf(pooled, settings).risk, severity: item.severity }];
  });
}

/**
 * What to take up next: every "no" to a duty and then every "attention" (by severity, then risk), then the five practices
 * with the highest priority (ties: risk). Remaining ties in the order of item ids.
 */
export function nearTermList(priorities: readonly Priority[]): readonly Priority[] {
  const duties = (["A", "B"] as const).flatMap((group) => inOrder(priorities, group, ({ severity }) => severity));
  const practices = inOrder(
    priorities.filter(({ gap }) => gap > 0),
    "C",
    ({ priority }) => priority,
  );
  return [...duties, ...practices.slice(0, nearTermPractices)];
}

const inOrder = (priorities: readonly Priority[], group: PriorityGroup, first: (priority: Priority) => number): readonly Priority[] =>
  priorities
    .filter((priority) => priority.group === group)
    .toSorted((a, b) => first(b) - first(a) || rounded(b.risk) - rounded(a.risk) || compareIds(a.id, b.id));

/** 1 − Σ gap / Σ target over the answered items, 0–1; going beyond a target earns nothing. `null` without an answer or target. */
export function percentToTarget(priorities: readonly Priority[]): number | null {
  const targets = priorities.reduce((sum, { target }) => sum + target, 0);
  return targets > 0 ? 1 - priorities.reduce((sum, { gap }) => sum + gap, 0) / targets : null;
}
