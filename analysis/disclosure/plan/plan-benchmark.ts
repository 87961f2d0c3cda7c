import { membersOf } from "../releases/member-difference.ts";
import type { CellGroup } from "../releases/nested-additions.ts";
import { planRelease } from "../releases/plan-release.ts";
import { emptyReleaseLog } from "../releases/release-log.ts";
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
  /** Groups that are withheld for reasons of their own, such as an earlier release. */
  readonly already?: ReadonlySet<string>;
}

/**
 * Decides which groups of a benchmark are published, so that none of fewer than the minimum can be worked out from them, and then the same
 * for every record by itself, as not every company of a group has every score and has answered every item.
 *
 * A benchmark says how many cases and companies entered, so these totals are known in any case.
 */
export function planBenchmark(presences: readonly Presence[], { combinations, minN, already = new Set() }: Planned): BenchmarkPlan {
  const plan = (count: (presence: Presence) => number, decided: ReadonlySet<string>, totals: readonly CellGroup[]): ReadonlySet<string> => {
    const groups = plannedGroups(presences, { combinations, minN, count });
    return new Set(planRelease({ id: "", groups, totals, already: decided }, minN, emptyReleaseLog).withheld.keys());
  };
  const withheld = plan(({ n }) => n, already, knownTotals(presences, minN));
  const plans = new Map<string, ReadonlySet<string>>();
  const withheldOf = (record: number): ReadonlySet<string> => {
    const count = ({ having }: Presence): number => having[record] ?? 0;
    if (presences.every((presence) => count(presence) === presence.n)) return withheld;
    const counts = presences.map(count).join();
    const found = plans.get(counts) ?? plan(count, withheld, []);
    plans.set(counts, found);
    return found;
  };
  return { withheld, withheldOf };
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
