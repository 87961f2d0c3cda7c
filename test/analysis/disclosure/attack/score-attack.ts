import { memberClasses } from "../../../../analysis/disclosure/releases/member-classes.ts";
import { optimumOf, type Bounds, type Equation } from "../../../../analysis/disclosure/tables/linear-programme.ts";
import { rounding } from "./count-attack.ts";
import type { Publication } from "./publications.ts";

/**
 * What can be worked out of single scores by a reader who knows which companies are in which groups of all publications, and all their
 * means: the least and the greatest score that each company can have. Companies that stand in the same groups cannot be told apart,
 * so only the sum of their scores is unknown.
 */
export function scoreAttack(publications: readonly Publication[]): ReadonlyMap<string, Bounds | null> {
  const groups = publications
    .flatMap((publication) => publication.groups)
    .filter(({ summary }) => summary?.mean.value !== null && summary !== null);
  const { sizes, rows } = memberClasses(groups.map(({ members }) => members));
  const classOf = classesOf(groups.map(({ members }) => members));
  const equations = groups.map((group, at): Equation => {
    const sum = group.members.length * (group.summary?.mean.value ?? 0);
    const classes = [...(rows[at] ?? [])].map(([place]): [string, number] => [`sum ${place}`, 1]);
    return { coefficients: new Map([...classes, [`rounding ${at}`, 1]]), value: sum + rounding(group) };
  });
  const limits = new Map<string, Bounds>([
    ...sizes.map((size, place) => [`sum ${place}`, { low: 0, high: 100 * size }] as const),
    ...groups.map((group, at) => [`rounding ${at}`, { low: 0, high: 2 * rounding(group) }] as const),
  ]);
  const unknowns = { ids: [...limits.keys()], equations, limits };
  const ranges = sizes.map((size, place) => {
    const low = optimumOf(`sum ${place}`, unknowns, "minimize");
    const high = optimumOf(`sum ${place}`, unknowns, "maximize");
    return low === null || high === null ? null : { low: Math.max(0, low.value - 100 * (size - 1)), high: Math.min(100, high.value) };
  });
  return new Map([...classOf].map(([member, place]) => [member, ranges[place] ?? null]));
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
