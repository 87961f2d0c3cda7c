import type { Database } from "./database.ts";

/** One line of the long format: a question or a profile field of a case. Missing parts are null. */
export interface ResponseRow {
  readonly firmId: string;
  readonly year: number | null;
  readonly instrumentVersion: string;
  readonly form: string;
  /** `EM1-05` or `profile.size`. */
  readonly itemId: string;
  readonly status: string;
  readonly value: string | null;
  readonly naReason: string | null;
  readonly evidence: number | null;
}

/**
 * Every answer of every case, without the duplicates: first what is known of the company, then the questions in their order.
 * Cases that cannot enter a benchmark are here too, since a researcher may judge otherwise.
 */
export async function* responses(database: Database): AsyncGenerator<ResponseRow> {
  const rows = database.stream(`
    SELECT firm, year, instrument_version, form, item_id, lines.status AS status, value, na_reason, evidence
    FROM cases JOIN (
      SELECT case_id, 0 AS part, position, 'profile.' || field AS item_id, 'answered' AS status, value, NULL AS na_reason, NULL AS evidence FROM profiles
      UNION ALL
      SELECT case_id, 1 AS part, position, item_id, status, value, na_reason, evidence FROM answers
    ) lines USING (case_id)
    WHERE excluded IS NULL OR excluded <> 'duplicate-case'
    ORDER BY case_id, part, position`);
  for await (const row of rows) {
    yield {
      firmId: String(row["firm"]),
      year: numberOrNull(row["year"]),
      instrumentVersion: String(row["instrument_version"]),
      form: String(row["form"]),
      itemId: String(row["item_id"]),
      status: String(row["status"]),
      value: textOrNull(row["value"]),
      naReason: textOrNull(row["na_reason"]),
      evidence: numberOrNull(row["evidence"]),
    };
  }
}

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);
const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
