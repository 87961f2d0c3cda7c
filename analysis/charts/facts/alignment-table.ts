import { suppressTable } from "../../disclosure/tables/suppress-table.ts";
import { countProtection } from "../../disclosure/tables/protection.ts";
import type { InitiativeRow } from "../../dataset/initiatives.ts";
import { companiesOf } from "./companies-of.ts";

/** Initiatives of one alignment and one traceability. */
export interface AlignmentCell {
  readonly alignment: number;
  readonly traceability: number;
  /** Initiatives; null where it is withheld, for too few companies or to protect such a cell. The two are not told apart: that would narrow both down. */
  readonly count: number | null;
}

/** Initiatives by both ratings, as far as they may be shown. */
export interface AlignmentTable {
  readonly minN: number;
  /** Initiatives rated on both, and the companies behind them. */
  readonly initiatives: number;
  readonly companies: number;
  readonly cells: readonly AlignmentCell[];
}

export const alignmentLevels = [0, 1, 2, 3] as const;
export const traceabilityLevels = [0, 1, 2, 3, 4] as const;

/**
 * Counts the initiatives by both ratings. A cell with initiatives of fewer than the minimum number of companies is withheld, and further
 * cells so that it cannot be worked out from the total. Null where there are too few companies, or no way to protect them.
 *
 * @param minN 1 for a consultant, who sees every number
 */
export function alignmentTable(entries: readonly InitiativeRow[], minN: number): AlignmentTable | null {
  const rated = entries.filter(({ alignment, traceability }) => alignment !== null && traceability !== null);
  const companies = companiesOf(rated);
  if (rated.length === 0 || companies < minN) return null;
  const cells = alignmentLevels.flatMap((alignment) =>
    traceabilityLevels.map((traceability) => {
      const own = rated.filter((entry) => entry.alignment === alignment && entry.traceability === traceability);
      return { id: `${alignment},${traceability}`, alignment, traceability, value: own.length, companies: companiesOf(own) };
    }),
  );
  const table = { cells: [...cells, { id: "*", value: rated.length }], additions: [{ total: "*", parts: cells.map(({ id }) => id) }] };
  const unsafe = new Map(
    cells.filter((cell) => cell.companies > 0 && cell.companies < minN).map(({ id }) => [id, countProtection(minN)] as const),
  );
  const { primary, complementary, unprotected } = suppressTable(table, unsafe, new Set(["*"]));
  if (unprotected.length > 0) return null;
  return {
    minN,
    initiatives: rated.length,
    companies,
    cells: cells.map(({ id, alignment, traceability, value }) => ({
      alignment,
      traceability,
      count: primary.has(id) || complementary.has(id) ? null : value,
    })),
  };
}
