import { csr } from "../../csr/instrument.ts";
import { askedSize, poolOf } from "../../scoring/pool.ts";
import { rollUp } from "../../scoring/roll-up.ts";
import type { Assessment } from "../../types.ts";
import { resultName } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import { profileSize } from "../values/profile-size.ts";
import type { Block } from "./blocks.ts";
import type { NameIndex } from "./name-index.ts";
import { fieldList, readFields } from "./read-fields.ts";

const overall = fieldList(["overall"], resultName);

/** Scores further apart than this differ in more than rounding. */
const tolerance = 0.05;

/**
 * Compares the overall score that the workbook shows with the one that follows from its answers. They differ where the workbook was edited by a
 * program that does not calculate, or where somebody typed over a formula. The answers count, whatever the workbook shows.
 */
export function noteScore(assessment: Assessment, tables: readonly Block[], names: NameIndex, log: IssueLog): void {
  const entry = readFields(overall, tables, names).get("overall");
  const shown = entry === undefined || entry.text === "" || entry.problem !== null ? Number.NaN : Number(entry.text);
  if (entry === undefined || !Number.isFinite(shown)) return;
  const expected = overallScore(assessment);
  if (expected === null || Math.abs(shown - expected) <= tolerance) return;
  log.add({ code: "score-mismatch", found: oneDecimal(shown), expected: oneDecimal(expected) }, entry.spot);
}

/** The overall score of a scorecard, without the rest of it. */
function overallScore(assessment: Assessment): number | null {
  const pool = poolOf(csr, assessment, askedSize(assessment.profile, profileSize(assessment.profile)));
  return rollUp(csr, pool, assessment, "leave-out").overall;
}

const oneDecimal = (score: number): number => Math.round(score * 10) / 10;
