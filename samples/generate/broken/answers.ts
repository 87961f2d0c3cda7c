import { itemCell, profileCell, sheetPart, withCell } from "../workbook/cells.ts";
import { type Parts, withText } from "../workbook/parts.ts";
import { type Broken, companySheet, type ExpectedIssue, plan, questions, smallParts, withQuestions, workbook } from "./broken.ts";
import { type WrongCell, wrongCells, type WrongField, wrongFields } from "./wrong-cells.ts";

/** Workbooks with one wrong cell. */
export async function wrongAnswers(): Promise<readonly Broken[]> {
  const parts = await smallParts();
  return [
    ...wrongCells.map((wrong) => withWrongCell(parts, wrong)),
    ...wrongFields.map((wrong) => withWrongField(parts, wrong)),
    ...reasons(parts),
  ];
}

function withWrongCell(parts: Parts, { name, what, code, itemId, content, column = "answer", answers = {} }: WrongCell): Broken {
  const cell = itemCell(plan, itemId, column);
  const changed = withQuestions(parts, (sheet) => withCell(sheet, cell, content));
  // A target is a setting: its place is the cell alone.
  const issue = { code, sheet: questions, cell, ...(column === "target" ? {} : { itemId }) };
  return { name, what, ...workbook(changed), issues: [issue], answers };
}

function withWrongField(parts: Parts, { name, what, code, field, content }: WrongField): Broken {
  const cell = profileCell(plan, field);
  const changed = withText(parts, sheetPart("profile"), (sheet) => withCell(sheet, cell, content));
  return { name, what, ...workbook(changed), issues: [{ code, sheet: companySheet, cell }] };
}

/** Reasons for "not applicable" that are not accepted: each takes the place of an answer. */
function reasons(parts: Parts): readonly Broken[] {
  const withReason = (itemId: string, reason: string): Parts =>
    withQuestions(parts, (sheet) =>
      withCell(withCell(sheet, itemCell(plan, itemId), null), itemCell(plan, itemId, "na"), { text: reason }),
    );
  const at = (code: ExpectedIssue["code"], itemId: string): ExpectedIssue => ({
    code,
    sheet: questions,
    cell: itemCell(plan, itemId, "na"),
    itemId,
  });
  return [
    {
      name: "na-wrong-reason",
      what: "The reason “no products” stands at an item that only accepts “no employees”: report it, and count the answer as missing.",
      ...workbook(withReason("EM2-01", "NO_PROD")),
      issues: [at("na-wrong-reason", "EM2-01")],
      answers: { "EM2-01": { na: "NO_PROD" } },
    },
    {
      name: "na-contradicts-profile",
      what: "“No employees” stands beside a headcount of 86: report it; the item stays not applicable until somebody decides.",
      ...workbook(withReason("EM2-02", "NO_EMP 没有雇用员工")),
      issues: [at("na-contradicts-profile", "EM2-02")],
      answers: { "EM2-02": { na: "NO_EMP" } },
    },
  ];
}
