import type { Instrument, Item, ScoredItem, Topic } from "../types.ts";
import { areas } from "./areas.ts";

/**
 * The questionnaire: 77 items in 19 topics of 5 areas. It follows the structure of the China SME Social Responsibility Guide,
 * but is not the Guide's own self-check table. Whatever this project knows about an item, it knows from here.
 */
export const csr: Instrument = { id: "csr-sme-self-assessment", version: "1.0.0", frameworkEdition: "2025", areas };

/** All topics in the order of the questionnaire. */
export const topics: readonly Topic[] = areas.flatMap((area) => area.topics);

/** All items, scored or not, in the order of the questionnaire. */
export const items: readonly Item[] = topics.flatMap((topic) => topic.items);

/** The items that enter a score: maturity and compliance, no KPI. */
export const scoredItems: readonly ScoredItem[] = items.filter((item) => item.type !== "kpi");

const itemsById: ReadonlyMap<string, Item> = new Map(items.map((item) => [item.id, item]));
const topicsById: ReadonlyMap<string, Topic> = new Map(topics.map((topic) => [topic.id, topic]));

/** The item of an id such as `EM1-05`, undefined where there is none. Any text is safe to ask for. */
export function itemById(id: string): Item | undefined {
  return itemsById.get(id);
}

/** The topic of an id such as `EM1`, undefined where there is none. Any text is safe to ask for. */
export function topicById(id: string): Topic | undefined {
  return topicsById.get(id);
}
