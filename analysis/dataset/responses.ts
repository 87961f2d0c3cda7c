import { items } from "../../instrument/csr/instrument.ts";
import type { Answer } from "../../instrument/types.ts";
import { storedAnswer } from "./answer-text.ts";
import type { Database } from "./database.ts";
import type { AnyRow } from "./tables.ts";

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
    SELECT firm, year, instrument_version, form, profile, answers, evidence, figures
    FROM cases JOIN answers USING (case_id)
    WHERE excluded IS NULL OR excluded <> 'duplicate-case'
    ORDER BY case_id`);
  for await (const row of rows) yield* responsesOf(row);
}

function* responsesOf(row: AnyRow): Generator<ResponseRow> {
  const head = {
    firmId: String(row["firm"]),
    year: typeof row["year"] === "number" ? row["year"] : null,
    instrumentVersion: String(row["instrument_version"]),
    form: String(row["form"]),
  };
  const profile: Readonly<Record<string, string>> = JSON.parse(String(row["profile"]));
  for (const [field, value] of Object.entries(profile))
    yield { ...head, itemId: `profile.${field}`, status: "answered", value, naReason: null, evidence: null };
  const answers = String(row["answers"]);
  const evidence = typeof row["evidence"] === "string" ? row["evidence"] : "";
  const figures: readonly number[] = typeof row["figures"] === "string" ? JSON.parse(row["figures"]) : [];
  let figure = 0;
  for (const [position, { id: itemId }] of items.entries()) {
    const stored = storedAnswer(answers.charCodeAt(position));
    if (stored === null) continue;
    const cells = cellsOf(stored.answer, figures[figure] ?? null);
    if (stored.answer?.kind === "figure") figure += 1;
    yield { ...head, itemId, ...cells, evidence: gradeAt(evidence, position) };
  }
}

/** The evidence grade of a question in a stored text, null for none. */
export function gradeAt(evidence: string, position: number): number | null {
  const grade = evidence.charCodeAt(position) - 48;
  return grade >= 0 ? grade : null;
}

/** An answer as the long CSV format writes it. What could not be read is free text, so only that it was there is kept. */
function cellsOf(answer: Answer | null, figure: number | null): Pick<ResponseRow, "status" | "value" | "naReason"> {
  switch (answer?.kind) {
    case undefined:
      return { status: "blank", value: null, naReason: null };
    case "level":
      return { status: "answered", value: String(answer.level), naReason: null };
    case "compliance":
      return { status: "answered", value: answer.state, naReason: null };
    case "figure":
      return { status: "answered", value: String(figure), naReason: null };
    case "na":
      return { status: "na", value: null, naReason: answer.reason };
    case "unreadable":
      return { status: "error", value: null, naReason: null };
  }
}
