import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Benchmark, Completeness, Figure, Group, ItemDistribution, Summary } from "../../benchmark/types.ts";
import type { MinimumCounts } from "../minimum-counts.ts";
import { meanTellsOfAll, spreadTellsOfAll } from "../telling-scores.ts";

/** What a figure rests on, and how many companies it asks for. */
interface Ground {
  readonly place: string;
  readonly n: number | null;
  readonly least: number;
  /** Whether it is about a legal or critical duty, of which no share of 0 or 100 % is told. */
  readonly isDuty?: boolean;
}

/** Shares come in steps of 0.1 %: of so many companies, one can round to 0 %. */
const finest = 1000;

const duties: ReadonlySet<string> = new Set(scoredItems.flatMap(({ id, tier }) => (tier === null ? [] : [id])));

/** Places in a group at which something is published that must not be. None is what everybody expects. */
export function breachesInGroup(group: Group, minimum: Benchmark["minimumCounts"]): readonly string[] {
  const { summaries, items, redFlags, completeness } = group;
  const found = [
    ...countBreaches("n", [group.n], minimum),
    ...summaries.flatMap((summary) => inSummary(summary, minimum)),
    ...items.flatMap((item) => inItem(item, minimum)),
    ...inShares([redFlags.any], { place: "red flags", n: redFlags.n, least: minimum.mean, isDuty: true }, minimum),
    ...redFlags.items.flatMap(({ itemId, n, share }) =>
      inShares([share], { place: `red flag ${itemId}`, n, least: minimum.mean, isDuty: true }, minimum),
    ),
    ...completeness.flatMap((topic) => inCompleteness(topic, minimum)),
  ];
  return group.n === null && tellsAnything(group) ? [...found, "a withheld group"] : found;
}

const tellsAnything = ({ summaries, items, redFlags, completeness }: Group): boolean =>
  /"(?:value|n|na|missing)":\d/u.test(JSON.stringify([summaries, items, redFlags, completeness]));

function inSummary({ metric, n, mean, median, sd, q1, q3, p10, p90, weighted }: Summary, minimum: MinimumCounts): readonly string[] {
  const isTelling =
    n !== null && ((mean.value !== null && meanTellsOfAll(mean.value, n)) || (sd.value !== null && spreadTellsOfAll(sd.value, n)));
  return [
    ...(isTelling ? [`${metric} tells of all`] : []),
    ...countBreaches(metric, [n], minimum),
    ...figureBreaches([mean, median], { place: metric, n, least: minimum.mean }),
    ...figureBreaches([sd, q1, q3], { place: `${metric} spread`, n, least: minimum.quartiles }),
    ...figureBreaches([p10, p90], { place: `${metric} tails`, n, least: minimum.p10p90 }),
    ...(weighted !== undefined && weighted.mean.value !== null && mean.value === null ? [`${metric} weighted`] : []),
    ...(hasInterval([mean, median, ...(weighted === undefined ? [] : [weighted.mean])]) && sd.value === null ? [`${metric} interval`] : []),
    ...(hasInterval([sd, q1, q3, p10, p90]) || isBeyond([mean, median]) ? [`${metric} interval of another kind`] : []),
  ];
}

const hasInterval = (figures: readonly Figure[]): boolean => figures.some((figure) => "interval" in figure);

/** Whether an interval does not hold its own figure, as one of other companies would not. */
const isBeyond = (figures: readonly Figure[]): boolean =>
  figures.some((figure) => "interval" in figure && !(figure.interval.low <= figure.value && figure.value <= figure.interval.high));

function inItem({ itemId, n, na, missing, shares }: ItemDistribution, minimum: MinimumCounts): readonly string[] {
  return [
    ...countBreaches(itemId, [n, na, missing], minimum),
    ...((na === null) === (missing === null) && (n !== null || na === null) ? [] : [`${itemId} not answered`]),
    ...inShares(shares, { place: itemId, n, least: minimum.mean, isDuty: duties.has(itemId) }, minimum),
  ];
}

function inShares(shares: readonly Figure[], ground: Ground, minimum: MinimumCounts): readonly string[] {
  const { place, n, isDuty = false } = ground;
  // In a large group a share of 0.0 % can be that of one company.
  const isExtreme = (n === null || n < finest) && shares.some(({ value }) => value === 0 || value === 1);
  const isTelling = isExtreme && (isDuty || n === null || n < minimum.extremeShare);
  return [
    ...figureBreaches(shares, ground),
    ...(isTelling ? [`${place} extreme`] : []),
    ...(isBeyond(shares) ? [`${place} interval of another kind`] : []),
  ];
}

function inCompleteness({ topicId, n, answered }: Completeness, minimum: MinimumCounts): readonly string[] {
  return [
    ...countBreaches(`${topicId} answered`, [n], minimum),
    ...figureBreaches([answered], { place: `${topicId} answered`, n, least: minimum.mean }),
  ];
}

const countBreaches = (place: string, counts: readonly (number | null)[], { mean }: MinimumCounts): readonly string[] =>
  counts.some((n) => n !== null && n > 0 && n < mean) ? [`${place} count`] : [];

const figureBreaches = (figures: readonly Figure[], { place, n, least }: Ground): readonly string[] =>
  figures.some(({ value }) => value !== null && (n === null || n < least)) ? [place] : [];
