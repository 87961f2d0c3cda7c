import { items, scoredItems, topics } from "../../instrument/csr/instrument.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { Presence } from "../disclosure/plan/presence.ts";
import { characterCount, storedAnswer, type Outcome } from "./answer-text.ts";
import type { Database } from "./database.ts";
import { groupingOf } from "./grouping.ts";
import { scoreColumn } from "./tables.ts";

/** What a case can have or lack, each with the condition for having it. */
const conditions: readonly (readonly [record: string, condition: string])[] = [
  ...scoreNames.map((name) => [name, `${scoreColumn(name)} IS NOT NULL`] as const),
  ...scoredItems.map(({ id }) => [id, isAnswered(id, ["scored"])] as const),
  ...topics.map(({ id }) => {
    const own = items.filter(({ topic }) => topic === id);
    return [topicRecord(id), own.map((item) => isAnswered(item.id, ["scored", "missing"])).join(" OR ")] as const;
  }),
];

/** Scores, scored items and topics, in the order in which `Presence.having` counts them. */
export const records: readonly string[] = conditions.map(([record]) => record);

/** The record that a topic applies to a company; its score is another one. */
export function topicRecord(topicId: string): string {
  return `topic ${topicId}`;
}

/** What the outcome of an item is, as a condition over the text of the answers. */
function isAnswered(itemId: string, outcomes: readonly Outcome[]): string {
  const position = items.findIndex(({ id }) => id === itemId);
  const codes = Array.from({ length: characterCount }, (_, code) => code).filter((code) => {
    const outcome = storedAnswer(code)?.outcome ?? null;
    return outcome !== null && outcomes.includes(outcome);
  });
  return `ascii(answers[${position + 1}]) IN (${codes.join()})`;
}

/** Cases that enter, by some dimensions and the year, the latest of their companies apart from the others. */
export async function presences(database: Database, by: readonly Dimension[]): Promise<readonly Presence[]> {
  const { select, list, cellOf } = groupingOf([...by, "year"]);
  const having = conditions.map(([, condition], at) => `count(*) FILTER (${condition}) AS record_${at}`);
  const sql = `SELECT ${select}latest, count(*) AS n, ${having.join(", ")} FROM cases JOIN answers USING (case_id)
    WHERE excluded IS NULL GROUP BY ${list}latest ORDER BY ${list}latest`;
  return (await database.rows(sql)).map((row) => ({
    cell: cellOf(row),
    isLatest: row["latest"] === true,
    n: Number(row["n"]),
    having: conditions.map((_, at) => Number(row[`record_${at}`])),
  }));
}

/** The single cases that enter, by some dimensions and the year. Their key tells company, year and all that was answered. */
export async function presentCases(database: Database, by: readonly Dimension[]): Promise<readonly Presence[]> {
  const { select, cellOf } = groupingOf([...by, "year"]);
  const having = conditions.map(([, condition], at) => `coalesce(${condition}, false) AS record_${at}`);
  const sql = `SELECT ${select}latest, firm, cases.year AS case_year, answers, ${having.join(", ")}
    FROM cases JOIN answers USING (case_id) WHERE excluded IS NULL ORDER BY firm, cases.year`;
  return (await database.rows(sql)).map((row) => ({
    cell: cellOf(row),
    isLatest: row["latest"] === true,
    n: 1,
    key: JSON.stringify([row["firm"], row["case_year"], row["answers"]]),
    having: conditions.map((_, at) => (row[`record_${at}`] === true ? 1 : 0)),
  }));
}
