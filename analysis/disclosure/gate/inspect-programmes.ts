import { topics } from "../../../instrument/csr/instrument.ts";
import type { Benchmark, Figure, GroupNeeds, GroupProgress, PlannedActions } from "../../benchmark/types.ts";
import type { MinimumCounts } from "../minimum-counts.ts";

const dutiful: ReadonlySet<string> = new Set(topics.flatMap(({ id, items }) => (items.some(({ tier }) => tier !== null) ? [id] : [])));

const sums = ["total", "open", "doing", "done", "overdue"] as const satisfies readonly (keyof PlannedActions)[];

/** All that a benchmark tells of parks, programmes and cohorts and must not. */
export function breachesInProgrammes({ programmes, minimumCounts }: Benchmark): readonly string[] {
  if (programmes === undefined) return [];
  const { progress, needs } = programmes;
  return [
    ...progress.flatMap((group) => named(group, inProgress(group, minimumCounts))),
    ...needs.flatMap((group) => named(group, inNeeds(group, minimumCounts))),
    ...bareSums(progress),
  ];
}

const named = ({ cell }: Pick<GroupProgress, "cell">, places: readonly string[]): readonly string[] =>
  places.map((place) => `${JSON.stringify(cell)}: ${place}`);

function inProgress({ n, withPlan, actions, toTarget, changes }: GroupProgress, minimum: MinimumCounts): readonly string[] {
  const told = sums.map((sum) => actions[sum]);
  const isTold = [withPlan, ...told, actions.closed, toTarget.median, ...changes.map(({ mean }) => mean)].some(
    ({ value }) => value !== null,
  );
  return [
    ...(n === null && isTold ? ["progress of a withheld group"] : []),
    ...countBreaches("progress", [n, actions.n, toTarget.n, ...changes.map((change) => change.n)], minimum),
    ...shareBreaches("companies with a plan", [withPlan], { n, minimum }),
    ...(isTooFew(told, actions.n, minimum.mean) ? ["actions of too few companies"] : []),
    ...(told.some(({ value }) => value === 0) && isBelow(actions.n, minimum.extremeShare) ? ["no action of any company"] : []),
    ...bareParts(actions),
    ...(actions.closed.value !== null && (actions.done.value === null || actions.total.value === null) ? ["share of actions done"] : []),
    ...(isTooFew([toTarget.median], toTarget.n, minimum.mean) ? ["percent to target"] : []),
    ...changes.flatMap(({ metric, n: panel, mean }) =>
      isTooFew([mean], panel, minimum.mean) || ("interval" in mean && isBelow(panel, minimum.quartiles)) ? [`change of ${metric}`] : [],
    ),
  ];
}

/** A single withheld part of a total that is told beside the others. */
const bareParts = ({ total, open, doing, done }: PlannedActions): readonly string[] =>
  [total, open, doing, done].filter(({ value }) => value === null).length === 1 ? ["a number of actions is left bare"] : [];

const inNeeds = ({ n, topics: told }: GroupNeeds, minimum: MinimumCounts): readonly string[] => [
  ...countBreaches("needs", [n, ...told.map((topic) => topic.n)], minimum),
  ...told.flatMap(({ topicId, n: companies, lacking }) =>
    shareBreaches(`lack of ${topicId}`, [lacking], { n: n === null ? null : companies, minimum, isDuty: dutiful.has(topicId) }),
  ),
];

interface ShareGround {
  readonly n: number | null;
  readonly minimum: MinimumCounts;
  readonly isDuty?: boolean;
}

function shareBreaches(place: string, shares: readonly Figure[], { n, minimum, isDuty = false }: ShareGround): readonly string[] {
  const isExtreme = shares.some(({ value }) => value === 0 || value === 1) && (isDuty || isBelow(n, minimum.extremeShare));
  // In a large group, a share that is not of everybody can be rounded to 100 %.
  const isRounded = n !== null && n >= 1000;
  return isTooFew(shares, n, minimum.mean) || (isExtreme && !isRounded) ? [place] : [];
}

const isBelow = (n: number | null, least: number): boolean => n === null || n < least;

const isTooFew = (figures: readonly Figure[], n: number | null, least: number): boolean =>
  figures.some(({ value }) => value !== null) && isBelow(n, least);

const countBreaches = (place: string, counts: readonly (number | null)[], { mean }: MinimumCounts): readonly string[] =>
  counts.some((n) => n !== null && n > 0 && n < mean) ? [`${place} count`] : [];

/** Sums of one group that follow from those of all companies and of the other groups of its kind. */
function bareSums(progress: readonly GroupProgress[]): readonly string[] {
  const all = progress.find(({ cell }) => Object.keys(cell).length === 0);
  const kinds = new Map<string, GroupProgress[]>();
  for (const group of progress) {
    const kind = Object.keys(group.cell).join();
    if (kind !== "") kinds.set(kind, [...(kinds.get(kind) ?? []), group]);
  }
  return [...kinds].flatMap(([kind, groups]) =>
    sums.flatMap((sum) => {
      const hidden = groups.filter(({ actions }) => actions[sum].value === null && actions.n !== 0);
      return hidden.length === 1 && all !== undefined && all.actions[sum].value !== null
        ? [`${kind}: ${sum} of one group is left bare`]
        : [];
    }),
  );
}
