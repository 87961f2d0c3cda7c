import type { Reason } from "../reasons.ts";
import { countProtection, noProtection } from "../tables/protection.ts";
import { suppressTable } from "../tables/suppress-table.ts";
import { withheldByDifferencing } from "./differencing.ts";
import { nestedAdditions, type CellGroup } from "./nested-additions.ts";
import { withRelease, type ReleaseLog } from "./release-log.ts";

/** Which groups of a release are published. */
export interface ReleasePlan {
  /** Why a group is withheld, by its id. Nothing may be published of it: neither its number of companies nor any statistic. */
  readonly withheld: ReadonlyMap<string, Reason>;
  /** The log to keep once the release is out. */
  readonly log: ReleaseLog;
}

/** A release that is to come. */
export interface PlannedRelease {
  readonly id: string;
  /** Everything about which something is to be published, in all breakdowns. Keys of members: one a case, and another one after a correction. */
  readonly groups: readonly CellGroup[];
  /** Totals whose number of companies is known in any case, such as that of all cases read. No statistic is published of them. */
  readonly totals?: readonly CellGroup[];
  /** Ids of groups that are withheld in any case. */
  readonly already?: ReadonlySet<string>;
}

/**
 * Decides which groups a release may contain, given all releases before it.
 *
 * 1. Groups of fewer than the minimum go.
 * 2. So do those with which sums over fewer companies could be worked out, from this release and all before it.
 * 3. So do as many others as it takes that nobody can work out the number of companies of a small group.
 *
 * - Broad groups are kept before narrow ones and large ones before small ones.
 * - Merge small categories first: a total of 5 to 8 companies cannot stand beside its parts, as it bounds them too closely.
 * - A statistic that not all members have, such as the score of a topic that does not apply to some, is planned by itself, with the
 *   members that have it.
 */
export function planRelease({ id, groups, totals = [], already = new Set() }: PlannedRelease, minN: number, log: ReleaseLog): ReleasePlan {
  const isFew = ({ members }: CellGroup): boolean => members.length > 0 && members.length < minN;
  const least = Math.max(minN, ...log.releases.map((release) => release.minN));
  const earlier = log.releases.flatMap((release) =>
    release.groups.map(({ places }) => places.flatMap((place) => release.members[place] ?? [])),
  );
  const ordered = groups.toSorted(byWeight);
  const few = ordered.filter(isFew);
  const large = ordered.filter((group) => !isFew(group) && !already.has(group.id));
  const small = new Set(few.map((group) => group.id));
  const differing = new Set([...already, ...withheldByDifferencing(large, least, earlier)]);
  const complementary = furtherWithheld({ groups: ordered, totals }, { few, differing, minN });
  const withheld = new Map<string, Reason>([
    ...few.map((group) => [group.id, "few"] as const),
    ...[...differing].flatMap((group) => (small.has(group) ? [] : [[group, "differencing"] as const])),
    ...[...complementary].map((group) => [group, "complementary"] as const),
  ]);
  return {
    withheld,
    // Most plans are made to be looked at only.
    get log() {
      return withRelease(log, { id, minN, subsets: groups.filter((group) => !withheld.has(group.id)) });
    },
  };
}

/** Numbers alone are kept open to ±4, because published means narrow them further: so many companies cannot have scored so little. */
const within = 4;

const breadth = ({ cell }: CellGroup): number => Object.keys(cell).length;

const byWeight = (a: CellGroup, b: CellGroup): number =>
  breadth(a) - breadth(b) || b.members.length - a.members.length || (a.id < b.id ? -1 : 1);

interface Decided {
  readonly few: readonly CellGroup[];
  readonly differing: ReadonlySet<string>;
  readonly minN: number;
}

function furtherWithheld(
  { groups, totals }: Required<Omit<PlannedRelease, "id" | "already">>,
  { few, differing, minN }: Decided,
): ReadonlySet<string> {
  const all = [...totals, ...groups];
  const cells = all.map(({ id, members }) => ({ id, value: members.length }));
  // An empty group is never withheld, and every reader knows it.
  const table = { cells, additions: nestedAdditions(all), leastWithheld: 1 };
  const known = totals.map(({ id }) => id);
  const unsafe = new Map([
    ...[...differing].map((id) => [id, noProtection] as const),
    ...few.map(({ id }) => [id, countProtection(minN, within)] as const),
  ]);
  const everybody = groups.filter((group) => breadth(group) === 0).map(({ id }) => id);
  const gentle = suppressTable(table, unsafe, new Set([...known, ...everybody]));
  return gentle.unprotected.length === 0 ? gentle.complementary : suppressTable(table, unsafe, new Set(known)).complementary;
}
