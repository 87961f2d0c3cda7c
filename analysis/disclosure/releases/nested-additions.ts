import type { Addition } from "../tables/additive-table.ts";
import { memberDifference, membersOf, type Members } from "./member-difference.ts";

/** A group of companies by what they have in common: `{ industry: "C", size: "small" }`, or `{}` for everybody. */
export interface CellGroup {
  readonly id: string;
  readonly cell: Readonly<Record<string, string>>;
  readonly members: Members;
}

/**
 * Which groups add up to which others: everybody is the sum of the industries, an industry the sum of its sizes. Whether groups do add up
 * is seen from their members, as the years add up to everybody only where no company comes in two of them.
 */
export function nestedAdditions(groups: readonly CellGroup[]): readonly Addition[] {
  const breakdowns = new Map<string, CellGroup[]>();
  for (const group of groups) {
    const by = dimensionsOf(group).join();
    breakdowns.set(by, [...(breakdowns.get(by) ?? []), group]);
  }
  return groups.flatMap((total) =>
    [...breakdowns.values()].flatMap((breakdown) => {
      const parts = breakdown.filter((part) => isWithin(part, total));
      const isSum = parts.length > 0 && memberDifference(total.members, membersOf(parts.flatMap(({ members }) => members)), 1) === 0;
      return isSum ? [{ total: total.id, parts: parts.map(({ id }) => id) }] : [];
    }),
  );
}

const dimensionsOf = ({ cell }: CellGroup): readonly string[] => Object.keys(cell).toSorted();

/** Whether one group is a part of another by what their members have in common. A group is no part of itself. */
function isWithin(part: CellGroup, total: CellGroup): boolean {
  const common = Object.entries(total.cell);
  return dimensionsOf(part).length > common.length && common.every(([dimension, value]) => part.cell[dimension] === value);
}
