import { topics } from "../../instrument/csr/instrument.ts";
import type { Permission } from "../benchmark/breakdown.ts";
import type { Figure, GroupNeeds, TopicNeed } from "../benchmark/types.ts";
import type { CellKey, Engine, LackingCount } from "../dataset/engine.ts";
import { protectedFigure, publishedCount } from "../disclosure/minimum-counts.ts";
import { type Combination, groupKey, mergedCell } from "../disclosure/plan/presence.ts";
import { publishedShares } from "../disclosure/published-shares.ts";

/** Topics with a duty among their questions: how many lack them is told under the rule for duties. */
const withDuties: ReadonlySet<string> = new Set(topics.flatMap(({ id, items }) => (items.some(({ tier }) => tier !== null) ? [id] : [])));

/** What the groups of a combination lack, topic by topic, in the order of the groups. */
export async function needsOf(engine: Engine, { by, categories }: Combination, permission: Permission): Promise<readonly GroupNeeds[]> {
  const groups = new Map<string, { readonly cell: CellKey; readonly counts: Map<string, LackingCount> }>();
  for (const count of await engine.lacking(by)) {
    const cell = mergedCell(count.cell, categories);
    const group = groups.get(groupKey(cell)) ?? { cell, counts: new Map<string, LackingCount>() };
    groups.set(groupKey(cell), group);
    const before = group.counts.get(count.topicId);
    group.counts.set(count.topicId, { ...count, n: count.n + (before?.n ?? 0), lacking: count.lacking + (before?.lacking ?? 0) });
  }
  const sizes = new Map<string, number>();
  for (const { cell, n } of await engine.cells(by)) {
    const key = groupKey(mergedCell(cell, categories));
    sizes.set(key, n + (sizes.get(key) ?? 0));
  }
  return [...groups].map(([key, { cell, counts }]) => ({
    cell,
    n: permission.isOpen(cell) ? publishedCount(sizes.get(key) ?? 0, permission.minimum.mean) : null,
    topics: topics.map(({ id }) => needOf(id, counts.get(id), { cell, permission })),
  }));
}

function needOf(
  topicId: string,
  count: LackingCount | undefined,
  { cell, permission }: { readonly cell: CellKey; readonly permission: Permission },
): TopicNeed {
  const { isOpen, isOpenFor, minimum } = permission;
  if (!isOpen(cell) || !isOpenFor(cell, topicId)) return { topicId, n: null, lacking: protectedFigure };
  const { n, lacking } = count ?? { n: 0, lacking: 0 };
  const [share = noFigure] = publishedShares({ counts: [lacking, n - lacking], duty: withDuties.has(topicId) }, minimum);
  return { topicId, n: publishedCount(n, minimum.mean), lacking: share };
}

const noFigure: Figure = { value: null, suppressed: "not-scored" };
