import { scoredItems, topics } from "../../instrument/csr/instrument.ts";
import type { ScoredItem, Topic } from "../../instrument/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import { protectedFigure } from "../disclosure/minimum-counts.ts";
import { levelsOf } from "./answer-shares.ts";
import { withheldSummary } from "./summary.ts";
import type { Completeness, Group, ItemDistribution, Metric } from "./types.ts";

/** A group of which nothing is published but that it is there: all such groups look alike, whatever the reason. */
export function withheldGroup(cell: CellKey, metrics: readonly Metric[]): Group {
  return {
    cell,
    n: null,
    summaries: metrics.map(withheldSummary),
    items: scoredItems.map(withheldItem),
    redFlags: {
      n: null,
      any: protectedFigure,
      items: scoredItems.flatMap(({ id, tier }) => (tier === null ? [] : [{ itemId: id, n: null, share: protectedFigure }])),
    },
    completeness: topics.map(withheldCompleteness),
  };
}

/** The answers to an item that must not be told. */
export const withheldItem = (item: ScoredItem): ItemDistribution => ({
  itemId: item.id,
  n: null,
  na: null,
  missing: null,
  shares: levelsOf(item).map(() => protectedFigure),
});

/** How completely a topic was answered, where it must not be told. */
export const withheldCompleteness = ({ id, area }: Topic): Completeness => ({
  areaId: area,
  topicId: id,
  n: null,
  answered: protectedFigure,
});
