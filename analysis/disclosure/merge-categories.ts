/** Companies of one or several categories: provinces, industries, sizes. */
export interface CategoryGroup {
  /** Id of the category, of the wider one that its members make up, or of the rest of it ("E, rest"). */
  readonly id: string;
  /** The categories that it holds, in the order given. One for a category that stands alone. */
  readonly members: readonly string[];
  readonly n: number;
}

/** The wider category of a category, null at the top: 33 → E → null. */
export type Ladder = (category: string) => string | null;

interface Placed extends CategoryGroup {
  /** The category on the ladder at which the group stands. */
  readonly rung: string;
}

/**
 * Merges small categories before anything is withheld. Those below the minimum join the small ones of the same wider category, then,
 * where these are still too few, the smallest of the large ones beside them, and then climb one rung. Empty categories do not count.
 *
 * - What cannot reach the minimum even at the top stays below it, for the caller to withhold.
 * - Ask for twice the minimum where the groups are to be broken down further: a group of 5 to 8 cannot be published beside its parts.
 * - Every member stands in exactly one group, so that no group is the difference of two others.
 */
export function mergeCategories(
  categories: readonly { readonly id: string; readonly n: number }[],
  parentOf: Ladder,
  minN: number,
): readonly CategoryGroup[] {
  let groups: readonly Placed[] = categories.filter(({ n }) => n > 0).map(({ id, n }) => ({ id, rung: id, members: [id], n }));
  for (;;) {
    const small = groups.filter(({ n }) => n < minN);
    const parent = small.map(({ rung }) => parentOf(rung)).find((found) => found !== null);
    if (parent === undefined || parent === null) break;
    groups = mergedUnder(parent, groups, { parentOf, minN });
  }
  return groups.map(({ id, members, n }) => ({ id, members, n }));
}

function mergedUnder(
  parent: string,
  groups: readonly Placed[],
  { parentOf, minN }: { readonly parentOf: Ladder; readonly minN: number },
): readonly Placed[] {
  const family = groups.filter(({ rung }) => isBelow(rung, parent, parentOf));
  const pool = family.filter(({ n }) => n < minN);
  const others = family.filter(({ n }) => n >= minN).toSorted((a, b) => a.n - b.n);
  while (total(pool) < minN && others.length > 0) pool.push(...others.splice(0, 1));
  const pooled = new Set(pool);
  const members = groups.flatMap((group) => (pooled.has(group) ? group.members : []));
  const merged = { id: others.length === 0 ? parent : `${parent}, rest`, rung: parent, members, n: total(pool) };
  return [...groups.filter((group) => !pooled.has(group)), merged];
}

const total = (groups: readonly CategoryGroup[]): number => groups.reduce((sum, { n }) => sum + n, 0);

function isBelow(rung: string, parent: string, parentOf: Ladder): boolean {
  for (let step = parentOf(rung); step !== null; step = parentOf(step)) if (step === parent) return true;
  return false;
}
