import type { Addition } from "../tables/additive-table.ts";
import { memberClasses } from "./member-classes.ts";
import type { Members } from "./member-difference.ts";

/** A group of companies by what they have in common: `{ industry: "C", size: "small" }`, or `{}` for everybody. */
export interface CellGroup {
  readonly id: string;
  readonly cell: Readonly<Record<string, string>>;
  readonly members: Members;
}

/** A group as the classes of members of which it consists; no two groups look inside a class. */
interface Part {
  readonly id: string;
  readonly classes: ReadonlySet<number>;
}

/**
 * Which groups add up to which others: everybody is the sum of the industries, an industry the sum of its sizes. That is seen from their
 * members, as the years add up to everybody only where no company comes in two of them, and merged categories are sums of others.
 */
export function nestedAdditions(groups: readonly CellGroup[]): readonly Addition[] {
  const { rows } = memberClasses(groups.map(({ members }) => members));
  const breakdowns = new Map<string, Part[]>();
  const parts = groups.map(({ id, cell }, at): Part => {
    const part = { id, classes: new Set(rows[at]?.keys()) };
    const by = Object.keys(cell).toSorted().join();
    breakdowns.set(by, [...(breakdowns.get(by) ?? []), part]);
    return part;
  });
  return parts.flatMap((total) =>
    [...breakdowns.values()].flatMap((breakdown) => {
      const within = breakdown.filter((part) => part !== total && part.classes.size > 0 && isWithin(part, total));
      // A breakdown holds nobody twice, so that its parts add up to a total where they have as many classes.
      const size = within.reduce((sum, { classes }) => sum + classes.size, 0);
      return within.length > 0 && size === total.classes.size ? [{ total: total.id, parts: within.map(({ id }) => id) }] : [];
    }),
  );
}

function isWithin(part: Part, total: Part): boolean {
  if (part.classes.size > total.classes.size) return false;
  for (const own of part.classes) if (!total.classes.has(own)) return false;
  return true;
}
