import { items, scoredItems, topics } from "../../instrument/csr/instrument.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { Dimension } from "../benchmark/types.ts";
import type { Presence } from "../disclosure/plan/presence.ts";
import { characterCount, storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import { groupingOf } from "./grouping.ts";
import { scoreColumn } from "./tables.ts";

/** The records that a company has an action plan, and that it can be said how far it is to its targets. */
export const planRecord = "plan";
export const targetRecord = "to target";

/** Scores, scored items, topics, plans and targets, in the order in which `Presence.having` counts them. */
export const records: readonly string[] = [
  ...scoreNames,
  ...scoredItems.map(({ id }) => id),
  ...topics.map(({ id }) => topicRecord(id)),
  planRecord,
  targetRecord,
];

/** The record that a topic applies to a company; its score is another one. */
export function topicRecord(topicId: string): string {
  return `topic ${topicId}`;
}

/** Cases that enter, by some dimensions and the year, the latest of their companies apart from the others. */
export async function presences(database: Database, by: readonly Dimension[]): Promise<readonly Presence[]> {
  const { select, list, columns, cellOf } = groupingOf([...by, "year"]);
  const counts = scoreNames.map((name) => `count(${scoreColumn(name)}) AS ${scoreColumn(name)}`);
  const answered = await answeredBy(database, { select, columns: columns.length + 1 });
  const sql = `SELECT ${select}latest, count(*) AS n, ${counts.join(", ")}, count(*) FILTER (actions > 0) AS plans, count(to_target) AS targets FROM cases WHERE excluded IS NULL GROUP BY ${list}latest ORDER BY ${list}latest`;
  return (await database.rows(sql)).map((row) => {
    const key = [...columns, "latest"].map((column) => String(row[column])).join(separator);
    const scored = scoreNames.map((name) => Number(row[scoreColumn(name)]));
    const having = [...scored, ...(answered.get(key) ?? []), Number(row["plans"]), Number(row["targets"])];
    return { cell: cellOf(row), isLatest: row["latest"] === true, n: Number(row["n"]), having };
  });
}

const separator = "\u0000";

/** For each place in the text of the answers, which record of `answered` the item is, and which its topic is. */
const ownRecord = items.map(({ id }) => scoredItems.findIndex((item) => item.id === id));
const topicOfPlace = items.map(({ topic }) => scoredItems.length + topics.findIndex(({ id }) => id === topic));
const characters = Array.from({ length: characterCount }, (_, code) => storedAnswer(code)?.outcome ?? null);
const isScored = characters.map((outcome) => outcome === "scored");
const isApplicable = characters.map((outcome) => outcome === "scored" || outcome === "missing");

/** How many cases have an answer to each item, and how many each topic applies to. Going over the texts once takes less than asking for every item. */
async function answeredBy(
  database: Database,
  { select, columns }: { readonly select: string; readonly columns: number },
): Promise<ReadonlyMap<string, Iterable<number>>> {
  const found = new Map<string, Uint32Array>();
  const sql = `SELECT ${select}latest, answers FROM cases JOIN answers USING (case_id) WHERE excluded IS NULL`;
  for await (const { length, texts } of database.columns(sql)) {
    for (let row = 0; row < length; row += 1) {
      let key = texts[0]?.[row] ?? "";
      for (let column = 1; column < columns; column += 1) key += separator + (texts[column]?.[row] ?? "");
      let counts = found.get(key);
      if (counts === undefined) found.set(key, (counts = new Uint32Array(scoredItems.length + topics.length)));
      countAnswers(counts, texts[columns]?.[row] ?? "");
    }
  }
  return found;
}

function countAnswers(counts: Uint32Array, answers: string): void {
  let topic = -1;
  for (let place = 0; place < answers.length; place += 1) {
    const character = answers.charCodeAt(place);
    const record = ownRecord[place] ?? -1;
    if (record >= 0 && isScored[character] === true) counts[record] = (counts[record] ?? 0) + 1;
    const own = topicOfPlace[place] ?? -1;
    if (own === topic || isApplicable[character] !== true) continue;
    // The questions of a topic stand together, so that it is counted once.
    topic = own;
    counts[own] = (counts[own] ?? 0) + 1;
  }
}

/** The single cases that enter, by some dimensions and the year. Their key tells company, year and all that was answered. */
export async function presentCases(database: Database, by: readonly Dimension[]): Promise<readonly Presence[]> {
  const { select, cellOf } = groupingOf([...by, "year"]);
  const scored = scoreNames.map(scoreColumn);
  const conditions = scored.map((column) => `${column} IS NOT NULL AS ${column}`);
  const sql = `SELECT ${select}latest, firm, cases.year AS case_year, answers, ${conditions.join(", ")}, actions > 0 AS plan, to_target IS NOT NULL AS target
    FROM cases JOIN answers USING (case_id) WHERE excluded IS NULL ORDER BY firm, cases.year`;
  return (await database.rows(sql)).map((row) => {
    const answered = new Uint32Array(scoredItems.length + topics.length);
    countAnswers(answered, String(row["answers"]));
    const has = (column: string): number => (row[column] === true ? 1 : 0);
    return {
      cell: cellOf(row),
      isLatest: row["latest"] === true,
      n: 1,
      key: JSON.stringify([row["firm"], row["case_year"], row["answers"]]),
      having: [...scored.map(has), ...answered, has("plan"), has("target")],
    };
  });
}
