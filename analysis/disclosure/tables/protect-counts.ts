import { codeOf, type Reason, type ReasonCode } from "../reasons.ts";
import type { AdditiveTable } from "./additive-table.ts";
import { countProtection } from "./protection.ts";
import { suppressTable } from "./suppress-table.ts";

/** One cell of a published table of counts. */
export type PublishedCell =
  | { readonly id: string; readonly value: number }
  | { readonly id: string; readonly value: null; readonly reason: Reason; readonly code: ReasonCode };

/** A table of counts as it may be published. */
export interface ProtectedTable {
  readonly cells: readonly PublishedCell[];
  /** False where some cells stay exposed whatever is withheld: merge categories or leave out margins, and do not publish this one. */
  readonly isSafe: boolean;
}

/**
 * Numbers of companies in a table with its totals: cells of 1 to minimum − 1 are withheld, and as many others as it takes that nobody can
 * work them out. What is withheld here must be withheld in every table about the same groups, means and shares included.
 *
 * @param kept totals that must be published; a total below the minimum is withheld all the same
 */
export function protectCounts(table: AdditiveTable, minN: number, kept: ReadonlySet<string> = new Set()): ProtectedTable {
  const unsafe = new Map(table.cells.flatMap(({ id, value }) => (value > 0 && value < minN ? [[id, countProtection(minN)] as const] : [])));
  const { primary, complementary, unprotected } = suppressTable(table, unsafe, kept);
  const withheld = (id: string, reason: Reason): PublishedCell => ({ id, value: null, reason, code: codeOf(reason) });
  return {
    isSafe: unprotected.length === 0,
    cells: table.cells.map(({ id, value }) => {
      if (primary.has(id)) return withheld(id, "few");
      return complementary.has(id) ? withheld(id, "complementary") : { id, value };
    }),
  };
}
