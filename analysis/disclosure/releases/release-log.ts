import { memberDifference, type Members } from "./member-difference.ts";
import type { Subset } from "./differencing.ts";

/** One publication: what was published of whom. */
export interface Release {
  /** Name or date of the publication. */
  readonly id: string;
  /** Minimum count that was applied. */
  readonly minN: number;
  /** Every company of the release once, as a keyed pseudonym, in ascending order. */
  readonly members: Members;
  /** Published groups, their members as places in that list. */
  readonly groups: readonly { readonly id: string; readonly n: number; readonly places: readonly number[] }[];
  /** Scores, items and topics that not all members have, or that were not published of all these groups. */
  readonly records?: readonly ReleasedRecord[];
}

/** A record of a release where it is not what the groups are. */
export interface ReleasedRecord {
  readonly id: string;
  /** Members without it, as places in the list of members. */
  readonly lacking: readonly number[];
  /** Groups of which it was not published, as places in the list of groups. */
  readonly withheld: readonly number[];
}

/**
 * What was published before. It names companies by pseudonym, so it stays with the publisher and is never published itself.
 * A hash of the members would tell only that two groups differ, not in how many companies, and that is the question.
 */
export interface ReleaseLog {
  readonly schema: "sme-csr/release-log/1";
  /** Tells whether the pseudonyms were made with the same secret; absent where there is none. */
  readonly secret?: string;
  readonly releases: readonly Release[];
}

/** A log of nothing. */
export const emptyReleaseLog: ReleaseLog = { schema: "sme-csr/release-log/1", releases: [] };

/** A group that must not be published, because of a group in an earlier release. */
export interface Refusal {
  readonly id: string;
  readonly release: string;
  readonly group: string;
  /** Companies in which the two differ: 1 to minimum − 1. */
  readonly n: number;
}

/**
 * Groups that differ from a group of an earlier release in at least one company and in fewer than the minimum (the higher of both
 * releases): the two figures together would speak of these few.
 */
export function refusals({ releases }: ReleaseLog, subsets: readonly Subset[], minN: number): readonly Refusal[] {
  return releases.flatMap((release) => {
    const least = Math.max(minN, release.minN);
    return release.groups.flatMap(({ id: group, places }) => {
      const members = places.flatMap((place) => release.members[place] ?? []);
      return subsets.flatMap(({ id, members: own }) => {
        const n = memberDifference(members, own, least);
        return n > 0 && n < least ? [{ id, release: release.id, group, n }] : [];
      });
    });
  });
}

/** The log with one more release. */
export function withRelease(
  log: ReleaseLog,
  { id, minN, subsets }: { readonly id: string; readonly minN: number; readonly subsets: readonly Subset[] },
): ReleaseLog {
  const members = [...new Set(subsets.flatMap((subset) => subset.members))].toSorted();
  const places = new Map(members.map((member, place) => [member, place]));
  const groups = subsets.map((subset) => ({
    id: subset.id,
    n: subset.members.length,
    places: subset.members.flatMap((member) => places.get(member) ?? []),
  }));
  return { ...log, releases: [...log.releases, { id, minN, members, groups }] };
}

/** The log as far as it is about one record: what was published of it, and of whom. */
export function logOf(log: ReleaseLog, record: string): ReleaseLog {
  const releases = log.releases.map((release) => {
    const own = release.records?.find(({ id }) => id === record);
    if (own === undefined) return release;
    const [lacking, withheld] = [new Set(own.lacking), new Set(own.withheld)];
    const groups = release.groups.flatMap((group, at) => {
      const places = group.places.filter((place) => !lacking.has(place));
      return withheld.has(at) ? [] : [{ ...group, n: places.length, places }];
    });
    return { ...release, groups };
  });
  return { ...log, releases };
}
