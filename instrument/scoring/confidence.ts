import type { Assessment } from "../types.ts";
import type { Pool, PooledItem } from "./pool.ts";
import { areaWeight, topicWeight } from "./roll-up.ts";

/** Weight of an item in the overall score: area × topic among the applicable topics × 1 / applicable items of the topic. */
function effectiveWeight({ area, topic }: PooledItem, { applicable }: Pool, { settings }: Assessment): number {
  const topics = area.topics.filter(({ id }) => applicable.some((pooled) => pooled.topic.id === id));
  const sum = topics.reduce((total, each) => total + topicWeight(settings, each), 0);
  const items = applicable.filter((pooled) => pooled.topic.id === topic.id).length;
  return sum > 0 && items > 0 ? (areaWeight(settings, area) * topicWeight(settings, topic)) / sum / items : 0;
}

/**
 * How well the answers are backed: the mean evidence grade of the answered items by effective weight, divided by 4, so 0–1.
 * An answer without a grade counts as none. `null` without an answer. Never part of the score.
 */
export function confidenceIndex(pool: Pool, assessment: Assessment): number | null {
  let graded = 0;
  let total = 0;
  for (const pooled of pool.applicable.filter(({ level }) => level !== null)) {
    const weight = effectiveWeight(pooled, pool, assessment);
    graded += (weight * (assessment.answers.get(pooled.item.id)?.evidence ?? 0)) / 4;
    total += weight;
  }
  return total > 0 ? graded / total : null;
}
