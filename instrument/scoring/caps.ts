import type { PooledItem } from "./pool.ts";
import type { Score, Scores } from "./roll-up.ts";

/** Highest score displayed while a legal or critical duty is answered "no". Raw scores stay as they are, for statistics. */
export const caps = {
  legal: { topic: 39.9, area: 59.9, overall: 79.9 },
  critical: { topic: 19.9, area: 39.9, overall: 59.9 },
} as const;

/** Items of a legal or critical tier with one answer: "no" gives a red flag, "attention" an amber one. */
export const flagged = (items: readonly PooledItem[], level: 0 | 2): readonly PooledItem[] =>
  items.filter((pooled) => pooled.tier !== null && pooled.level === level);

/**
 * Lowers the scores of every topic and area that holds a red flag, and the overall score, to the lowest cap that applies.
 * A capped topic does not lower its area through the mean: the area has a cap of its own.
 */
export function capped(scores: Scores, redFlags: readonly PooledItem[]): Scores {
  const topics = new Map(scores.topics);
  const areas = new Map(scores.areas);
  let overall = scores.overall;
  for (const { tier, topic, area } of redFlags) {
    if (tier === null) continue;
    const cap = caps[tier];
    topics.set(topic.id, lowered(topics.get(topic.id) ?? null, cap.topic));
    areas.set(area.id, lowered(areas.get(area.id) ?? null, cap.area));
    overall = overall === null ? null : Math.min(overall, cap.overall);
  }
  return { topics, areas, overall };
}

const lowered = (score: Score, cap: number): Score => (typeof score === "number" ? Math.min(score, cap) : score);
