import { items } from "../../instrument/csr/instrument.ts";
import { isAsked, type PooledItem } from "../../instrument/scoring/pool.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Answer, Assessment } from "../../instrument/types.ts";
import type { Row } from "./tables.ts";

/** What the scorer made of a question: it has a score, it does not apply, or it was asked and stays open. */
export type Outcome = "scored" | "na" | "missing";

/**
 * One row for every question that was asked of the company or that it answered all the same, in the order of the questionnaire.
 * Areas that the company did not choose have no rows: from these the long CSV format knows which areas were chosen.
 */
export function answerRows(caseId: number, assessment: Assessment, card: Scorecard): readonly Row<"answers">[] {
  const pooled = new Map(card.pool.applicable.map((entry) => [entry.item.id, entry]));
  const notApplicable = new Set(card.pool.notApplicable.map(({ id }) => id));
  return items.flatMap((item, position) => {
    const given = assessment.answers.get(item.id);
    if (!assessment.areas.includes(item.area) || (given === undefined && !isAsked(item, card.form, card.size))) return [];
    const { outcome, level } = outcomeOf(pooled.get(item.id), notApplicable.has(item.id));
    const evidence = given?.evidence ?? null;
    return [{ case_id: caseId, position, item_id: item.id, topic: item.topic, ...cells(given?.answer ?? null), evidence, outcome, level }];
  });
}

function outcomeOf(pooled: PooledItem | undefined, isNotApplicable: boolean): { outcome: Outcome | null; level: number | null } {
  if (isNotApplicable) return { outcome: "na", level: null };
  if (pooled === undefined) return { outcome: null, level: null };
  return { outcome: pooled.level === null ? "missing" : "scored", level: pooled.level };
}

type AnswerCells = Pick<Row<"answers">, "status" | "value" | "na_reason">;

/** An answer as the long CSV format writes it. What could not be read is free text, so only that it was there is kept. */
function cells(answer: Answer | null): AnswerCells {
  switch (answer?.kind) {
    case undefined:
      return { status: "blank", value: null, na_reason: null };
    case "level":
      return { status: "answered", value: String(answer.level), na_reason: null };
    case "compliance":
      return { status: "answered", value: answer.state, na_reason: null };
    case "figure":
      return { status: "answered", value: String(answer.value), na_reason: null };
    case "na":
      return { status: "na", value: null, na_reason: answer.reason };
    case "unreadable":
      return { status: "error", value: null, na_reason: null };
  }
}
