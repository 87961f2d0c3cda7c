import { issueAt } from "../../issue-severity.ts";
import type { Issue } from "../../issue.ts";
import type { Assessment } from "../../types.ts";
import { type IssueLog, issueLog } from "../issue-log.ts";
import type { Limits } from "../limits.ts";
import type { Workbook } from "./cells.ts";
import { locateAssessments } from "./locate-assessments.ts";
import { readAssessment } from "./read-assessment.ts";
import type { Source } from "./source.ts";

/** An assessment as found in a workbook, null where it cannot be read as this questionnaire. */
export interface FoundAssessment {
  readonly sheet: string | null;
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
}

/** All assessments of a workbook in the order of its sheets, one a year; none where it holds no questionnaire. */
export function readAssessments(workbook: Workbook, file: string, limits: Limits): readonly FoundAssessment[] {
  const sources = locateAssessments(workbook, limits);
  return oneEachYear(
    sources.map((source) => readFound(source, file, limits)),
    file,
  );
}

/** Reads one of the assessments that were located. */
export function readFound(source: Source, file: string, limits: Limits): FoundAssessment {
  const log: IssueLog = issueLog(file, limits.issues);
  const assessment = readAssessment(source, log);
  return { sheet: firstSheet(source), assessment, issues: log.list() };
}

/** Name of the sheet with the item that was found first; null where none was. */
function firstSheet({ located }: Source): string | null {
  for (const [item] of located.values()) if (item !== undefined) return item.sheet.name;
  return null;
}

/** Of several assessments of one company and year, such as a copied sheet, the one with most answers counts; the first among equals. */
function oneEachYear(found: readonly FoundAssessment[], file: string): readonly FoundAssessment[] {
  const kept = new Map<string, FoundAssessment>();
  for (const [index, each] of found.entries()) {
    const key = each.assessment === null ? `rejected ${index}` : caseKey(each.assessment);
    const before = kept.get(key);
    kept.set(key, before === undefined ? each : better(before, each, file));
  }
  return [...kept.values()];
}

const caseKey = ({ profile }: Assessment): string => JSON.stringify([profile.uscc ?? profile.name, profile.year]);

function better(first: FoundAssessment, second: FoundAssessment, file: string): FoundAssessment {
  const [used, left] = answered(second) > answered(first) ? [second, first] : [first, second];
  const issue = issueAt({ file }, { code: "duplicate-assessment", used: used.sheet ?? "", left: left.sheet ?? "" });
  return { ...used, issues: [...used.issues, issue] };
}

const answered = ({ assessment }: FoundAssessment): number =>
  [...(assessment?.answers.values() ?? [])].filter(({ answer }) => answer !== null && answer.kind !== "unreadable").length;
