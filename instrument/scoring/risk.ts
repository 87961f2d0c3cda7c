import type { Settings } from "../types.ts";
import type { PooledItem } from "./pool.ts";
import { rounded } from "./rounding.ts";

export type RiskLevel = "high" | "medium" | "low";

/** Residual risk of one item, 1–25. */
export interface Risk {
  readonly id: string;
  readonly topic: string;
  readonly severity: number;
  /** Residual likelihood 1–5. */
  readonly likelihood: number;
  readonly risk: number;
  readonly level: RiskLevel;
  /** False where the item is unanswered: the risk is then the one without any control. */
  readonly known: boolean;
}

/** Lower bounds of high and medium risk, and the least risk of a "no" to a legal or critical duty. */
export const riskBounds = { high: 15, medium: 8, legalNo: 15, criticalNo: 20 } as const;

/** Exposure and importance lie on 1–5; 3 where nothing is set. */
export const defaultRating = 3;

/**
 * Residual risk R = S · L with L = 1 + (X − 1)(1 − c): severity S of the item, exposure X of its topic, control c = score / 100
 * (0 while unanswered). A "no" is at least 15 (legal) or 20 (critical).
 */
export function riskOf({ item, topic, score, level, tier }: PooledItem, settings: Settings): Risk {
  const exposure = settings.exposure.get(topic.id) ?? defaultRating;
  const likelihood = 1 + (exposure - 1) * (1 - (score ?? 0) / 100);
  const floor = level !== 0 || tier === null ? 0 : tier === "critical" ? riskBounds.criticalNo : riskBounds.legalNo;
  const risk = Math.max(item.severity * likelihood, floor);
  return { id: item.id, topic: topic.id, severity: item.severity, likelihood, risk, level: riskLevel(risk), known: score !== null };
}

const riskLevel = (risk: number): RiskLevel => (risk >= riskBounds.high ? "high" : risk >= riskBounds.medium ? "medium" : "low");

/** All risks, the highest first; ties in the order of item ids. */
export function rankedRisks(items: readonly PooledItem[], settings: Settings): readonly Risk[] {
  const keyed = items.map((item) => riskOf(item, settings)).map((risk) => ({ risk, key: rounded(risk.risk) }));
  return keyed.toSorted((a, b) => b.key - a.key || compareIds(a.risk.id, b.risk.id)).map(({ risk }) => risk);
}

/** Order of item ids by their characters, the same in every locale. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
