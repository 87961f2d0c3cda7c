import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { resultName } from "../../../instrument/workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Block } from "./blocks.ts";
import type { NameIndex } from "./name-index.ts";
import { readFields } from "./read-fields.ts";

const overall = { fields: ["overall"], name: resultName } as const;

/** Scores further apart than this differ in more than rounding. */
const tolerance = 0.05;

/**
 * Compares the overall score that the workbook shows with the one that follows from its answers. They differ where the workbook was edited by a
 * program that does not calculate, or where somebody typed over a formula. The answers count, whatever the workbook shows.
 */
export function noteScore(assessment: Assessment, tables: readonly Block[], names: NameIndex, log: IssueLog): void {
  const entry = readFields(overall, tables, names).entries.get("overall");
  const shown = entry === undefined || entry.text === "" || entry.problem !== null ? Number.NaN : Number(entry.text);
  const expected = scoreAssessment(csr, assessment).raw.overall;
  if (entry === undefined || !Number.isFinite(shown) || expected === null || Math.abs(shown - expected) <= tolerance) return;
  log.add({ code: "score-mismatch", found: oneDecimal(shown), expected: oneDecimal(expected) }, entry.spot);
}

const oneDecimal = (score: number): number => Math.round(score * 10) / 10;
