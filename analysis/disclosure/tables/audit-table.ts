import type { AdditiveTable } from "./additive-table.ts";
import { optimumOf, type Bounds, type Unknowns } from "./linear-programme.ts";

/** What an outsider knows beyond the published cells: limits of withheld ones, such as "1 to 4" where a reason says so. */
export type Knowledge = ReadonlyMap<string, Bounds>;

/**
 * What a reader of a table can work out about withheld cells: the least and the greatest value of each, given the published cells,
 * the totals, and that nothing is negative.
 *
 * - Null for a cell for which no bounds were found.
 * - The reader is taken to reckon in fractions. In tables of two dimensions that loses nothing; in larger ones a reader who knows that
 *   companies come whole can at times know slightly more.
 * - Source: Hundepool et al. (2012), Statistical Disclosure Control, section 4.3 (the attacker's problem).
 */
export function auditTable(
  table: AdditiveTable,
  withheld: ReadonlySet<string>,
  knowledge: Knowledge = new Map(),
): ReadonlyMap<string, Bounds | null> {
  const unknowns = unknownsOf(table, withheld, knowledge);
  return new Map(
    unknowns.ids.map((id) => {
      const low = optimumOf(id, unknowns, "minimize");
      const high = optimumOf(id, unknowns, "maximize");
      return [id, low === null || high === null ? null : { low: low.value, high: high.value }];
    }),
  );
}

/** The reader's problem: withheld cells as unknowns, additions as equations. */
export function unknownsOf(
  { cells, additions, leastWithheld = 0 }: AdditiveTable,
  withheld: ReadonlySet<string>,
  knowledge: Knowledge = new Map(),
): Unknowns {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const ids = cells.flatMap(({ id }) => (withheld.has(id) ? [id] : []));
  const least = leastWithheld > 0 ? ids.map((id) => [id, { low: leastWithheld, high: Number.POSITIVE_INFINITY }] as const) : [];
  return {
    ids,
    limits: new Map([...least, ...[...knowledge].filter(([id]) => withheld.has(id))]),
    equations: additions.flatMap(({ total, parts }) => {
      const terms = [...parts.map((id) => [id, 1] as const), [total, -1] as const];
      const coefficients = new Map(terms.filter(([id]) => withheld.has(id)));
      const published = terms.reduce((sum, [id, sign]) => (withheld.has(id) ? sum : sum + sign * (values.get(id) ?? 0)), 0);
      return coefficients.size === 0 ? [] : [{ coefficients, value: -published }];
    }),
  };
}
