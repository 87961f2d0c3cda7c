/** A multiset of numbers that is too large to write down, such as all differences between two groups. */
export interface ImplicitMultiset {
  readonly size: number;
  readonly least: number;
  readonly greatest: number;
  /** How many of its numbers are at most `limit`. */
  countUpTo(limit: number): number;
  /** The smallest of its numbers above `limit`; infinite where there is none. */
  nextAbove(limit: number): number;
}

/** Median of an implicit multiset: the middle number, or the mean of the middle two. Null where it is empty. */
export function implicitMedian(multiset: ImplicitMultiset): number | null {
  const { size } = multiset;
  if (size === 0) return null;
  const lower = smallest(multiset, Math.ceil(size / 2));
  if (size % 2 === 1) return lower;
  const upper = multiset.countUpTo(lower) > size / 2 ? lower : multiset.nextAbove(lower);
  return (lower + upper) / 2;
}

/** The number of a rank, counted from 1: bisection over the values, down to neighbouring doubles. It needs counts alone. */
function smallest(multiset: ImplicitMultiset, rank: number): number {
  let below = multiset.least;
  let above = multiset.greatest;
  if (multiset.countUpTo(below) >= rank) return below;
  for (let middle = between(below, above); middle > below && middle < above; middle = between(below, above)) {
    if (multiset.countUpTo(middle) >= rank) above = middle;
    else below = middle;
  }
  return multiset.nextAbove(below);
}

const between = (below: number, above: number): number => below + (above - below) / 2;
