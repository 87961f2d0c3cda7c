import { summaryOf } from "../../../../analysis/benchmark/summary.ts";
import type { Dimension, Summary } from "../../../../analysis/benchmark/types.ts";
import { minimumCountsFor } from "../../../../analysis/disclosure/minimum-counts.ts";
import { withBenchmark } from "../../../../analysis/disclosure/plan/logged-release.ts";
import { mergedCategories } from "../../../../analysis/disclosure/plan/merged-categories.ts";
import { planBenchmark } from "../../../../analysis/disclosure/plan/plan-benchmark.ts";
import { plannedGroups, type Presence } from "../../../../analysis/disclosure/plan/presence.ts";
import type { CellGroup } from "../../../../analysis/disclosure/releases/nested-additions.ts";
import { emptyReleaseLog } from "../../../../analysis/disclosure/releases/release-log.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { seededRandom, type Random } from "../../../../analysis/statistics/random.ts";

export const minN = 5;

/** A company's case: what a competitor may know of it, and the score that nobody may learn. */
interface Case {
  readonly profile: Presence["cell"];
  readonly score: number;
}

type Pool = ReadonlyMap<string, Case>;

/** A group as its readers see it: its summary, or that it is withheld. An empty group is known to be empty. */
export interface SeenGroup extends CellGroup {
  readonly summary: Summary | null;
}

export interface Publication {
  readonly pool: Pool;
  readonly groups: readonly SeenGroup[];
}

/** By what the releases are broken down, unless something else is asked for. */
const usual: readonly (readonly Dimension[])[] = [[], ["industry"], ["size"], ["industry", "size"], ["region"], ["region", "size"]];

/** The pool as an engine hands it over for comparing releases. */
const presencesOf = (pool: Pool): readonly Presence[] =>
  [...pool].map(([key, { profile }]) => ({ cell: profile, isLatest: true, key, n: 1, having: [1] }));

/**
 * Three releases of one pool to which companies come, from which they go, and in which some hand in again: much in one pool, little in
 * another. Same seed, same releases. Planned as every benchmark is, or under minimum counts alone.
 */
export function threePublications(seed: number, isPlanned: boolean, breakdowns = usual): readonly Publication[] {
  const random = seededRandom(seed);
  const clusters = seededRandom(1000 + seed);
  const change = random() ** 2;
  let pool: Pool = new Map(newcomers(random, { n: 20 + Math.floor(130 * random()), name: "a", clusters }));
  let log = emptyReleaseLog;
  return ["b", "c", "d"].map((next) => {
    const presences = presencesOf(pool);
    const combinations = breakdowns.map((by) => ({ by, categories: isPlanned ? mergedCategories(presences, by, minN) : [] }));
    const groups = plannedGroups(presences, { combinations, minN, count: ({ n }) => n });
    const plan = planBenchmark(presences, { combinations, minN, earlier: { log, records: ["core"] } });
    if (isPlanned) log = withBenchmark(log, presences, { id: next, minN, combinations, records: ["core"], plan });
    const isOpen = ({ id, members }: CellGroup): boolean =>
      isPlanned ? !plan.withheld.has(id) && !plan.withheldOf(0).has(id) : members.length >= minN;
    const publication = { pool, groups: groups.map((group) => ({ ...group, summary: isOpen(group) ? summarised(group, pool) : null })) };
    pool = changed(pool, { next, change, random, clusters });
    return publication;
  });
}

interface Change {
  readonly next: string;
  /** Share of the companies that go, at most 20 %, and number of those that come, at most 80. */
  readonly change: number;
  readonly random: Random;
  /** Chance of its own, so that it moves nothing else. */
  readonly clusters: Random;
}

function changed(pool: Pool, { next, change, random, clusters }: Change): Pool {
  const stayed = [...pool].filter(() => random() >= 0.2 * change);
  const handedIn = stayed.map(([key, one]): [string, Case] =>
    random() < 0.1 * change ? [`${key}${next}`, { ...one, score: score(random) }] : [key, one],
  );
  return new Map([...handedIn, ...newcomers(random, { n: Math.floor(80 * change * random()), name: next, clusters })]);
}

const summarised = ({ members }: CellGroup, pool: Pool): Summary =>
  summaryOf("core", distributionOf(members.map((key) => Math.round(10_000 * (pool.get(key)?.score ?? 0)))), minimumCountsFor(minN));

interface Newcomers {
  readonly n: number;
  readonly name: string;
  readonly clusters: Random;
}

function newcomers(random: Random, { n, name, clusters }: Newcomers): [string, Case][] {
  return Array.from({ length: n }, (_, at) => [
    `${name}${at}`,
    // Uneven, so that there are small cells; squared chance makes the first ones common.
    {
      profile: {
        industry: "CFGIM".charAt(5 * random() ** 2),
        size: oneOf(sizes, random() ** 2),
        region: oneOf(regions, random() ** 2),
        park: oneOf(parks, clusters() ** 2),
        cohort: oneOf(cohorts, clusters()),
      },
      score: score(random),
    },
  ]);
}

const parks = ["East", "West", "North", "South", "Hill", "Lake", "Old", "unknown"];
const cohorts = ["first", "second", "third"];
const sizes = ["small", "micro", "medium"];
const regions = ["E", "W", "C", "NE"];
const oneOf = (codes: readonly string[], chance: number): string => codes[Math.floor(codes.length * chance)] ?? "";

/** A score 0–100; one in ten is at an end of the scale. */
function score(random: Random): number {
  const chance = random();
  if (chance < 0.05) return 0;
  return chance > 0.95 ? 100 : 100 * random();
}
