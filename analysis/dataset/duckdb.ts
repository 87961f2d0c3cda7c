import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import { type Dimension, exclusionReasons, type Metric, usualBreakdowns } from "../benchmark/types.ts";
import type { Presence } from "../disclosure/plan/presence.ts";
import { answerCounts, type CellTally, tallies, topicCounts } from "./count-answers.ts";
import { crossProducts } from "./cross-products.ts";
import type { Database } from "./database.ts";
import type {
  AnswerCount,
  CellCount,
  CellKey,
  CrossProduct,
  Engine,
  LackingCount,
  PairCount,
  PoolCounts,
  ProgressCount,
  ScoreCount,
  TopicCount,
} from "./engine.ts";
import { groupingOf } from "./grouping.ts";
import { presences, presentCases } from "./presences.ts";
import { lackingCounts, progressCounts } from "./progress-counts.ts";
import { scoreColumn } from "./tables.ts";

/** What the data set knows of files that hold no usable case. */
interface Intake {
  readonly files: number;
  readonly rejected: number;
  readonly copies: number;
}

/** Answers the engine's questions by plain GROUP BYs over the embedded database, and those about answers by going over them once. */
export class DuckDbEngine implements Engine {
  readonly #database: Database;
  readonly #intake: Intake;

  /** By their dimensions: what every benchmark asks for is counted in one pass. */
  #usual: Promise<ReadonlyMap<string, readonly CellTally[]>> | null = null;

  /** Answers were asked for by these dimensions last; topics are asked for by the same ones. */
  #tallied: { readonly by: string; readonly tallies: Promise<readonly CellTally[]> } | null = null;

  constructor(database: Database, intake: Intake) {
    this.#database = database;
    this.#intake = intake;
  }

  async counts(metric: Metric, by: readonly Dimension[], filter?: CellKey): Promise<readonly ScoreCount[]> {
    if (!scoreNames.includes(metric)) return [];
    const { select, list, where, parameters, cellOf } = groupingOf(by, filter);
    const score = scoreColumn(metric);
    const sql = `SELECT ${select}${score} AS value, count(*) AS n FROM cases
      WHERE ${where} AND ${score} IS NOT NULL GROUP BY ${list}value ORDER BY ${list}value`;
    const rows = await this.#database.rows(sql, parameters);
    return rows.map((row) => ({ cell: cellOf(row), value: Number(row["value"]), n: Number(row["n"]) }));
  }

  crossProducts(itemIds: readonly string[], by: readonly Dimension[]): Promise<readonly CrossProduct[]> {
    return crossProducts(this.#database, itemIds, by);
  }

  async pairs(metric: Metric, [before, after]: readonly [number, number], by: readonly Dimension[]): Promise<readonly PairCount[]> {
    if (!scoreNames.includes(metric)) return [];
    const { select, list, cellOf } = groupingOf(by);
    const score = scoreColumn(metric);
    const sql = `
      WITH scored AS (SELECT * FROM cases WHERE excluded IS NULL AND ${score} IS NOT NULL),
      earlier AS (SELECT firm, ${score} AS before FROM scored WHERE year = $1)
      SELECT ${select}before, ${score} AS after, count(*) AS n
      FROM scored cases JOIN earlier USING (firm) WHERE cases.year = $2
      GROUP BY ${list}before, ${score} ORDER BY ${list}before, after`;
    const rows = await this.#database.rows(sql, [before, after]);
    return rows.map((row) => ({ cell: cellOf(row), before: Number(row["before"]), after: Number(row["after"]), n: Number(row["n"]) }));
  }

  async cells(by: readonly Dimension[]): Promise<readonly CellCount[]> {
    const { select, list, where, cellOf } = groupingOf(by);
    const sql = `SELECT ${select}count(*) AS n, count(*) FILTER (red_flags <> '') AS flagged FROM cases WHERE ${where}${grouped(list)}`;
    const rows = await this.#database.rows(sql);
    return rows.map((row) => ({ cell: cellOf(row), n: Number(row["n"]), flagged: Number(row["flagged"]) })).filter(({ n }) => n > 0);
  }

  async answers(by: readonly Dimension[]): Promise<readonly AnswerCount[]> {
    return (await this.#talliesBy(by)).flatMap(answerCounts);
  }

  async topics(by: readonly Dimension[]): Promise<readonly TopicCount[]> {
    return (await this.#talliesBy(by)).flatMap(topicCounts);
  }

  progress(by: readonly Dimension[], asOf: string | null): Promise<readonly ProgressCount[]> {
    return progressCounts(this.#database, by, asOf);
  }

  lacking(by: readonly Dimension[]): Promise<readonly LackingCount[]> {
    return lackingCounts(this.#database, by);
  }

  presences(by: readonly Dimension[]): Promise<readonly Presence[]> {
    return presences(this.#database, by);
  }

  presentCases(by: readonly Dimension[]): Promise<readonly Presence[]> {
    return presentCases(this.#database, by);
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
      exclusions: exclusionReasons.map((reason) => ({ reason, cases: counts.get(reason) ?? 0 })).filter(({ cases }) => cases > 0),
    };
  }

  async #talliesBy(by: readonly Dimension[]): Promise<readonly CellTally[]> {
    const key = by.join(" ");
    if (usualBreakdowns.some((usual) => usual.join(" ") === key)) return (await (this.#usual ??= this.#usualTallies())).get(key) ?? [];
    if (this.#tallied?.by !== key) this.#tallied = { by: key, tallies: this.#talliesOf(by) };
    return this.#tallied.tallies;
  }

  async #talliesOf(by: readonly Dimension[]): Promise<readonly CellTally[]> {
    return (await tallies(this.#database, [by]))[0] ?? [];
  }

  async #usualTallies(): Promise<ReadonlyMap<string, readonly CellTally[]>> {
    const found = await tallies(this.#database, usualBreakdowns);
    return new Map(usualBreakdowns.map((by, index) => [by.join(" "), found[index] ?? []]));
  }
}

/** An empty grouping is one cell: there is nothing to group or order by. */
const grouped = (list: string): string => (list === "" ? "" : ` GROUP BY ${list.slice(0, -2)} ORDER BY ${list.slice(0, -2)}`);
