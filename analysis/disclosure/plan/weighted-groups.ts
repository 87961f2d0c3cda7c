import { withheldByDifferencing } from "../releases/differencing.ts";
import type { CellGroup } from "../releases/nested-additions.ts";

/** The companies of a group that have one weight. */
export interface WeightedPart {
  /** The group. */
  readonly group: string;
  readonly members: readonly string[];
}

/**
 * Groups whose weighted figures may be published. A weighted figure is made of the figures of the companies of each weight, which can be
 * worked out where they are few: so it is published only where each of these could be published by itself, beside all that is published
 * and beside each other.
 *
 * @param published groups that are published, with the members that have the figure
 */
export function openWeighted(published: readonly CellGroup[], parts: readonly WeightedPart[], minN: number): ReadonlySet<string> {
  const few = new Set(parts.flatMap(({ group, members }) => (members.length > 0 && members.length < minN ? [group] : [])));
  let open = new Set(parts.flatMap(({ group }) => (few.has(group) ? [] : [group])));
  for (;;) {
    const subsets = parts.flatMap(({ group, members }, at) => (open.has(group) && members.length > 0 ? [{ id: String(at), members }] : []));
    const withheld = withheldByDifferencing([...published, ...subsets], minN);
    const closed = new Set(subsets.flatMap(({ id }) => (withheld.has(id) ? [parts[Number(id)]?.group ?? ""] : [])));
    if (closed.size === 0) return open;
    open = new Set([...open].filter((group) => !closed.has(group)));
  }
}
