import type { Assessment, Instrument, Settings } from "../types.ts";
import type { Pool, PooledItem } from "./pool.ts";

/** 0–100; `null` where too little was answered; "NA" where nothing applies. */
export type Score = number | "NA" | null;

/** One score a topic, area and overall. */
export interface Scores {
  readonly topics: ReadonlyMap<string, Score>;
  readonly areas: ReadonlyMap<string, Score>;
  /** Defined only where all five areas are. */
  readonly overall: number | null;
}

/** Shares below which a score is not shown: of the topic's items, and of the area's topic weight. */
export const validity = { topic: 0.5, area: 2 / 3, final: 0.8, naShare: 0.3 } as const;

/** How unanswered items enter: left out under the validity rules, or filled with one value and no rule (for bounds). */
export type MissingRule = "leave-out" | 0 | 100;

/**
 * Items → topics → areas → overall, all weighted arithmetic means:
 *
 *     T = Σ s / n over answered items,  A = Σ w·T / Σ w over valid topics,  O = Σ v·A / Σ v over five areas
 *
 * A topic is valid with at least half of its applicable items answered, an area with valid topics of at least two thirds
 * of the weight of its applicable topics. Items without an accepted reason stay in the denominator of these shares.
 */
export function rollUp(instrument: Instrument, pool: Pool, assessment: Assessment, missing: MissingRule): Scores {
  const topics = new Map<string, Score>();
  const areas = new Map<string, Score>();
  const pooled = byTopic(pool);
  for (const area of instrument.areas) {
    for (const topic of area.topics) topics.set(topic.id, topicScore(pooled.get(topic.id) ?? [], missing));
    const weighted = area.topics.map((topic) => ({ score: topics.get(topic.id) ?? null, weight: topicWeight(assessment.settings, topic) }));
    areas.set(area.id, assessment.areas.includes(area.id) ? areaScore(weighted, missing) : "NA");
  }
  const overall = weightedMean(
    instrument.areas.map((area) => ({ score: areas.get(area.id) ?? null, weight: areaWeight(assessment.settings, area) })),
    "all",
  );
  return { topics, areas, overall };
}

/** The items that count, by the id of their topic. */
function byTopic({ applicable }: Pool): ReadonlyMap<string, readonly PooledItem[]> {
  const found = new Map<string, PooledItem[]>();
  for (const item of applicable) {
    const before = found.get(item.topic.id);
    if (before === undefined) found.set(item.topic.id, [item]);
    else before.push(item);
  }
  return found;
}

function topicScore(items: readonly PooledItem[], missing: MissingRule): Score {
  if (items.length === 0) return "NA";
  const scores = items.flatMap(({ score }) => {
    const value = score ?? (missing === "leave-out" ? null : missing);
    return value === null ? [] : [value];
  });
  if (scores.length === 0 || scores.length / items.length < validity.topic) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

interface Weighted {
  readonly score: Score;
  readonly weight: number;
}

function areaScore(topics: readonly Weighted[], missing: MissingRule): Score {
  const applicable = topics.filter(({ score }) => score !== "NA");
  if (applicable.length === 0) return null;
  const total = applicable.reduce((sum, { weight }) => sum + weight, 0);
  const valid = applicable.reduce((sum, { score, weight }) => (score === null ? sum : sum + weight), 0);
  // Weights such as 1/3 + 1/3 fall short of 2/3 in binary arithmetic.
  if (total <= 0 || (missing === "leave-out" && valid / total < validity.area - 1e-9)) return null;
  return weightedMean(applicable, "valid");
}

function weightedMean(values: readonly Weighted[], need: "all" | "valid"): number | null {
  let sum = 0;
  let total = 0;
  for (const { score, weight } of values) {
    if (typeof score !== "number") {
      if (need === "all") return null;
      continue;
    }
    sum += weight * score;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/** Weight of an area in the overall score: as set, otherwise the instrument's. */
export const areaWeight = (settings: Settings, area: { readonly id: string; readonly weight: number }): number =>
  settings.areaWeights.get(area.id) ?? area.weight;

/** Weight of a topic in its area: as set, otherwise the instrument's. */
export const topicWeight = (settings: Settings, topic: { readonly id: string; readonly weight: number }): number =>
  settings.topicWeights.get(topic.id) ?? topic.weight;
