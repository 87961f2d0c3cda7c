import { quoted } from "../quoted.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const columnList = (columns: readonly string[]): string => (columns.length === 0 ? "none" : columns.map(quoted).join(", "));

/** What is said of parks, programmes and cohorts. */
export const programme = {
  table: {
    needed: (dimension: string): string =>
      `--by ${dimension} needs a table that says which company belongs where. Give it with --clusters FILE: one row a company, with its credit code or name and the columns park, programme or cohort.`,
    lacksColumn: (file: string, dimension: string, columns: readonly string[]): string =>
      `${file} has no column ${dimension}, so companies cannot be grouped by it. Add the column, or leave --by ${dimension} out. Found: ${columnList(columns)}.`,
    noCompany: (file: string, columns: readonly string[]): string =>
      `${file} has no column that names the company. Add a column “credit code” or “company”. Found: ${columnList(columns)}.`,
    noCluster: (file: string, columns: readonly string[]): string =>
      `${file} says of no company where it belongs. Add a column “park”, “programme” or “cohort”. Found: ${columnList(columns)}.`,
    named: (companies: number, all: number): string => `${companies} of ${plural(all, "company", "companies")} found in the cluster table`,
    unmatched: (rows: number): string => `${plural(rows, "row", "rows")} without a file`,
    differing: (rows: number): string => `${plural(rows, "row", "rows")} that contradict another one`,
    unnamed: (rows: number): string => `${plural(rows, "row", "rows")} without a company`,
    tooLong: (rows: readonly number[]): string =>
      `${plural(rows.length, "row", "rows")} with more fields than the header left out, such as row ${rows[0] ?? 0}`,
  },
};

/** What every language must say of parks, programmes and cohorts. */
export type ProgrammeMessages = typeof programme;
