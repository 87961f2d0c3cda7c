import { createHash } from "node:crypto";
import { issueAt } from "../../instrument/issue-severity.ts";
import type { Issue } from "../../instrument/issue.ts";
import type { Reading } from "../../instrument/reading.ts";
import type { Assessor } from "../../instrument/types.ts";
import type { ClusterTable } from "../programmes/cluster-table.ts";
import { type CarelessCases, carelessCases, excludeCareless, markCareless } from "./careless-cases.ts";
import { caseRows } from "./case-rows.ts";
import { type CodedCase, codedCase } from "./coded-case.ts";
import { Database } from "./database.ts";
import { DuckDbEngine } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { type FoundClusters, lookUp, outsiders } from "./memberships.ts";
import { rescored, type RescoredCase, type ScoringChoice } from "./rescored.ts";
import { keyedCases, type KeyedCase } from "./keyed-cases.ts";
import { type InitiativeRow, registers } from "./initiatives.ts";
import { responses, type ResponseRow } from "./responses.ts";
import { scores, type ScoreRow } from "./scores.ts";
import { leftOutSql, settleSql, type DuplicateRule } from "./settle.ts";
import { type AnyRow, type CaseRows, scoreColumns } from "./tables.ts";

/** The cases of a data set once it is decided which of them count. */
export interface SettledDataset {
  readonly engine: Engine;
  /** A `duplicate-case` for every case that gave way to another of the same company and year, and an `excluded-na-share`. */
  readonly issues: readonly Issue[];
  /** The companies whose latest case looks careless; null where nobody looked. */
  readonly careless: CarelessCases | null;
  /** Whom a table of clusters names; null without one. */
  readonly clusters: FoundClusters | null;
  /** Every case with its scores, in the order of reading. */
  scores(): AsyncIterable<ScoreRow>;
  /** Every answer of every case but the duplicates, in the order of reading. */
  responses(): AsyncIterable<ResponseRow>;
  /** Every case scored again under other choices, in the order of reading. */
  rescored(choices: readonly ScoringChoice[]): AsyncIterable<RescoredCase>;
  /** Every case but the duplicates under the pseudonym that a function gives its company, always in the same order, which tells nothing. */
  keyedCases(keyOf: (firm: string) => string): AsyncIterable<KeyedCase>;
  /** The registers of all cases that enter, in the order of reading. */
  initiatives(): AsyncIterable<InitiativeRow>;
  /** SHA-256 over the contents of all files with cases, whatever their names and order: nobody knows it who does not have them all. */
  readonly digest: Uint8Array;
}

/** What else decides which cases count. */
export interface SettleOptions {
  /** Whose cases enter; null for everybody's. */
  readonly assessors?: readonly Assessor[] | null;
  /** Whether cases that look careless are looked for, and whether they stay out. */
  readonly careless?: "ignore" | "flag" | "exclude";
  /** Which company belongs to which park, programme and cohort; null where nobody says. */
  readonly clusters?: ClusterTable | null;
}

/** Assessments of many companies and years in an embedded database. Fill it in batches, settle it, then ask its engine. */
export class Dataset {
  readonly #database: Database;
  /** First file with some content, by SHA-256. */
  readonly #contents = new Map<string, string>();
  readonly #files = new Set<string>();
  readonly #copiedFiles = new Set<string>();
  readonly #screenedCases: number;
  #cases = 0;
  #rejected = 0;
  #copies = 0;

  private constructor(database: Database, screenedCases: number) {
    this.#database = database;
    this.#screenedCases = screenedCases;
  }

  /**
   * An empty data set in memory of its own. Close it when it is no longer needed.
   *
   * `screenedCases` says how many cases there may be for careless answers to be looked for at all; as many as there are by default. What that takes is
   * worked out while the cases come in.
   */
  static async open({ screenedCases = Infinity }: { readonly screenedCases?: number } = {}): Promise<Dataset> {
    return new Dataset(await Database.open(), screenedCases);
  }

  /** Scores and stores a batch of readings. A file with the content of an earlier one is left out and reported. */
  async append(readings: readonly (Reading | CodedCase)[]): Promise<readonly Issue[]> {
    const issues: Issue[] = [];
    const cases: CaseRows[] = [];
    for (const reading of readings) {
      const { provenance } = reading;
      const original = this.#originalOf(provenance);
      const coded = "facts" in reading ? reading : reading.assessment === null ? null : codedCase(reading.assessment, provenance);
      if (coded === null) this.#rejected += 1;
      else if (original === provenance.file) cases.push(caseRows((this.#cases += 1), coded, this.#cases <= this.#screenedCases));
      else {
        this.#copies += 1;
        if (!this.#copiedFiles.has(provenance.file))
          issues.push(issueAt({ file: provenance.file }, { code: "duplicate-file", of: original }));
        this.#copiedFiles.add(provenance.file);
      }
    }
    const scoreCells = scoreColumns.map((_, column) => cases.map((rows) => rows.scores[column] ?? null));
    await this.#database.insert(
      "assessments",
      cases.map(({ assessment }) => assessment),
      scoreCells,
    );
    await this.#database.insert(
      "answers",
      cases.map(({ answers }) => answers),
    );
    await this.#database.insert(
      "initiatives",
      cases.flatMap(({ initiatives }) => initiatives),
    );
    await this.#database.insert(
      "actions",
      cases.flatMap(({ actions }) => actions),
    );
    return issues;
  }

  /** Cases that were stored. */
  get cases(): number {
    return this.#cases;
  }

  /** Counts a file that never became a reading, such as one that could not be opened. */
  reject(file: string): void {
    this.#files.add(file);
    this.#rejected += 1;
  }

  /** Decides which cases count. May be asked again, after more was appended or with another rule. */
  async settle(
    rule: DuplicateRule = "latest",
    { assessors = null, careless = "ignore", clusters = null }: SettleOptions = {},
  ): Promise<SettledDataset> {
    const database = this.#database;
    if (careless !== "ignore" && this.#cases > this.#screenedCases)
      throw new RangeError(
        `The data set was opened to look through ${this.#screenedCases} cases for careless answers and has ${this.#cases}.`,
      );
    const looked = await lookUp(database, clusters);
    await database.run(settleSql(rule, assessors));
    const left = await database.rows(leftOutSql);
    const isScreened = careless !== "ignore";
    if (isScreened) await markCareless(database);
    if (careless === "exclude") await excludeCareless(database);
    const intake = { files: this.#files.size, rejected: this.#rejected, copies: this.#copies };
    return {
      engine: new DuckDbEngine(database, intake),
      issues: left.map(issueOf),
      careless: isScreened ? await carelessCases(database) : null,
      clusters: looked === null ? null : { ...looked, ...(await outsiders(database)) },
      scores: () => scores(database),
      responses: () => responses(database),
      rescored: (choices) => rescored(database, choices),
      keyedCases: (keyOf) => keyedCases(database, keyOf),
      initiatives: () => registers(database),
      digest: createHash("sha256")
        .update([...this.#contents.keys()].toSorted().join())
        .digest(),
    };
  }

  /** Gives back the memory. Nothing may be asked of the data set afterwards. */
  close(): void {
    this.#database.close();
  }

  #originalOf({ sha256, file }: Reading["provenance"]): string {
    this.#files.add(file);
    const original = this.#contents.get(sha256) ?? file;
    this.#contents.set(sha256, original);
    return original;
  }
}

function issueOf({ firm, file, line, excluded, kept_file, na_share }: AnyRow): Issue {
  const place = { file: String(file), firmId: String(firm), ...(typeof line === "number" && { line }) };
  if (excluded === "na-share") return issueAt(place, { code: "excluded-na-share", share: Number(na_share) / 10_000 });
  return issueAt(place, { code: "duplicate-case", of: String(kept_file) });
}
