import { clusterDimensions, type Dimension, mergedSign } from "../../benchmark/types.ts";
import { clusterLadder, industryLadder, provinceLadder, sizeLadder, upperSizeLadder } from "../ladders.ts";
import { type CategoryGroup, type Ladder, mergeCategories } from "../merge-categories.ts";
import { type MergedCategory, type Presence, presentIn } from "./presence.ts";

type Categories = Parameters<typeof mergeCategories>[0];

/** Dimensions whose small categories are merged. Years, regions, forms and assessors stay as they are: what is near them is not like them. */
const ladders: ReadonlyMap<Dimension, (categories: Categories, minN: number) => Ladder> = new Map([
  ["industry", () => industryLadder],
  ["size", sizeLadderFor],
  ["province", () => provinceLadder],
  ...clusterDimensions.map((dimension) => [dimension, () => clusterLadder] as const),
]);

/** Sizes join their neighbours. */
function sizeLadderFor(categories: Categories, minN: number): Ladder {
  const isFew = (size: string): boolean => categories.some(({ id, n }) => id === size && n < minN);
  return isFew("medium") && !isFew("micro") ? upperSizeLadder : sizeLadder;
}

/** Groups by several dimensions at once are broken down from groups that have to be so much larger, or nothing of them could be told. */
const crossedFactor = 3;

/**
 * Which small categories are merged in the groups of a combination, so that each holds at least the minimum of companies, and in crossed
 * combinations three times as many. What is merged for one dimension stays together where it is crossed with others.
 * Nothing is merged for a pool below the minimum.
 */
export function mergedCategories(presences: readonly Presence[], by: readonly Dimension[], minN: number): readonly MergedCategory[] {
  const latest = presentIn(presences, []);
  if (latest.reduce((sum, { n }) => sum + n, 0) < minN) return [];
  return [...ladders].flatMap(([dimension, ladderFor]) => {
    if (!by.includes(dimension)) return [];
    const counts = new Map<string, number>();
    // A category of earlier years alone has no latest case, and joins none.
    for (const { cell, n } of latest) counts.set(cell[dimension] ?? "", (counts.get(cell[dimension] ?? "") ?? 0) + n);
    const categories = [...counts].map(([id, n]) => ({ id, n })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const alone = mergeCategories(categories, ladderFor(categories, minN), minN).map(coded);
    const crossed = crossedFactor * minN;
    const groups = by.length < 2 ? alone : crossedGroups(alone, ladderFor(alone, crossed), crossed);
    return groups.flatMap(({ members }) => (members.length < 2 ? [] : [{ dimension, code: members.toSorted().join(mergedSign), members }]));
  });
}

const restEnd = "-rest";

/** On its ladder, a rest of a category stands below that category. */
const coded = ({ id, members, n }: CategoryGroup): CategoryGroup => ({
  id: members.length === 1 ? (members[0] ?? id) : id.replace(", rest", restEnd),
  members,
  n,
});

function crossedGroups(alone: readonly CategoryGroup[], ladder: Ladder, minN: number): readonly CategoryGroup[] {
  const parentOf: Ladder = (code) => (code.endsWith(restEnd) ? code.slice(0, -restEnd.length) : ladder(code));
  const membersOf = new Map(alone.map(({ id, members }) => [id, members]));
  return mergeCategories(alone, parentOf, minN).map(({ id, n, members }) => ({
    id,
    n,
    members: members.flatMap((part) => membersOf.get(part) ?? []),
  }));
}
