/** What stands in a cell of a table. */
export type Cell = string | number | boolean | null;

/**
 * The tables of a data set. Scores and shares are whole numbers (× 10,000), so that sums over them are exact in any order.
 *
 * - `assessments`: one row a case (a company in a year), whether it can be used or not. `unusable` says why it cannot.
 * - `profiles`: what the respondent said of the company, without names and free text, as in the long CSV format.
 * - `answers`: one row a question that was asked or answered. `outcome` is what the scorer made of it, null where it is unscored.
 * - `scores`: one row a metric that has a value: core, overall, areas, topics.
 * - `initiatives`: the register, without free text.
 */
export const tables = {
  assessments: {
    case_id: "INTEGER",
    firm_key: "VARCHAR",
    year: "INTEGER",
    instrument_version: "VARCHAR",
    form: "VARCHAR",
    size: "VARCHAR",
    industry: "VARCHAR",
    province: "VARCHAR",
    region: "VARCHAR",
    assessor: "VARCHAR",
    status: "VARCHAR",
    completeness: "INTEGER",
    na_share: "INTEGER",
    band: "VARCHAR",
    red_flags: "VARCHAR",
    amber_flags: "VARCHAR",
    unusable: "VARCHAR",
    file: "VARCHAR",
    line: "INTEGER",
    sha256: "VARCHAR",
    saved_at: "VARCHAR",
  },
  profiles: { case_id: "INTEGER", position: "INTEGER", field: "VARCHAR", value: "VARCHAR" },
  answers: {
    case_id: "INTEGER",
    position: "INTEGER",
    item_id: "VARCHAR",
    topic: "VARCHAR",
    status: "VARCHAR",
    value: "VARCHAR",
    na_reason: "VARCHAR",
    evidence: "INTEGER",
    outcome: "VARCHAR",
    level: "INTEGER",
  },
  scores: { case_id: "INTEGER", metric: "VARCHAR", value: "INTEGER" },
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
} as const;

export type TableName = keyof typeof tables;

/** One row of a table; a column that is forgotten does not compile. */
export type Row<T extends TableName> = Readonly<Record<keyof (typeof tables)[T], Cell>>;

/** A row of whatever table. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** All rows that one case adds. */
export type CaseRows = { readonly [T in TableName]: readonly Row<T>[] };
