import { type Dimension, dimensions } from "../../benchmark/types.ts";
import type { CellGroup } from "../releases/nested-additions.ts";

/** Cases that no group tells apart. */
export interface Presence {
  /** What they have in common, in every dimension by which anything is grouped, and the year. */
  readonly cell: Readonly<Partial<Record<Dimension, string>>>;
  /** Whether they are the latest cases of their companies. */
  readonly isLatest: boolean;
  readonly n: number;
  /** Pseudonym of a single case, where releases are compared: another one after a correction. Absent where cases are only counted. */
  readonly key?: string;
  /** How many of them have each record: a score, an answer to an item, a topic that applies. */
  readonly having: readonly number[];
}

/** Name of a group of a benchmark, by what its companies have in common. */
export const groupKey = (cell: Presence["cell"]): string => JSON.stringify(cell);

/** The part of a cell that some dimensions tell, in their usual order. */
export const cellBy = (cell: Presence["cell"], by: readonly Dimension[]): Presence["cell"] =>
  Object.fromEntries(dimensions.flatMap((dimension) => (by.includes(dimension) ? [[dimension, cell[dimension]]] : [])));

/** The presences that stand in the groups of a combination: without the year, only the latest case of every company. */
export const presentIn = (presences: readonly Presence[], by: readonly Dimension[]): readonly Presence[] =>
  by.includes("year") ? presences : presences.filter(({ isLatest }) => isLatest);

/** A cell under the merged categories. */
export function mergedCell(cell: Presence["cell"], merged: readonly MergedCategory[]): Presence["cell"] {
  if (merged.length === 0) return cell;
  return Object.fromEntries(
    Object.entries(cell).map(([dimension, code]) => [
      dimension,
      merged.find((category) => category.dimension === dimension && category.members.includes(code))?.code ?? code,
    ]),
  );
}

/** Members of one presence that are told apart. More of them make no difference: only few are ever worked out. */
const mostMembers = (minN: number): number => Math.max(60, 6 * minN);

/** Small categories that stand in groups as one. */
export interface MergedCategory {
  readonly dimension: Dimension;
  /** Their codes with `mergedSign` between them. */
  readonly code: string;
  readonly members: readonly string[];
}

/** A combination of dimensions, and the small categories that are one in it. */
export interface Combination {
  readonly by: readonly Dimension[];
  readonly categories: readonly MergedCategory[];
}

/** What is counted of every presence, and by which combinations it is grouped. */
export interface Counting {
  readonly combinations: readonly Combination[];
  readonly minN: number;
  readonly count: (presence: Presence) => number;
}

/** The groups of all combinations with members, for planning. Members have numbers of their own here and no other name. */
export function plannedGroups(presences: readonly Presence[], { combinations, minN, count }: Counting): readonly CellGroup[] {
  // In an order of their own, so that whoever counts the same companies plans the same.
  const ordered = presences.map((presence) => [JSON.stringify([presence.cell, presence.isLatest]), presence] as const);
  const members = new Map(
    ordered
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, presence], at) => {
        const n = Math.min(count(presence), mostMembers(minN));
        if (presence.key !== undefined) return [presence, n > 0 ? [presence.key] : []];
        return [presence, Array.from({ length: n }, (_, member) => `${at}:${member}`)];
      }),
  );
  return combinations.flatMap(({ by, categories }) => {
    const groups = new Map<string, { readonly cell: Record<string, string>; readonly members: string[] }>();
    for (const presence of presentIn(presences, by)) {
      const cell = mergedCell(cellBy(presence.cell, by), categories);
      const group = groups.get(groupKey(cell)) ?? { cell: { ...cell }, members: [] };
      groups.set(groupKey(cell), group);
      for (const member of members.get(presence) ?? []) group.members.push(member);
    }
    return [...groups].map(([id, group]) => ({ id, cell: group.cell, members: group.members.toSorted() }));
  });
}
