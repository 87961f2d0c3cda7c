import { issueAt } from "../../instrument/issue-severity.ts";
import type { Issue } from "../../instrument/issue.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { programmeMessages } from "../../instrument/messages/programme-messages.ts";
import { clusterDimensions, type ClusterDimension, type Dimension } from "../benchmark/types.ts";
import type { FoundClusters } from "../dataset/memberships.ts";
import { type ClusterTable, readClusterTable } from "../programmes/cluster-table.ts";
import type { Effects } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { readTable } from "./read-table.ts";
import { UsageError } from "./usage-error.ts";

/** A table of clusters, and what companies are to be grouped by. */
export interface ClustersAsked {
  readonly table: ClusterTable;
  readonly by: readonly (readonly Dimension[])[];
}

interface ClustersRequest {
  readonly clusters?: string | null;
  readonly by: readonly (readonly Dimension[])[];
}

/**
 * Reads the table of clusters that a command was given; null where it was given none and asks for nothing that needs one. Where no cluster is asked
 * for, companies are grouped by all that the table tells.
 */
export async function readClusters({ clusters: file = null, by }: ClustersRequest, effects: Effects): Promise<ClustersAsked | null> {
  const words = programmeMessages[effects.language].table;
  const asked = clusterDimensions.filter((dimension) => by.some((each) => each.includes(dimension)));
  if (file === null) {
    if (asked[0] === undefined) return null;
    throw new UsageError(words.needed(asked[0]));
  }
  const read = await readTable(file, effects);
  if ("reasons" in read) throw new UsageError(read.reasons.join("\n"));
  const table = readClusterTable(read);
  const columns = read.columns.filter((column) => column !== "");
  if ("problem" in table) {
    const said = table.problem === "no-company-column" ? words.noCompany : words.noCluster;
    throw new UsageError(said(plainText(file), columns));
  }
  const lacking = asked.find((dimension) => !table.dimensions.includes(dimension));
  if (lacking !== undefined) throw new UsageError(words.lacksColumn(plainText(file), lacking, columns));
  return { table, by: asked.length > 0 ? by : [...by, ...table.dimensions.map((dimension): readonly ClusterDimension[] => [dimension])] };
}

/** What was not found, as issues of the table and of the files. */
export function clusterIssues(file: string, { remarks, outsiders }: FoundClusters): readonly Issue[] {
  return [
    ...remarks.map(({ row, ...finding }) => issueAt({ file, line: row }, finding)),
    ...outsiders.map((outsider) =>
      issueAt(
        { file: outsider.file, firmId: outsider.firm, ...(outsider.line !== null && { line: outsider.line }) },
        { code: "cluster-company-missing" },
      ),
    ),
  ];
}

/** Says how many companies the table names, and what of it was not used. */
export function narrateClusters(effects: Effects, table: ClusterTable | undefined, found: FoundClusters | null): void {
  if (table === undefined || found === null) return;
  const { remarks, named, outsiders } = found;
  const { tooLong } = table;
  const words = programmeMessages[effects.language].table;
  const count = (code: (typeof remarks)[number]["code"]): number => remarks.filter((remark) => remark.code === code).length;
  const [unmatched, differing, unnamed] = [count("cluster-row-unmatched"), count("cluster-row-differs"), count("cluster-row-unnamed")];
  const left = [
    ...(unmatched > 0 ? [words.unmatched(unmatched)] : []),
    ...(differing > 0 ? [words.differing(differing)] : []),
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
    ...(tooLong.length > 0 ? [words.tooLong(tooLong)] : []),
  ];
  const line = [words.named(named, named + outsiders.length), ...left].join(messages[effects.language].cli.listSeparator);
  narrateUnder(effects, "clusters", [line]);
}
