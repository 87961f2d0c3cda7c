import type { ClusterTable } from "../programmes/cluster-table.ts";
import { type ClusterRemark, type KnownCompany, matched } from "../programmes/matching.ts";
import type { Database } from "./database.ts";
import type { AnyRow } from "./tables.ts";

/** A case of a company that enters, and that no row of a table of clusters names. */
export interface Outsider {
  readonly file: string;
  readonly line: number | null;
  readonly firm: string;
}

/** Whom a table of clusters names. */
export interface FoundClusters {
  /** What was left out of the table, or not found. */
  readonly remarks: readonly ClusterRemark[];
  /** Companies that enter, and that the table names. */
  readonly named: number;
  /** The others, each with its latest case. */
  readonly outsiders: readonly Outsider[];
}

/** Looks all companies up, and keeps for `settleSql` where they belong: nowhere without a table. */
export async function lookUp(database: Database, clusters: ClusterTable | null): Promise<Pick<FoundClusters, "remarks"> | null> {
  await database.run("DELETE FROM memberships");
  if (clusters === null) return null;
  const { memberships, remarks } = matched(await companies(database), clusters);
  await database.insert(
    "memberships",
    [...memberships].map(([firmKey, membership]) => ({ firm_key: firmKey, ...membership })),
  );
  return { remarks };
}

async function companies(database: Database): Promise<readonly KnownCompany[]> {
  const rows = await database.rows("SELECT firm_key, name_key FROM assessments ORDER BY year DESC NULLS LAST, case_id");
  const found = new Map<string, string[]>();
  for (const { firm_key: firm, name_key: name } of rows) {
    const names = found.get(String(firm)) ?? [];
    found.set(String(firm), names);
    if (typeof name === "string" && !names.includes(name)) names.push(name);
  }
  return [...found].map(([firmKey, nameKeys]) => ({ firmKey, nameKeys }));
}

/** After settling: which companies enter whom the table does not name. */
export async function outsiders(database: Database): Promise<Omit<FoundClusters, "remarks">> {
  const isNamed = "firm_key IN (SELECT firm_key FROM memberships)";
  const [counted] = await database.rows(`SELECT count(*) AS n FROM cases WHERE latest AND ${isNamed}`);
  const others = await database.rows(`SELECT file, line, firm FROM cases WHERE latest AND NOT ${isNamed} ORDER BY case_id`);
  return { named: Number(counted?.["n"] ?? 0), outsiders: others.map(outsiderOf) };
}

const outsiderOf = ({ file, line, firm }: AnyRow): Outsider => ({
  file: String(file),
  line: typeof line === "number" ? line : null,
  firm: String(firm),
});
