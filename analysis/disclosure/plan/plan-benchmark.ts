import { membersOf } from "../releases/member-difference.ts";
import type { CellGroup } from "../releases/nested-additions.ts";
import { planRelease } from "../releases/plan-release.ts";
import { emptyReleaseLog, logOf, type ReleaseLog } from "../releases/release-log.ts";
import { type Combination, plannedGroups, type Presence } from "./presence.ts";

/** What a benchmark must not show. */
export interface BenchmarkPlan {
  /** Keys of the groups of which nothing may be published. */
  readonly withheld: ReadonlySet<string>;
  /** Keys of the groups in which a record may not be published, by the place of the record: these and further ones. */
  readonly withheldOf: (record: number) => ReadonlySet<string>;
}

/** What is to be planned. */
export interface Planned {
  readonly combinations: readonly Combination[];
  readonly minN: number;
  /** What was published before; presences have keys then. */
  readonly earlier?: { readonly log: ReleaseLog; readonly records: readonly string[] };
}

/**
 * Decides which groups of a benchmark are published, so that none of fewer than the minimum can be worked out from them and from all that
 * was published before, and then the same for every record by itself, as not every company of a group has every score and has answered
 * every item.
 *
 * A benchmark says how many cases and companies entered, so these totals are known in any case.
 */
export function planBenchmark(presences: readonly Presence[], { combinations, minN, earlier }: Planned): BenchmarkPlan {
  const plan = (count: (presence: Presence) => number, { log, ...known }: Known): ReadonlySet<string> => {
    const groups = plannedGroups(presences, { combinations, minN, count });
    return new Set(planRelease({ id: "", groups, ...known }, minN, log).withheld.keys());
  };
  const withheld = plan(({ n }) => n, { totals: knownTotals(presences, minN), log: earlier?.log ?? emptyReleaseLog });
  const plans = new Map<string, ReadonlySet<string>>();
  const withheldOf = (record: number): ReadonlySet<string> => {
    const count = ({ having }: Presence): number => having[record] ?? 0;
    const log = earlier === undefined ? emptyReleaseLog : logOf(earlier.log, earlier.records[record] ?? "");
    if (log.releases.length === 0 && presences.every((presence) => count(presence) === presence.n)) return withheld;
    const key = JSON.stringify([presences.map(count), log.releases.map(({ groups }) => groups)]);
    const found = plans.get(key) ?? plan(count, { already: withheld, log });
    plans.set(key, found);
    return found;
  };
  return { withheld, withheldOf };
}

interface Known {
  readonly totals?: readonly CellGroup[];
  readonly already?: ReadonlySet<string>;
  readonly log: ReleaseLog;
}

/** All cases, and all companies. */
function knownTotals(presences: readonly Presence[], minN: number): readonly CellGroup[] {
  const all = plannedGroups(presences, { combinations: [{ by: ["year"], categories: [] }], minN, count: ({ n }) => n });
  const latest = plannedGroups(presences, { combinations: [{ by: [], categories: [] }], minN, count: ({ n }) => n });
  const total = (id: string, groups: readonly CellGroup[]): CellGroup => ({
    id,
    // Of a kind of its own, as it is no part of anything.
    cell: { [id]: "" },
    members: membersOf(groups.flatMap(({ members }) => members)),
  });
  return [total("all cases", all), total("all companies", latest)];
}
