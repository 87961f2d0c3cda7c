import type { AdditiveTable } from "./additive-table.ts";
import { unknownsOf } from "./audit-table.ts";
import { optimumOf, type Bounds } from "./linear-programme.ts";
import { isProtected, type Protection } from "./protection.ts";

/** Values that the withheld cells of a table may have for all that a reader knows. */
export type Possibility = ReadonlyMap<string, number>;

const directions = ["maximize", "minimize"] as const;

/**
 * The unsafe cells that a reader could work out too closely.
 *
 * Every solution of a linear programme shows values that all withheld cells may have, so most cells are seen to be protected before
 * a programme of their own is run. Possibilities that are found are added to `found`; they stay possible while more is withheld.
 */
export function breaches(
  table: AdditiveTable,
  { unsafe, withheld }: { readonly unsafe: ReadonlyMap<string, Protection>; readonly withheld: ReadonlySet<string> },
  found: Possibility[],
): readonly string[] {
  const unknowns = unknownsOf(table, withheld);
  const seen = rangesSeen(table, withheld, found);
  const isShownBy = (id: string, direction: (typeof directions)[number], protection: Protection): boolean => {
    const optimum = optimumOf(id, unknowns, direction);
    if (optimum === null) return false;
    if (Number.isFinite(optimum.value)) {
      const possibility = new Map(unknowns.ids.map((other) => [other, optimum.solution.get(other) ?? 0]));
      found.push(possibility);
      for (const [other, value] of possibility) seen.set(other, widened(seen.get(other), value));
    } else seen.set(id, widened(seen.get(id), optimum.value));
    return isProtected(seen.get(id), protection);
  };
  return [...unsafe].flatMap(([id, protection]) => {
    const isSafe = isProtected(seen.get(id), protection) || directions.some((direction) => isShownBy(id, direction, protection));
    return isSafe ? [] : [id];
  });
}

/** What the possibilities found so far, and the true values, show of every withheld cell. */
function rangesSeen({ cells }: AdditiveTable, withheld: ReadonlySet<string>, found: readonly Possibility[]): Map<string, Bounds> {
  const truth = new Map(cells.map(({ id, value }) => [id, value]));
  const seen = new Map(cells.flatMap(({ id, value }) => (withheld.has(id) ? [[id, { low: value, high: value }] as const] : [])));
  for (const values of found) {
    if (!isPossible(values, withheld, truth)) continue;
    for (const [id, value] of values) if (withheld.has(id)) seen.set(id, widened(seen.get(id), value));
  }
  return seen;
}

/** Whether all cells that are published now have their true values in a possibility. */
function isPossible(values: Possibility, withheld: ReadonlySet<string>, truth: ReadonlyMap<string, number>): boolean {
  for (const [id, value] of values) if (!withheld.has(id) && value !== truth.get(id)) return false;
  return true;
}

const widened = (range: Bounds | undefined, value: number): Bounds => ({
  low: Math.min(range?.low ?? value, value),
  high: Math.max(range?.high ?? value, value),
});
