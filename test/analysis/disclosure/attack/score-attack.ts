import { studentTQuantile } from "../../../../analysis/statistics/distributions/student-t.ts";
import { memberClasses } from "../../../../analysis/disclosure/releases/member-classes.ts";
import { optimumOf, type Bounds, type Equation } from "../../../../analysis/disclosure/tables/linear-programme.ts";
import { rounding } from "./count-attack.ts";
import type { Publication, SeenGroup } from "./publications.ts";

/**
 * What can be worked out of single scores by a reader who knows which companies are in which groups of all publications, and all their
 * means, standard deviations and intervals: the least and the greatest score that each company can have. Companies that stand in the same
 * groups cannot be told apart, so only the sums of their scores and of the squares of these are unknown.
 */
export function scoreAttack(publications: readonly Publication[]): ReadonlyMap<string, Bounds | null> {
  const groups = publications.flatMap((publication) => publication.groups).filter(({ summary }) => meanIn(summary) !== null);
  const { sizes, rows } = memberClasses(groups.map(({ members }) => members));
  const classOf = classesOf(groups.map(({ members }) => members));
  const places = rows.map((row) => [...row.keys()]);
  const sums = classBounds(
    sizes.map((size) => 100 * size),
    groups.map((group, at) => ({ places: places[at] ?? [], ...sumOf(group) })),
  );
  const squares = classBounds(
    sizes.map((size) => 10_000 * size),
    groups.flatMap((group, at) => {
      const found = squaresOf(group);
      return found === null ? [] : [{ places: places[at] ?? [], ...found }];
    }),
  );
  const ranges = sizes.map((size, place) => {
    const [sum, square] = [sums[place] ?? null, squares[place] ?? null];
    return sum === null ? null : oneOfClass(size, sum, square);
  });
  return new Map([...classOf].map(([member, place]) => [member, ranges[place] ?? null]));
}

/** One score of a class, from the sums of its scores and of their squares. */
function oneOfClass(size: number, sum: Bounds, square: Bounds | null): Bounds {
  const [low, high] = [Math.max(0, sum.low - 100 * (size - 1)), Math.min(100, sum.high)];
  if (square === null) return { low, high };
  // Samuelson's inequality; the sum is taken where it leaves the least room for squares, so that nothing possible is excluded.
  const spread = Math.sqrt(Math.max(0, ((size - 1) / size) * (square.high - sum.low ** 2 / size)));
  return { low: Math.max(low, sum.low / size - spread), high: Math.min(high, sum.high / size + spread) };
}

const meanIn = (summary: SeenGroup["summary"]): number | null => summary?.mean.value ?? null;

/** The sum of the scores of a group: its mean and the middle of its interval are rounded each for itself. */
function sumOf({ members, summary, ...group }: SeenGroup): Bounds {
  const n = members.length;
  const [mean, error] = [meanIn(summary) ?? 0, rounding({ members, summary, ...group }) / n];
  const interval = summary !== null && "interval" in summary.mean ? summary.mean.interval : undefined;
  const isWhole = interval !== undefined && interval.low > 0 && interval.high < 100;
  const middle = isWhole ? (interval.low + interval.high) / 2 : mean;
  return { low: n * (Math.max(mean, middle) - error), high: n * (Math.min(mean, middle) + error) };
}

/** The sum of the squares, from the standard deviation and the width of the interval; null where neither is published. */
function squaresOf(group: SeenGroup): Bounds | null {
  const { members, summary } = group;
  const n = members.length;
  if (summary === null || summary.sd.value === null) return null;
  const error = rounding(group) / n;
  const sum = sumOf(group);
  const interval = "interval" in summary.mean ? summary.mean.interval : undefined;
  const isWhole = interval !== undefined && interval.low > 0 && interval.high < 100;
  const factor = Math.sqrt(n) / studentTQuantile(0.975, n - 1);
  const half = isWhole ? ((interval.high - interval.low) / 2) * factor : summary.sd.value;
  const low = Math.max(0, summary.sd.value - error, isWhole ? half - error * factor : 0);
  const high = Math.min(summary.sd.value + error, isWhole ? half + error * factor : 100);
  return { low: (n - 1) * low ** 2 + sum.low ** 2 / n, high: (n - 1) * high ** 2 + sum.high ** 2 / n };
}

/** What sums over classes say of single classes, each between 0 and its most. */
function classBounds(
  most: readonly number[],
  known: readonly (Bounds & { readonly places: readonly number[] })[],
): readonly (Bounds | null)[] {
  const equations = known.map(({ places, high }, at): Equation => ({
    coefficients: new Map([...places.map((place): [string, number] => [`class ${place}`, 1]), [`rounding ${at}`, 1]]),
    value: high,
  }));
  const limits = new Map<string, Bounds>([
    ...most.map((high, place) => [`class ${place}`, { low: 0, high }] as const),
    ...known.map(({ low, high }, at) => [`rounding ${at}`, { low: 0, high: high - low }] as const),
  ]);
  const unknowns = { ids: [...limits.keys()], equations, limits };
  return most.map((_, place) => {
    const low = optimumOf(`class ${place}`, unknowns, "minimize");
    const high = optimumOf(`class ${place}`, unknowns, "maximize");
    return low === null || high === null ? null : { low: low.value, high: high.value };
  });
}

/** The class of every member, numbered as `memberClasses` does: in the order in which they first appear. */
function classesOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const patterns = new Map<string, number[]>();
  for (const [at, members] of groups.entries()) for (const member of members) patterns.set(member, [...(patterns.get(member) ?? []), at]);
  const places = new Map<string, number>();
  return new Map(
    [...patterns].map(([member, own]) => {
      const place = places.get(own.join()) ?? places.size;
      places.set(own.join(), place);
      return [member, place];
    }),
  );
}
