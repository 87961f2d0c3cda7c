import type { Assessor } from "../../instrument/types.ts";

/**
 * Which of several cases of the same company and year is kept. `latest`: the one that is best supported, then the one saved last.
 * `first`: the one read first. `keep`: all of them, every further one as a company of its own. `error`: like `latest`, but
 * the caller is expected to stop.
 */
export const duplicateRules = ["latest", "first", "error", "keep"] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/**
 * A case that can be used comes before one that cannot, a third party's before a consultant's and the company's own,
 * the one saved last before older ones, and the order of file names settles the rest.
 */
const bestFirst = `
  unusable IS NOT NULL,
  CASE assessor WHEN 'third-party' THEN 0 WHEN 'consultant' THEN 1 ELSE 2 END,
  saved_at DESC NULLS LAST,
  file,
  case_id`;

/**
 * Makes the table `cases`: every assessment with the company it counts for, why it is left out (`excluded`), the file that
 * was kept instead, whether it is the latest case of its company that enters (`latest`), and its clusters as `memberships` has them.
 *
 * @param assessors whose cases enter, null for all; the others are left out before duplicates are looked for
 */
export function settleSql(rule: DuplicateRule, assessors: readonly Assessor[] | null = null): string {
  const order = rule === "first" ? `${isUnasked}, case_id` : bestFirst;
  const keepsAll = rule === "keep";
  return `
    CREATE OR REPLACE TABLE cases AS
    WITH asked AS (
      SELECT * REPLACE (${assessors === null ? "unusable" : `CASE WHEN ${isOther(assessors)} THEN 'assessor' ELSE unusable END`} AS unusable)
      FROM (SELECT * REPLACE (CAST(unusable AS VARCHAR) AS unusable) FROM assessments)
    ), placed AS (
      SELECT *,
        row_number() OVER same_case AS place,
        first_value(file) OVER same_case AS kept_file
      FROM asked
      WINDOW same_case AS (PARTITION BY firm_key, year ORDER BY ${order})
    ), judged AS (
      SELECT *,
        ${keepsAll ? "CASE WHEN place > 1 THEN firm_key || '#' || place ELSE firm_key END" : "firm_key"} AS firm,
        ${keepsAll ? "unusable" : `CASE WHEN place > 1 AND NOT ${isUnasked} THEN 'duplicate-case' ELSE unusable END`} AS excluded
      FROM placed
    )
    SELECT *,
      excluded IS NULL AND year = max(CASE WHEN excluded IS NULL THEN year END) OVER (PARTITION BY firm) AS latest
    FROM judged LEFT JOIN memberships USING (firm_key)`;
}

/** Made by somebody else than was asked for. */
const isUnasked = "(unusable IS NOT NULL AND unusable = 'assessor')";

/** The codes are those of the questionnaire and not what a user typed. */
const isOther = (assessors: readonly Assessor[]): string =>
  `(assessor IS NULL OR assessor NOT IN (${assessors.map((assessor) => `'${assessor}'`).join(", ")}))`;

/** The cases that are left out for a reason which only the data set knows: another case of the same company and year, or too much "not applicable". */
export const leftOutSql = `
  SELECT firm, file, line, excluded, kept_file, na_share FROM cases WHERE excluded IN ('duplicate-case', 'na-share') ORDER BY case_id`;
