import { expect, test } from "vitest";
import { notApplicableTexts, readAnswer, readNaReason } from "../../../instrument/answer.ts";
import { scoredItems } from "../../../instrument/csr/instrument.ts";
import type { ScoredItem } from "../../../instrument/types.ts";
import { assessmentColumns } from "../../../instrument/workbook/layout/assessment.ts";
import { itemTable } from "../../../instrument/workbook/layout/hidden.ts";
import { planOf, rowIn } from "../../../instrument/workbook/layout/plan.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { itemRow } from "../../../instrument/workbook/sheets/hidden-addresses.ts";
import { type Place, recalculate, type Typed } from "./libreoffice.ts";

const options: WorkbookOptions = { form: "full", areas: ["RM", "EM"], language: "zh" };

/** What people type, paste or bring along from other versions and languages, and what is no answer at all. */
const texts = [
  ..."0|1|2|3|4|5|3 全面实施|３|３　全面实施| 3 |3  x|3.0|3,0|3.5|35|-1|03|+3|3全面实施|全面实施|Fully applied|FULLY APPLIED|3 Fully applied|not in place|①|三|?|*|~|~*|3?|a b|TRUE|yes no".split(
    "|",
  ),
  ..."Y|y|Ｙ|ｙ|yes|YES|Y 符合|符合| 符合 |是|Yes|A|A 需关注|需关注|Further attention|attention|N|n|N 不符合|不符合|否|no|x|Y3|Yes!|n/a|不适用|N/A".split(
    "|",
  ),
  "\u00A03\u00A0",
  "3\u3000",
  "3\n全面实施",
  "|",
  "0|1",
];

const reasons = [
  "NO_EMP",
  "no_emp",
  "NO_EMP 没有雇用员工",
  "没有雇用员工",
  "No employees",
  " no employees ",
  "NO_IP",
  "NO_EMPX",
  "because",
  "?",
  "*",
];

const named = (id: string): ScoredItem => {
  const item = scoredItems.find((each) => each.id === id);
  if (item === undefined) throw new Error(id);
  return item;
};

test("whatever is typed into an answer cell, the formulas understand what the reader understands", { timeout: 300_000 }, async () => {
  const plan = planOf(options);
  const [practice, duty] = [named("RM1-01"), named("EM1-01")];
  const cell = (item: ScoredItem, column: number, text: string | null): Typed => [
    plan.on.assessment.name,
    rowIn(plan.assessment.rowOf, item.id),
    column,
    text,
  ];
  const result = (item: ScoredItem, column: keyof typeof itemTable): Place => [
    plan.on.hidden.name,
    itemRow(plan, item.id),
    itemTable[column],
  ];
  const answers = texts.map((text): readonly Typed[] => [practice, duty].map((item) => cell(item, assessmentColumns.answer, text)));
  const gates = reasons.map((text): readonly Typed[] => [
    cell(duty, assessmentColumns.answer, null),
    cell(duty, assessmentColumns.na, text),
  ]);
  const both = [...notApplicableTexts, "N/A", "3", "?"].map((text): readonly Typed[] => [
    cell(duty, assessmentColumns.answer, text),
    cell(duty, assessmentColumns.na, "NO_EMP"),
  ]);
  const recalculated = await recalculate(
    options,
    [...answers, ...gates, ...both],
    [result(practice, "level"), result(duty, "level"), result(duty, "notApplicable")],
  );
  for (const [index, text] of texts.entries()) {
    expect([text, ...(recalculated[index]?.shown ?? []).slice(0, 2)]).toEqual([text, levelOf(practice, text), levelOf(duty, text)]);
  }
  for (const [index, text] of reasons.entries()) {
    expect([text, recalculated[texts.length + index]?.shown[2]]).toEqual([text, readNaReason(duty, text) === "NO_EMP" ? 1 : 0]);
  }
  const beside = recalculated.slice(-both.length).map(({ shown }) => shown[2]);
  expect(beside, "a reason beside the words 'not applicable', and beside an answer").toEqual([...both.slice(2).map(() => 1), 0, 0]);
});

function levelOf(item: ScoredItem, text: string): number | string {
  const read = readAnswer(item, text);
  if (read === null) return "";
  if ("kind" in read && read.kind === "level") return read.level;
  if ("kind" in read && read.kind === "compliance") return { yes: 4, attention: 2, no: 0 }[read.state];
  return "?";
}
