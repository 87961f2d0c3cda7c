import { sections } from "../../instrument/csr/industries.ts";
import { assessors, forms, sizeClasses } from "../../instrument/csr/profile-choices.ts";
import { provinces, regions } from "../../instrument/csr/provinces.ts";
import { bandBounds } from "../../instrument/scoring/bands.ts";
import { scoreNames } from "../../instrument/scoring/coded/score-coded.ts";
import type { Status } from "../../instrument/scoring/scorecard.ts";
import type { Metric } from "../benchmark/types.ts";
import { unusableReasons } from "./usability.ts";

/** What stands in a cell of a table. */
export type Cell = string | number | boolean | null;

/** Column of a metric in the table of cases. */
export const scoreColumn = (metric: Metric): string => `score_${metric}`;

/** The columns of all metrics, behind the others of the table of cases. */
export const scoreColumns: readonly string[] = scoreNames.map(scoreColumn);

/** What stands in a column. A list holds all codes that may stand there: they take less time and memory than texts. */
export type ColumnType = "INTEGER" | "DOUBLE" | "VARCHAR" | "BOOLEAN" | readonly string[];

const statuses: readonly Status[] = ["final", "provisional", "insufficient"];

const actionStatuses = ["open", "doing", "done"] as const;

/**
 * The tables of a data set. Scores and shares are whole numbers (× 10,000), so that sums over them are exact in any order.
 *
 * - `assessments`: one row a case (a company in a year), whether it can be used or not. `unusable` says why it cannot; `conflicts`,
 *   `tensions` and `gaps` are its contradictions by kind. Behind these columns stand
 *   `scoreColumns`, null for a metric without a score.
 * - `actions`: one row a step of an action plan, without its texts; `assessments.actions` is their number. `to_target` is how far a company is to its own
 *   targets, and `lacking` has one character a topic, see `lackingText`.
 * - `answers`: one row a case. `answers` and `evidence` have one character a question (see `answer-text.ts`), `figures` is a list in JSON of the figures among
 *   them, and `profile` an object in JSON of what the respondent said of the company, without names and free text, by field of the long CSV format.
 * - `pseudonyms`: one row a company, filled while research data are written.
 * - `initiatives`: the register, without free text.
 * - `memberships`: one row a company that a table of clusters names.
 */
export const tables = {
  assessments: {
    case_id: "INTEGER",
    firm_key: "VARCHAR",
    year: "INTEGER",
    instrument_version: "VARCHAR",
    form: Object.keys(forms),
    size: Object.keys(sizeClasses),
    industry: sections.map(({ code }) => code),
    province: provinces.map(({ code }) => code),
    region: Object.keys(regions),
    assessor: Object.keys(assessors),
    status: statuses,
    completeness: "INTEGER",
    na_share: "INTEGER",
    band: bandBounds.map(({ id }) => id),
    red_flags: "VARCHAR",
    amber_flags: "VARCHAR",
    unusable: unusableReasons,
    conflicts: "INTEGER",
    tensions: "INTEGER",
    gaps: "INTEGER",
    file: "VARCHAR",
    line: "INTEGER",
    saved_at: "VARCHAR",
    name_key: "VARCHAR",
    actions: "INTEGER",
    to_target: "INTEGER",
    lacking: "VARCHAR",
  },
  answers: { case_id: "INTEGER", profile: "VARCHAR", answers: "VARCHAR", evidence: "VARCHAR", figures: "VARCHAR" },
  actions: { case_id: "INTEGER", item_id: "VARCHAR", status: actionStatuses, due: "VARCHAR" },
  pseudonyms: { firm: "VARCHAR", firm_key: "VARCHAR" },
  memberships: { firm_key: "VARCHAR", park: "VARCHAR", programme: "VARCHAR", cohort: "VARCHAR" },
  initiatives: {
    case_id: "INTEGER",
    initiative_id: "VARCHAR",
    kind: "VARCHAR",
    start_date: "VARCHAR",
    end_date: "VARCHAR",
    trigger_kind: "VARCHAR",
    trigger_date: "VARCHAR",
    decision_date: "VARCHAR",
    first_delivery_date: "VARCHAR",
    alignment: "INTEGER",
    beneficiary_count: "DOUBLE",
    cash: "DOUBLE",
    in_kind: "DOUBLE",
    staff_hours: "DOUBLE",
    hourly_wage: "DOUBLE",
    partner: "VARCHAR",
    traceability: "INTEGER",
    staff_protection: "BOOLEAN",
    sustained: "BOOLEAN",
    disclosure: "VARCHAR",
    misconduct: "BOOLEAN",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

export type TableName = keyof typeof tables;

/** One row of a table; a column that is forgotten does not compile. */
export type Row<T extends TableName> = Readonly<Record<keyof (typeof tables)[T], Cell>>;

/** A row of whatever table. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** All rows that one case adds. */
export interface CaseRows {
  readonly assessment: Row<"assessments">;
  /** In the order of `scoreColumns`. */
  readonly scores: readonly Cell[];
  readonly answers: Row<"answers">;
  readonly initiatives: readonly Row<"initiatives">[];
  readonly actions: readonly Row<"actions">[];
}
