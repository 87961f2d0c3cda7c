import { memberDifference, type Members } from "./member-difference.ts";

/** A group of companies about which something is to be published. */
export interface Subset {
  /** Says which group it is: `industry=C`, or a filter. */
  readonly id: string;
  readonly members: Members;
}

/** Two groups whose figures, side by side, speak of the few companies in which they differ. */
export interface DifferencingRisk {
  readonly one: string;
  readonly other: string;
  /** Companies in one of them only: 1 to minimum − 1. */
  readonly n: number;
}

/**
 * Pairs of groups that differ in at least one company and in fewer than the minimum. A subset of 20 out of 23 gives the other 3 away.
 */
export function differencingRisks(subsets: readonly Subset[], minN: number): readonly DifferencingRisk[] {
  return subsets.flatMap((one, at) =>
    subsets.slice(at + 1).flatMap((other) => {
      const n = memberDifference(one.members, other.members, minN);
      return n > 0 && n < minN ? [{ one: one.id, other: other.id, n }] : [];
    }),
  );
}

/**
 * Which groups must be withheld so that no two published ones differ in so few companies, and none has so few itself. Groups
 * come by weight: what stands first is kept, and of two that conflict the later one goes.
 */
export function withheldByDifferencing(subsets: readonly Subset[], minN: number): ReadonlySet<string> {
  const published: Subset[] = [];
  const withheld = new Set<string>();
  for (const subset of subsets) {
    const { length } = subset.members;
    const conflicts = published.some((earlier) => {
      const n = memberDifference(earlier.members, subset.members, minN);
      return n > 0 && n < minN;
    });
    if ((length > 0 && length < minN) || conflicts) withheld.add(subset.id);
    else published.push(subset);
  }
  return withheld;
}
