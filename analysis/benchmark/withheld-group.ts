import { scoredItems, topics } from "../../instrument/csr/instrument.ts";
import type { CellKey } from "../dataset/engine.ts";
import type { MinimumCounts } from "../disclosure/minimum-counts.ts";
import { levelsOf } from "./answer-shares.ts";
import { withheldSummary } from "./summary.ts";
import type { Figure, Group, Metric } from "./types.ts";

/** A group of too few companies: nothing is published of it but that it is there. */
export function withheldGroup(cell: CellKey, metrics: readonly Metric[], minimum: MinimumCounts): Group {
  const withheld: Figure = { value: null, suppressed: "min-n", minN: minimum.mean };
  return {
    cell,
    n: null,
    summaries: metrics.map((metric) => withheldSummary(metric, minimum)),
    items: scoredItems.map((item) => ({
      itemId: item.id,
      n: null,
      na: null,
      missing: null,
      shares: levelsOf(item).map(() => withheld),
    })),
    redFlags: {
      n: null,
      any: withheld,
      items: scoredItems.flatMap(({ id, tier }) => (tier === null ? [] : [{ itemId: id, n: null, share: withheld }])),
    },
    completeness: topics.map(({ id, area }) => ({ areaId: area, topicId: id, n: null, answered: withheld })),
  };
}
