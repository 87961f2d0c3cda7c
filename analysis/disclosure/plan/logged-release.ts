import { type ReleaseLog, withRelease } from "../releases/release-log.ts";
import type { BenchmarkPlan } from "./plan-benchmark.ts";
import { type Combination, plannedGroups, type Presence } from "./presence.ts";

/** A planned benchmark that is to be entered in a log. */
export interface PlannedPublication {
  readonly id: string;
  readonly minN: number;
  readonly combinations: readonly Combination[];
  /** Names of the records, in the order in which presences count them. */
  readonly records: readonly string[];
  readonly plan: BenchmarkPlan;
}

/** The log with a benchmark: the groups it publishes, and for every record who lacks it and where it is not published. */
export function withBenchmark(log: ReleaseLog, presences: readonly Presence[], publication: PlannedPublication): ReleaseLog {
  const { id, minN, combinations, records, plan } = publication;
  const groups = plannedGroups(presences, { combinations, minN, count: ({ n }) => n }).filter((group) => !plan.withheld.has(group.id));
  const next = withRelease(log, { id, minN, subsets: groups });
  const released = next.releases.at(-1);
  if (released === undefined) return next;
  const places = new Map(released.members.map((member, place) => [member, place]));
  const partial = records.flatMap((record, at) => {
    const lacking = presences.flatMap(({ key, having }) => (having[at] === 0 ? (places.get(key ?? "") ?? []) : []));
    const withheld = groups.flatMap((group, place) => (plan.withheldOf(at).has(group.id) ? [place] : []));
    return lacking.length + withheld.length === 0 ? [] : [{ id: record, lacking: lacking.toSorted((a, b) => a - b), withheld }];
  });
  return { ...next, releases: [...log.releases, { ...released, records: partial }] };
}
