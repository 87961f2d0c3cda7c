import { type Benchmark, clusterDimensions, type Dimension, dimensions, type Group, mergedSign, notStated } from "../benchmark/types.ts";
import { companiesIn } from "../charts/facts/published.ts";
import { countLabel } from "../charts/words/figure-text.ts";
import { groupLabel, inListOrder } from "../charts/words/labels.ts";
import { compareMessages } from "../../instrument/messages/compare-messages.ts";
import type { Assessment, Language } from "../../instrument/types.ts";
import { belongsOf } from "./own-scores.ts";
import type { Peers } from "./peers.ts";

/** What a group is made by, such as industry C and size small; empty for all companies. */
export type GroupCell = Group["cell"];

/** A group of companies to choose, with its name and number in the language of the pane. */
export interface GroupChoice {
  readonly id: string;
  readonly label: string;
}

/** The groups that have anything published, all companies first, and the one that is nearest to the company. */
export interface PeerGroups {
  readonly groups: readonly GroupChoice[];
  readonly nearest: string;
}

/** How much it says that a company shares this with its peers. */
const likeness: Readonly<Record<Dimension, number>> = {
  industry: 32,
  size: 16,
  region: 8,
  province: 8,
  year: 4,
  form: 2,
  assessor: 1,
  park: 0,
  programme: 0,
  cohort: 0,
};

/** What a file offers to compare with. */
export function peerGroups({ benchmark }: Peers, own: Assessment, language: Language): PeerGroups {
  const groups = offeredGroups(benchmark);
  const nearest = nearestGroup(groups, own) ?? groups[0];
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    groups: groups.map((group) => ({
      id: groupId(group),
      label: compareMessages[language].group(groupLabel(group, language), countLabel(companiesIn(group), reader)),
    })),
    nearest: nearest === undefined ? "" : groupId(nearest),
  };
}

/** The group of an id, else the nearest one. */
export function chosenGroup(peers: Peers, own: Assessment, id: string): Group | undefined {
  const groups = offeredGroups(peers.benchmark);
  return groups.find((group) => groupId(group) === id) ?? nearestGroup(groups, own) ?? groups[0];
}

/** The group that says most of a company among those to which it belongs, the first of several; undefined where it belongs to none. */
export function nearestGroup(groups: readonly Group[], own: Assessment): Group | undefined {
  const belongs = belongsOf(own);
  const ranked = groups.map((group) => ({ group, rank: likenessOf(group, belongs) })).filter(({ rank }) => rank >= 0);
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.group;
}

/** The group of a cell, published or withheld; undefined where the benchmark has none. */
export const groupOf = ({ breakdowns }: Benchmark, cell: GroupCell): Group | undefined =>
  breakdowns.flatMap(({ groups }) => groups).find((group) => groupId(group) === groupId({ cell }));

/** The groups that have a median to compare with. The only group of its kind is all companies once more. */
export function offeredGroups({ breakdowns }: Benchmark): readonly Group[] {
  const groups = breakdowns
    .toSorted((a, b) => a.by.length - b.by.length)
    .filter(({ by, groups: { length } }) => by.length === 0 || length > 1);
  return (groups.length === 0 ? breakdowns : groups).flatMap((breakdown) =>
    inListOrder(breakdown.groups.filter(({ summaries }) => summaries.some(({ median }) => median.value !== null))),
  );
}

/** `industry=C,size=small`; empty for all companies. */
export function groupId({ cell }: Pick<Group, "cell">): string {
  return dimensions.flatMap((dimension) => (cell[dimension] === undefined ? [] : [`${dimension}=${cell[dimension]}`])).join(",");
}

/** Whether a company belongs to a group: it shares everything that the group is made by. */
export const isOf = (group: Group, own: Assessment): boolean => likenessOf(group, belongsOf(own)) >= 0;

/** More than all that a company can share with a group. */
const enoughToSee = 100;

/**
 * Higher the more a group says of the company; -1 where the company does not belong to it. A wider group that shows how its members
 * spread says more than a narrow one that shows its middle alone, and what was merged of several categories says less the more they are.
 */
function likenessOf({ cell, summaries }: Group, belongs: Group["cell"]): number {
  const stated = dimensions.filter((dimension) => cell[dimension] !== undefined);
  // Whether a company is in a cluster, the table says that the benchmark was made with, and not the company.
  if (clusterDimensions.some((dimension) => stated.includes(dimension))) return -1;
  if (stated.some((dimension) => !cell[dimension]?.split(mergedSign).includes(belongs[dimension] ?? notStated))) return -1;
  const hasSpread = summaries.some(({ metric, q1 }) => metric === "core" && q1.value !== null);
  const shared = stated.map((dimension) => likeness[dimension] / (cell[dimension]?.split(mergedSign).length ?? 1));
  return shared.reduce((sum, each) => sum + each, hasSpread ? enoughToSee : 0);
}
