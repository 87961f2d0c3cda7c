/** One cell of a table: a number of companies, or a sum of what they contribute. Never negative. */
export interface TableCell {
  readonly id: string;
  readonly value: number;
}

/** A total and the cells that add up to it. Rows, columns, hierarchies and linked tables are all made of these. */
export interface Addition {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A table with its margins, or several that share cells. */
export interface AdditiveTable {
  readonly cells: readonly TableCell[];
  readonly additions: readonly Addition[];
  /** What every reader knows a withheld cell to be at least: 1 where cells are withheld only if there is a company in them; 0 by default. */
  readonly leastWithheld?: number;
}

/** Id of an inner cell, and of the margins: `*` stands for all rows or all columns. */
export const cellId = (row: number | "*", column: number | "*"): string => `${row},${column}`;

/** A table of rows and columns with its row totals, column totals and grand total. */
export function crossTable(rows: readonly (readonly number[])[]): AdditiveTable {
  const columns = [...(rows[0] ?? []).keys()];
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const inner = rows.flatMap((row, r) => columns.map((c) => ({ id: cellId(r, c), value: row[c] ?? 0 })));
  const rowTotals = rows.map((row, r) => ({ id: cellId(r, "*"), value: sum(row) }));
  const columnTotals = columns.map((c) => ({ id: cellId("*", c), value: sum(rows.map((row) => row[c] ?? 0)) }));
  return {
    cells: [...inner, ...rowTotals, ...columnTotals, { id: cellId("*", "*"), value: sum(rowTotals.map(({ value }) => value)) }],
    additions: [
      ...rows.map((_, r) => ({ total: cellId(r, "*"), parts: columns.map((c) => cellId(r, c)) })),
      ...columns.map((c) => ({ total: cellId("*", c), parts: rows.map((_, r) => cellId(r, c)) })),
      { total: cellId("*", "*"), parts: rowTotals.map(({ id }) => id) },
      { total: cellId("*", "*"), parts: columnTotals.map(({ id }) => id) },
    ],
  };
}
