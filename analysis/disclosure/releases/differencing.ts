import { spanWith, type Row, type Span } from "./linear-span.ts";
import { memberClasses } from "./member-classes.ts";
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
 * Which groups must be withheld so that nothing can be worked out about one to minimum − 1 companies: no published group is that small, no
 * two of them differ in so few, and no other adding and subtracting of sums, over however many groups and releases, leads to so few.
 *
 * - Groups come by weight: what stands first is kept, and what conflicts with it goes. So the last part of a published total goes where
 *   another part is too small.
 * - A reader is taken to know who is in which group. A company whose figures were corrected between two releases must have another
 *   key in the second, as the difference of its group is the correction.
 *
 * @param earlier groups that were published before
 */
export function withheldByDifferencing(subsets: readonly Subset[], minN: number, earlier: readonly Members[] = []): ReadonlySet<string> {
  const isFew = (n: number): boolean => n > 0 && n < minN;
  const { sizes, rows } = memberClasses([...earlier, ...subsets.map(({ members }) => members)]);
  let span = rows.slice(0, earlier.length).reduce<Span>(spanWith, new Map());
  const published = [...earlier];
  const withheld = new Set<string>();
  for (const [at, { id, members }] of subsets.entries()) {
    const wider = spanWith(span, rows[earlier.length + at] ?? new Map());
    const isExposing =
      isFew(members.length) ||
      published.some((other) => isFew(memberDifference(other, members, minN))) ||
      newRows(wider, span).some((row) => isFew(companiesIn(row, sizes)));
    if (isExposing) withheld.add(id);
    else {
      published.push(members);
      span = wider;
    }
  }
  return withheld;
}

/** What can be made with the last group and could not be made before. */
const newRows = (wider: Span, span: Span): readonly Row[] => [...wider].flatMap(([place, row]) => (span.get(place) === row ? [] : [row]));

const companiesIn = (row: Row, sizes: readonly number[]): number => [...row.keys()].reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
