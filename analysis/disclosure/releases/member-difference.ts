/** The members of a group, as keys in ascending order, every one once. */
export type Members = readonly string[];

/** Puts keys in the order that comparisons need. */
export const membersOf = (keys: Iterable<string>): Members => [...new Set(keys)].toSorted();

/**
 * How many members are in one of two groups and not in the other. Counting stops at `enough`, because only small differences matter.
 */
export function memberDifference(one: Members, other: Members, enough: number): number {
  // The difference is never smaller than that of the sizes.
  if (Math.abs(one.length - other.length) >= enough) return enough;
  let [difference, i, j] = [0, 0, 0];
  while (difference < enough && (i < one.length || j < other.length)) {
    const [left, right] = [one[i], other[j]];
    if (left === right) {
      i += 1;
      j += 1;
      continue;
    }
    difference += 1;
    if (right === undefined || (left !== undefined && left < right)) i += 1;
    else j += 1;
  }
  return difference;
}
