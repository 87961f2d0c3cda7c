import type { PooledItem } from "../../instrument/scoring/pool.ts";
import type { AreaId, Item, Topic } from "../../instrument/types.ts";
import type { Scored } from "./scored.ts";

/** A question that counts and has no answer. */
export interface MissingItem {
  readonly item: Item;
  /** A legal or critical duty: without it no result is final. */
  readonly isDuty: boolean;
  /** Something stands in the cell, but it is no answer. */
  readonly isUnreadable: boolean;
}

/** The open questions of a topic. */
export interface MissingTopic {
  readonly topic: Topic;
  readonly items: readonly MissingItem[];
}

/** Open questions by topic in the order of the questionnaire, of one area or of all (`null`). Optional figures are never missing. */
export function missingTopics({ assessment, card }: Scored, area: AreaId | null): readonly MissingTopic[] {
  const topics = new Map<string, { topic: Topic; items: MissingItem[] }>();
  for (const { item, topic, tier, level } of card.pool.applicable) {
    if (level !== null || (area !== null && item.area !== area)) continue;
    const entry = topics.get(topic.id) ?? { topic, items: [] };
    topics.set(topic.id, entry);
    entry.items.push({ item, isDuty: tier !== null, isUnreadable: assessment.answers.get(item.id)?.answer?.kind === "unreadable" });
  }
  return [...topics.values()];
}

/** Number of open questions of one area or of all (`null`). */
export const missingCount = (scored: Scored, area: AreaId | null = null): number => open(scored, area).length;

/** Number of open legal and critical duties of one area or of all (`null`). */
export const missingDuties = (scored: Scored, area: AreaId | null = null): number =>
  open(scored, area).filter(({ tier }) => tier !== null).length;

const open = ({ card }: Scored, area: AreaId | null): readonly PooledItem[] =>
  card.pool.applicable.filter(({ item, level }) => level === null && (area === null || item.area === area));
