import { items } from "../../../instrument/csr/instrument.ts";
import { issueAt } from "../../../instrument/issue-severity.ts";
import type { Issue } from "../../../instrument/issue.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { answerName } from "../../../instrument/workbook/names.ts";
import { type IssueLog, issueLog } from "../issue-log.ts";
import type { Limits } from "../limits.ts";
import { within } from "../refusal.ts";
import { type BlockGroup, groupBlocks, tablesOnly } from "./block-groups.ts";
import { findBlocks } from "./blocks.ts";
import type { Workbook } from "./cells.ts";
import { type ItemBlock, markedItemBlock, unmarkedItemBlock } from "./item-blocks.ts";
import { locateItems } from "./locate-items.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import { readAssessment } from "./read-assessment.ts";

/** An assessment as found in a workbook, null where it cannot be read as this questionnaire. */
export interface FoundAssessment {
  readonly sheet: string | null;
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
}

/** All assessments of a workbook in the order of its sheets, one a year; none where it holds no questionnaire. */
export function readAssessments(workbook: Workbook, file: string, limits: Limits): readonly FoundAssessment[] {
  const names = nameIndex(workbook);
  const blocks = workbook.sheets.flatMap(findBlocks);
  const itemBlocks = findItemBlocks(workbook, names);
  const groups = groupBlocks(itemBlocks, blocks, workbook.sheets);
  within(limits, "assessments", groups.length);
  const found = (groups.length > 0 ? groups : groupOfNames(workbook, names)).map((group) => {
    const log: IssueLog = issueLog(file, limits.issues);
    const located = locateItems(group.items, names);
    const assessment = readAssessment({ group, located, names, from1904: workbook.from1904 }, log);
    const [first] = [...located.values()].flat();
    return { sheet: first?.sheet.name ?? null, assessment, issues: log.list() };
  });
  return oneEachYear(found, file);
}

/** Tables with markers; beside them, tables without markers that hold items which are not yet found. */
function findItemBlocks(workbook: Workbook, names: NameIndex): readonly ItemBlock[] {
  const bySheet = workbook.sheets.map((sheet) => {
    const marked = findBlocks(sheet).filter(({ kind }) => kind === "item");
    return { sheet, marked: marked.flatMap((block) => markedItemBlock(block, names) ?? []) };
  });
  const found = new Set(bySheet.flatMap(({ marked }) => marked).flatMap(({ rows }) => rows.map(({ itemId }) => itemId)));
  return bySheet.flatMap(({ sheet, marked }) => {
    if (marked.length > 0) return marked;
    const unmarked = unmarkedItemBlock(sheet, names);
    return unmarked === null || unmarked.rows.some(({ itemId }) => found.has(itemId)) ? [] : [unmarked];
  });
}

/** Where ids and markers are all gone, the names alone may still show the answers. */
function groupOfNames({ sheets }: Workbook, names: NameIndex): readonly BlockGroup[] {
  return items.some(({ id }) => names.cells(answerName(id)).length > 0) ? [tablesOnly(sheets.flatMap(findBlocks))] : [];
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
