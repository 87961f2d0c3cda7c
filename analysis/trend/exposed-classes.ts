import type { Row } from "../disclosure/releases/linear-span.ts";
import { largestPlace, minus } from "./row-arithmetic.ts";

/** Reduced rows by their leading place, and the classes of companies in which places lie. */
export interface ReducedRows {
  readonly rows: ReadonlyMap<number, Row>;
  readonly classAt: (place: number) => number;
  readonly sizeOf: (group: number) => number;
}

/** Coefficients that are looked at after one sum was told; a small pool has fewer in all its sets of classes. */
const mostLooks = 100_000;

/**
 * Whether something that speaks of fewer companies than the minimum can be made of reduced rows. It would lie in a few small classes, and as every row alone has its leading
 * place, it could only be made of the rows that lead there: so for a set of classes it is enough to see whether those rows cancel out everywhere else. Where they do not, what
 * is left must lie in a further class of the set, or be cancelled by a row that leads in one.
 *
 * Smaller sets come first. In large pools not all of the larger ones are looked at.
 *
 * @param fresh leading places of the rows that are new or changed; sets without them were looked at before
 */
export function exposesFew(reduced: ReducedRows, fresh: readonly number[], minN: number): boolean {
  const { rows, classAt, sizeOf } = reduced;
  const index = indexOf(rows, classAt);
  const isSmall = (set: readonly number[]): boolean => set.reduce((sum, group) => sum + sizeOf(group), 0) < minN;
  const seen = new Set<string>();
  let looks = 0;
  let sets = [...new Set(fresh.map(classAt))].map((group) => [group]).filter(isSmall);
  while (sets.length > 0) {
    const wider: number[][] = [];
    for (const set of sets) {
      const own = set.flatMap((group) => index.leading.get(group) ?? []);
      const outside = new Set(own.flatMap((row) => [...row.keys()].filter((place) => !set.includes(classAt(place)))));
      if (cancelOutside(own, outside)) return true;
      looks += own.reduce((sum, row) => sum + row.size, outside.size);
      if (looks > mostLooks) return false;
      for (const group of furtherClasses(outside, index, classAt)) {
        const next = [...set, group].toSorted((a, b) => a - b);
        const key = next.join();
        if (set.includes(group) || seen.has(key) || !isSmall(next)) continue;
        seen.add(key);
        wider.push(next);
      }
    }
    sets = wider;
  }
  return false;
}

/** Rows by the class in which they lead, and the classes of the rows that have a place. */
interface RowIndex {
  readonly leading: ReadonlyMap<number, readonly Row[]>;
  readonly leadersAt: ReadonlyMap<number, ReadonlySet<number>>;
}

function indexOf(rows: ReadonlyMap<number, Row>, classAt: ReducedRows["classAt"]): RowIndex {
  const leading = new Map<number, Row[]>();
  const leadersAt = new Map<number, Set<number>>();
  for (const [leader, row] of rows) {
    const group = classAt(leader);
    leading.set(group, [...(leading.get(group) ?? []), row]);
    for (const place of row.keys()) leadersAt.set(place, (leadersAt.get(place) ?? new Set<number>()).add(group));
  }
  return { leading, leadersAt };
}

/** Classes in which what is left may lie, or whose rows may cancel it. */
function furtherClasses(outside: ReadonlySet<number>, { leadersAt }: RowIndex, classAt: ReducedRows["classAt"]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const place of outside) {
    found.add(classAt(place));
    for (const group of leadersAt.get(place) ?? []) found.add(group);
  }
  return found;
}

/** Whether rows can be added, not all of them none, so that nothing is left in these places. */
function cancelOutside(rows: readonly Row[], outside: ReadonlySet<number>): boolean {
  const leaders: { readonly place: number; readonly row: Row }[] = [];
  for (const row of rows) {
    let rest = row;
    for (const leader of leaders) {
      const factor = rest.get(leader.place);
      if (factor !== undefined) rest = minus(rest, factor / (leader.row.get(leader.place) ?? 1), leader.row);
    }
    const place = largestPlace(rest, (each) => outside.has(each));
    if (place === undefined) return true;
    leaders.push({ place, row: rest });
  }
  return false;
}
