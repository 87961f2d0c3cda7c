import type { IssueCode } from "../../../instrument/issue.ts";
import { type Plan, planOf } from "../../../instrument/workbook/layout/plan.ts";
import { sheetPart } from "../workbook/cells.ts";
import type { Parts } from "../workbook/parts.ts";
import type { ShiftedSheet } from "../workbook/shift.ts";
import { base, baseOptions } from "./base.ts";

/** The questionnaire of the base in another form that has to read the same. */
export interface Variant {
  /** Name of its folder. */
  readonly name: string;
  /** What was done to the file, in one sentence. */
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the reader may remark; nothing else. */
  readonly remarks: readonly IssueCode[];
}

/** Where everything stands in the workbook of the base. */
export const plan: Plan = planOf(baseOptions);

/** The sheet with the questions. */
export const questions: ShiftedSheet = { part: sheetPart("assessment"), name: plan.on.assessment.name };

/** Rows of the items of the base in the sheet with the questions, from top to bottom. */
export const itemRows: readonly (readonly [itemId: string, row: number])[] = plan.asked.items.map(({ id }) => [
  id,
  plan.assessment.rowOf.get(id) ?? 0,
]);

/** Items of the base with their answers. */
export const answered = [...base.answers];

/** What a workbook becomes. */
export interface Change {
  readonly name: string;
  readonly what: string;
  readonly change: (parts: Parts) => Parts;
  readonly remarks?: readonly IssueCode[];
}
