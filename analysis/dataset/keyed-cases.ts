import { items } from "../../instrument/csr/instrument.ts";
import type { Answer } from "../../instrument/types.ts";
import { storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import { gradeAt } from "./responses.ts";
import { type ScoreRow, scoreRow } from "./scores.ts";
import type { AnyRow } from "./tables.ts";

/** One question of a case. */
export interface KeyedAnswer {
  /** Null for a blank; a figure has its number. */
  readonly answer: Answer | null;
  /** 0–4 */
  readonly evidence: number | null;
}

/** A case under the pseudonym of its company. */
export interface KeyedCase extends Omit<ScoreRow, "firmId"> {
  readonly firmKey: string;
  /** What the company said of itself, by field of the long CSV format, without names and free text. */
  readonly profile: Readonly<Record<string, string>>;
  /** In the order of the questionnaire; null for a question that was neither asked nor answered. */
  readonly answers: readonly (KeyedAnswer | null)[];
}

/**
 * Every case but the duplicates, in an order that tells nothing: that of reading is the order of the names of files, and that of the pseudonyms would
 * bring together the years of a company. Only a chunk of the cases is in memory as objects.
 */
export async function* keyedCases(database: Database, keyOf: (firm: string) => string): AsyncGenerator<KeyedCase> {
  await database.run("DELETE FROM pseudonyms");
  const firms = await database.rows("SELECT DISTINCT firm FROM cases");
  await database.insert(
    "pseudonyms",
    firms.map(({ firm }) => ({ firm: String(firm), firm_key: keyOf(String(firm)) })),
  );
  // The table of cases has a column of this name, which is the true one.
  const rows = database.stream(`
    SELECT cases.* EXCLUDE (firm_key, name_key, file, line, saved_at), pseudonyms.firm_key AS pseudonym, profile, answers, evidence, figures
    FROM cases JOIN answers USING (case_id) JOIN pseudonyms USING (firm)
    WHERE excluded IS NULL OR excluded <> 'duplicate-case'
    ORDER BY md5(pseudonym || ' ' || coalesce(year, 0)), case_id`);
  for await (const row of rows) yield keyedCase(row);
}

function keyedCase(row: AnyRow): KeyedCase {
  const { firmId: _, ...scored } = scoreRow(row);
  return {
    ...scored,
    firmKey: String(row["pseudonym"]),
    profile: JSON.parse(String(row["profile"])),
    answers: answersOf(row),
  };
}

function answersOf(row: AnyRow): readonly (KeyedAnswer | null)[] {
  const answers = String(row["answers"]);
  const evidence = typeof row["evidence"] === "string" ? row["evidence"] : "";
  const figures: readonly number[] = typeof row["figures"] === "string" ? JSON.parse(row["figures"]) : [];
  let figure = 0;
  return items.map((_, position) => {
    const stored = storedAnswer(answers.charCodeAt(position));
    if (stored === null) return null;
    const { answer } = stored;
    if (answer?.kind !== "figure") return { answer, evidence: gradeAt(evidence, position) };
    const value = figures[figure] ?? Number.NaN;
    figure += 1;
    return { answer: { kind: "figure", value }, evidence: gradeAt(evidence, position) };
  });
}
