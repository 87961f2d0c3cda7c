import type { Dimension, Exclusion, Metric } from "../benchmark/types.ts";
import type { Outcome } from "./answer-rows.ts";
import type { Database } from "./database.ts";
import type { AnswerCount, CellCount, CellKey, CrossProduct, Engine, PairCount, PoolCounts, ScoreCount, TopicCount } from "./engine.ts";
import { groupingOf } from "./grouping.ts";
import type { AnyRow } from "./tables.ts";

/** What the data set knows of files that hold no usable case. */
interface Intake {
  readonly files: number;
  readonly rejected: number;
  readonly copies: number;
}

/** Answers the engine's questions by plain GROUP BYs over the embedded database. */
export class DuckDbEngine implements Engine {
  readonly #database: Database;
  readonly #intake: Intake;

  constructor(database: Database, intake: Intake) {
    this.#database = database;
    this.#intake = intake;
  }

  async counts(metric: Metric, by: readonly Dimension[], filter?: CellKey): Promise<readonly ScoreCount[]> {
    const { select, list, where, parameters, cellOf } = groupingOf(by, filter);
    const sql = `SELECT ${select}scores.value AS value, count(*) AS n FROM cases JOIN scores USING (case_id)
      WHERE ${where} AND scores.metric = $${parameters.length + 1} GROUP BY ${list}scores.value ORDER BY ${list}value`;
    const rows = await this.#database.rows(sql, [...parameters, metric]);
    return rows.map((row) => ({ cell: cellOf(row), value: Number(row["value"]), n: Number(row["n"]) }));
  }

  async crossProducts(itemIds: readonly string[], by: readonly Dimension[]): Promise<readonly CrossProduct[]> {
    const ids = [...new Set(itemIds)];
    const { select, list, where, cellOf } = groupingOf(by);
    const marks = ids.map((_, index) => `$${index + 1}`).join(", ");
    const sql = `
      WITH chosen AS (SELECT case_id, item_id, level FROM answers WHERE outcome = 'scored' AND item_id IN (${marks})),
      complete AS (SELECT case_id FROM chosen GROUP BY case_id HAVING count(*) = ${ids.length})
      SELECT ${select}a.item_id AS first, b.item_id AS second, count(*) AS n,
        sum(a.level) AS sum_first, sum(b.level) AS sum_second, sum(a.level * b.level) AS products
      FROM cases JOIN complete USING (case_id) JOIN chosen a USING (case_id) JOIN chosen b ON b.case_id = a.case_id AND b.item_id >= a.item_id
      WHERE ${where} GROUP BY ${list}a.item_id, b.item_id ORDER BY ${list}first, second`;
    const rows = ids.length === 0 ? [] : await this.#database.rows(sql, ids);
    return rows.map((row) => ({
      cell: cellOf(row),
      items: [String(row["first"]), String(row["second"])],
      n: Number(row["n"]),
      sums: [Number(row["sum_first"]), Number(row["sum_second"])],
      products: Number(row["products"]),
    }));
  }

  async pairs(metric: Metric, [before, after]: readonly [number, number], by: readonly Dimension[]): Promise<readonly PairCount[]> {
    const { select, list, cellOf } = groupingOf(by);
    const sql = `
      WITH scored AS (SELECT cases.*, value AS score FROM cases JOIN scores USING (case_id) WHERE excluded IS NULL AND metric = $1),
      earlier AS (SELECT firm, score AS before FROM scored WHERE year = $2)
      SELECT ${select}before, score AS after, count(*) AS n
      FROM scored cases JOIN earlier USING (firm) WHERE cases.year = $3
      GROUP BY ${list}before, score ORDER BY ${list}before, after`;
    const rows = await this.#database.rows(sql, [metric, before, after]);
    return rows.map((row) => ({ cell: cellOf(row), before: Number(row["before"]), after: Number(row["after"]), n: Number(row["n"]) }));
  }

  async cells(by: readonly Dimension[]): Promise<readonly CellCount[]> {
    const { select, list, where, cellOf } = groupingOf(by);
    const sql = `SELECT ${select}count(*) AS n, count(*) FILTER (red_flags <> '') AS flagged FROM cases WHERE ${where}${grouped(list)}`;
    const rows = await this.#database.rows(sql);
    return rows.map((row) => ({ cell: cellOf(row), n: Number(row["n"]), flagged: Number(row["flagged"]) })).filter(({ n }) => n > 0);
  }

  async answers(by: readonly Dimension[]): Promise<readonly AnswerCount[]> {
    const { select, list, where, cellOf } = groupingOf(by);
    const sql = `SELECT ${select}item_id, outcome, level, count(*) AS n FROM cases JOIN answers USING (case_id)
      WHERE ${where} AND outcome IS NOT NULL
      GROUP BY ${list}item_id, outcome, level ORDER BY ${list}min(position), outcome, level`;
    const rows = await this.#database.rows(sql);
    return rows.map((row) => ({
      cell: cellOf(row),
      itemId: String(row["item_id"]),
      outcome: outcome(row),
      level: row["level"] === null ? null : Number(row["level"]),
      n: Number(row["n"]),
    }));
  }

  async topics(by: readonly Dimension[]): Promise<readonly TopicCount[]> {
    const { select, list, where, cellOf } = groupingOf(by);
    const sql = `SELECT ${select}topic, count(DISTINCT case_id) AS n, count(*) AS applicable, count(*) FILTER (outcome = 'scored') AS answered
      FROM cases JOIN answers USING (case_id)
      WHERE ${where} AND outcome IN ('scored', 'missing') GROUP BY ${list}topic ORDER BY ${list}min(position)`;
    const rows = await this.#database.rows(sql);
    return rows.map((row) => ({
      cell: cellOf(row),
      topicId: String(row["topic"]),
      n: Number(row["n"]),
      applicable: Number(row["applicable"]),
      answered: Number(row["answered"]),
    }));
  }

  async pool(): Promise<PoolCounts> {
    const [totals] = await this.#database.rows(`SELECT count(*) AS cases, count(*) FILTER (excluded IS NULL) AS used,
      count(DISTINCT firm) FILTER (excluded IS NULL) AS firms FROM cases`);
    const years = await this.#database.rows("SELECT DISTINCT year FROM cases WHERE excluded IS NULL ORDER BY year");
    const excluded = await this.#database.rows("SELECT excluded, count(*) AS n FROM cases WHERE excluded IS NOT NULL GROUP BY excluded");
    const counts = new Map(excluded.map((row) => [String(row["excluded"]), Number(row["n"])]));
    counts.set("rejected", this.#intake.rejected).set("duplicate-file", this.#intake.copies);
    return {
      files: this.#intake.files,
      cases: Number(totals?.["cases"]) + this.#intake.rejected + this.#intake.copies,
      used: Number(totals?.["used"]),
      firms: Number(totals?.["firms"]),
      years: years.map(({ year }) => Number(year)),
      exclusions: reasons.map((reason) => ({ reason, cases: counts.get(reason) ?? 0 })).filter(({ cases }) => cases > 0),
    };
  }
}

const reasons: readonly Exclusion["reason"][] = [
  "rejected",
  "duplicate-file",
  "duplicate-case",
  "insufficient",
  "na-share",
  "large",
  "version",
  "no-year",
];

/** An empty grouping is one cell: there is nothing to group or order by. */
const grouped = (list: string): string => (list === "" ? "" : ` GROUP BY ${list.slice(0, -2)} ORDER BY ${list.slice(0, -2)}`);

function outcome(row: AnyRow): Outcome {
  const found = row["outcome"];
  return found === "scored" || found === "na" ? found : "missing";
}
