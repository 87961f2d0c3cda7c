import { optimumOf, type Bounds, type Equation } from "../../../../analysis/disclosure/tables/linear-programme.ts";
import { nestedAdditions } from "../../../../analysis/disclosure/releases/nested-additions.ts";
import { minN, type Publication, type SeenGroup } from "./publications.ts";

/**
 * What a reader of one publication can work out of the numbers of companies it withholds, by all sums over the table of numbers and that
 * of scores at once: a withheld group has a company or more, and the sum of its scores is 0 to 100 a company. Only for groups below the
 * minimum; null where no bounds were found.
 */
export function countAttack({ groups }: Publication): ReadonlyMap<string, Bounds | null> {
  const hidden = groups.filter(({ summary }) => summary === null);
  const small = hidden.filter(({ members }) => members.length < minN);
  const names = hidden.flatMap(({ id }) => [`n ${id}`, `sum ${id}`, `missing ${id}`]);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const additions = nestedAdditions(groups).flatMap(({ total, parts }, at) => {
    const whole = byId.get(total);
    return whole === undefined
      ? []
      : equationsOf(
          whole,
          parts.flatMap((id) => byId.get(id) ?? []),
          `${at}`,
        );
  });
  const equations = [...hidden.map(({ id }) => ceiling(id)), ...additions.map(({ equation }) => equation)];
  const slacks = additions.flatMap(({ slack }) => (slack === null ? [] : [slack]));
  const limits = new Map<string, Bounds>([
    ...hidden.map(({ id }) => [`n ${id}`, { low: 1, high: Number.POSITIVE_INFINITY }] as const),
    ...slacks.map(({ name, width }) => [name, { low: 0, high: width }] as const),
  ]);
  const unknowns = { ids: [...names, ...slacks.map(({ name }) => name)], equations, limits };
  return new Map(
    small.map(({ id, members }) => {
      const high = optimumOf(`n ${id}`, unknowns, "maximize");
      // What is possible contains the truth, so that a reader who must reckon with so much more cannot be near it.
      const isFar = high !== null && high.value - members.length >= 7;
      const low = isFar ? { value: members.length } : optimumOf(`n ${id}`, unknowns, "minimize");
      return [id, low === null || high === null ? null : { low: low.value, high: high.value }];
    }),
  );
}

/** sum + missing = 100·n. */
const ceiling = (id: string): Equation => ({
  coefficients: new Map([
    [`n ${id}`, -100],
    [`sum ${id}`, 1],
    [`missing ${id}`, 1],
  ]),
  value: 0,
});

interface AttackEquation {
  readonly equation: Equation;
  readonly slack: { readonly name: string; readonly width: number } | null;
}

/** Total − parts = 0 for numbers and for sums of scores; the latter up to the rounding of the published means. */
function equationsOf(total: SeenGroup, parts: readonly SeenGroup[], at: string): AttackEquation[] {
  const terms = [{ group: total, sign: 1 }, ...parts.map((group) => ({ group, sign: -1 }))];
  const open = terms.filter(({ group }) => group.summary === null);
  if (open.length === 0) return [];
  const known = terms.filter(({ group }) => group.summary !== null);
  const companies = {
    coefficients: new Map(open.map(({ group, sign }) => [`n ${group.id}`, sign])),
    value: -sumOf(known, ({ members }) => members.length),
  };
  const numbers: AttackEquation = { equation: companies, slack: null };
  if (known.some(({ group }) => group.summary?.mean.value === null)) return [numbers];
  const error = known.reduce((sum, { group }) => sum + rounding(group), 0);
  const name = `rounding ${at}`;
  const sums = open.map(({ group, sign }): [string, number] => [`sum ${group.id}`, sign]);
  const value = error - sumOf(known, (group) => group.members.length * (group.summary?.mean.value ?? 0));
  return [numbers, { equation: { coefficients: new Map([...sums, [name, 1]]), value }, slack: { name, width: 2 * error } }];
}

/** By how much the sum of scores that a published mean gives can be wrong, either way. */
export const rounding = ({ members }: SeenGroup): number => members.length * (members.length < 10 ? 0.5 : 0.05);

const sumOf = (terms: readonly { readonly group: SeenGroup; readonly sign: number }[], of: (group: SeenGroup) => number): number =>
  terms.reduce((sum, { group, sign }) => sum + sign * of(group), 0);
