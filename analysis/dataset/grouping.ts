import { dimensions, notStated, type Dimension } from "../benchmark/types.ts";
import type { CellKey } from "./engine.ts";
import type { AnyRow } from "./tables.ts";

/** SQL pieces of a grouping, and how its rows are read back. Dimensions are names of columns of `cases`, so they are held against the list. */
export interface Grouping {
  /** The dimensions in their usual order. */
  readonly columns: readonly Dimension[];
  /** Begins a select list: `` or `coalesce(industry, 'unknown') AS industry, `. */
  readonly select: string;
  /** Begins a GROUP BY or ORDER BY list. */
  readonly list: string;
  /** Rows of `cases` that count: without the year, only the latest case of every company. */
  readonly where: string;
  /** Whether only the latest case of every company counts. */
  readonly isLatestOnly: boolean;
  /** Values for the placeholders in `where`. */
  readonly parameters: readonly string[];
  readonly cellOf: (row: AnyRow) => CellKey;
}

/** The grouping by some dimensions, among the companies with some values of dimensions. */
export function groupingOf(by: readonly Dimension[], filter: CellKey = {}): Grouping {
  const columns = dimensions.filter((dimension) => by.includes(dimension));
  const conditions = dimensions.flatMap((dimension) => (filter[dimension] === undefined ? [] : [{ dimension, value: filter[dimension] }]));
  const isByYear = by.includes("year") || filter.year !== undefined;
  const filters = conditions.map(({ dimension }, index) => ` AND ${expression(dimension)} = $${index + 1}`);
  return {
    columns,
    select: columns.map((dimension) => `${expression(dimension)} AS ${dimension}, `).join(""),
    list: columns.map((dimension) => `${dimension}, `).join(""),
    isLatestOnly: !isByYear,
    where: (isByYear ? "excluded IS NULL" : "latest") + filters.join(""),
    parameters: conditions.map(({ value }) => value),
    cellOf: (row) => Object.fromEntries(columns.map((dimension) => [dimension, String(row[dimension])])),
  };
}

const expression = (dimension: Dimension): string => `coalesce(CAST(cases.${dimension} AS VARCHAR), '${notStated}')`;
