import type { AdditiveTable, Addition, TableCell } from "./additive-table.ts";
import { breaches, type Possibility } from "./breaches.ts";
import type { Protection } from "./protection.ts";

/** What must be withheld from a table. */
export interface TableSuppression {
  /** Withheld because they are unsafe themselves. */
  readonly primary: ReadonlySet<string>;
  /** Withheld so that nobody can work out the others. */
  readonly complementary: ReadonlySet<string>;
  /** Cells for which no protection was found: merge categories, or leave out margins. Empty for a safe table. */
  readonly unprotected: readonly string[];
}

/**
 * Complementary suppression: withholds further cells until a reader can no longer work out the unsafe ones.
 *
 * 1. While an addition has exactly one withheld cell, withhold the cell that repairs most of them, the smallest of these first.
 * 2. Audit by linear programming. While an unsafe cell is not protected, withhold one more cell beside withheld ones, and go to 1.
 * 3. Publish again, the largest first, every further cell without which the audit still holds.
 *
 * - Empty cells and `kept` ones are never withheld. Cells are taken in the order of the table where they are equal.
 * - A greedy way to few and small cells; it can withhold more than the best choice would.
 * - Source: Hundepool et al. (2012), Statistical Disclosure Control, section 4.3; the tasks of τ-ARGUS and sdcTable.
 *
 * @param unsafe cells that are unsafe themselves, with the protection each needs
 * @param kept cells that must be published, such as margins
 */
export function suppressTable(
  table: AdditiveTable,
  unsafe: ReadonlyMap<string, Protection>,
  kept: ReadonlySet<string> = new Set(),
): TableSuppression {
  const primary = new Set(unsafe.keys());
  const hideable = table.cells.filter(({ id, value }) => value > 0 && !kept.has(id) && !primary.has(id));
  const withheld = new Set(primary);
  const found: Possibility[] = [];
  let breached = breaches(table, { unsafe, withheld: repaired(table, hideable, withheld) }, found);
  while (breached.length > 0) {
    const next = cheapest(hideable, withheld, neighbours(table.additions, withheld));
    if (next === undefined) break;
    withheld.add(next.id);
    breached = breaches(table, { unsafe, withheld: repaired(table, hideable, withheld) }, found);
  }
  const complementary = hideable.filter(({ id }) => withheld.has(id)).toSorted((a, b) => b.value - a.value);
  for (const { id } of complementary) {
    withheld.delete(id);
    if (breaches(table, { unsafe, withheld }, found).length > breached.length) withheld.add(id);
  }
  return { primary, complementary: new Set([...withheld].filter((id) => !primary.has(id))), unprotected: breached };
}

/** Step 1. Changes `withheld`, and gives it back. */
function repaired({ additions }: AdditiveTable, hideable: readonly TableCell[], withheld: Set<string>): ReadonlySet<string> {
  for (;;) {
    const lonely = additions.filter(({ total, parts }) => [total, ...parts].filter((id) => withheld.has(id)).length === 1);
    const next = cheapest(hideable, withheld, neighbours(lonely, withheld));
    if (next === undefined) return withheld;
    withheld.add(next.id);
  }
}

/** In how many of the additions with a withheld cell every cell stands. */
function neighbours(additions: readonly Addition[], withheld: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { total, parts } of additions) {
    const ids = [total, ...parts];
    if (ids.some((id) => withheld.has(id))) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The cell in most additions, of these the smallest, of these the first. */
function cheapest(
  hideable: readonly TableCell[],
  withheld: ReadonlySet<string>,
  inAdditions: ReadonlyMap<string, number>,
): TableCell | undefined {
  const rank = ({ id }: TableCell): number => -(inAdditions.get(id) ?? 0);
  return hideable
    .filter(({ id }) => !withheld.has(id) && inAdditions.has(id))
    .toSorted((a, b) => rank(a) - rank(b) || a.value - b.value)[0];
}
