import { topics } from "../../instrument/csr/instrument.ts";
import { lackingSigns } from "../../instrument/scoring/coded/coded-gaps.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { Database } from "./database.ts";
import type { LackingCount, ProgressCount } from "./engine.ts";
import { groupingOf } from "./grouping.ts";

/** What companies plan, have done and have reached. ISO days compare as texts do. */
export async function progressCounts(database: Database, by: readonly Dimension[], asOf: string | null): Promise<readonly ProgressCount[]> {
  const { select, list, where, parameters, cellOf } = groupingOf(by);
  const day = asOf === null ? "saved_at[1:10]" : `$${parameters.length + 1}`;
  const status = (code: string): string => `count(*) FILTER (steps.status = '${code}')`;
  const counts = "open, doing, done, overdue, to_target";
  const sql = `
    WITH plans AS (
      SELECT case_id, ${status("open")} AS open, ${status("doing")} AS doing, ${status("done")} AS done,
        CASE WHEN any_value(${day}) IS NULL THEN NULL ELSE count(*) FILTER (steps.status <> 'done' AND steps.due < ${day}) END AS overdue
      FROM actions AS steps JOIN cases USING (case_id) WHERE ${where} GROUP BY case_id
    )
    SELECT ${select}coalesce(open, 0) AS open, coalesce(doing, 0) AS doing, coalesce(done, 0) AS done,
      CASE WHEN plans.case_id IS NULL THEN 0 ELSE overdue END AS overdue, to_target, count(*) AS n
    FROM cases LEFT JOIN plans USING (case_id) WHERE ${where}
    GROUP BY ALL ORDER BY ${list}${counts}`;
  const rows = await database.rows(sql, asOf === null ? parameters : [...parameters, asOf]);
  const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);
  return rows.map((row) => ({
    cell: cellOf(row),
    open: Number(row["open"]),
    doing: Number(row["doing"]),
    done: Number(row["done"]),
    overdue: numberOrNull(row["overdue"]),
    toTarget: numberOrNull(row["to_target"]),
    n: Number(row["n"]),
  }));
}

/** How many companies have a score of each topic, and how many of them lack it. */
export async function lackingCounts(database: Database, by: readonly Dimension[]): Promise<readonly LackingCount[]> {
  const { select, list, where, parameters, cellOf } = groupingOf(by);
  const counts = topics.flatMap((_, at) => {
    const sign = `lacking[${at + 1}]`;
    return [
      `count(*) FILTER (${sign} <> '${lackingSigns.unknown}') AS known_${at}`,
      `count(*) FILTER (${sign} = '${lackingSigns.lacking}') AS lacking_${at}`,
    ];
  });
  const grouped = list === "" ? "" : ` GROUP BY ${list.slice(0, -2)} ORDER BY ${list.slice(0, -2)}`;
  const rows = await database.rows(`SELECT ${select}${counts.join(", ")} FROM cases WHERE ${where}${grouped}`, parameters);
  return rows.flatMap((row) =>
    topics.map(({ id }, at) => ({ cell: cellOf(row), topicId: id, n: Number(row[`known_${at}`]), lacking: Number(row[`lacking_${at}`]) })),
  );
}
