import { readCells } from "../../../analysis/ingest/cells/read-cells.ts";
import { type TidyTable, tidyTable } from "../../../analysis/ingest/tidy/tidy-table.ts";
import { type ClusterTable, type ClusterTableProblem, readClusterTable } from "../../../analysis/programmes/cluster-table.ts";

/** The first table of a file. */
export function tableIn(bytes: Uint8Array, file = "clusters.csv"): TidyTable {
  for (const sheet of readCells(bytes, file)) {
    const table = tidyTable(sheet);
    if (table !== null) return table;
  }
  throw new Error("There is no table.");
}

/** A table of clusters as a user might type it, one line a row. */
export const clustersIn = (...lines: readonly string[]): ClusterTable | ClusterTableProblem =>
  readClusterTable(tableIn(new TextEncoder().encode(lines.join("\n"))));

/** The same where it must be one. */
export function clusters(...lines: readonly string[]): ClusterTable {
  const table = clustersIn(...lines);
  if ("problem" in table) throw new Error(table.problem);
  return table;
}
