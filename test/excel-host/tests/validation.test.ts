import { expect, test } from "vitest";

import { readCell } from "../model/read.ts";
import { startExcel } from "./excel.ts";

test("a list refuses what is not in it, while it is typed, not while it is pasted", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet, context) => {
    sheet.getRange("E1:E2").values = [["3 全面实施"], ["n/a"]];
    context.workbook.names.add("choices", "=Sheet1!$E$1:$E$2");
    const { dataValidation } = sheet.getRange("A1:A9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "=choices" } };
    dataValidation.errorAlert = { title: "No", message: "Choose from the list", style: "Stop", showAlert: true };
    dataValidation.prompt = { title: "Answer", message: "Choose", showPrompt: true };
  });
  const { workbook } = excel;
  expect(workbook.userEdit("Sheet1", "A1", "7")).toEqual({ ok: false, reason: "validation" });
  expect(workbook.userEdit("Sheet1", "A1", "N/A")).toEqual({ ok: true });
  expect(workbook.userEdit("Sheet1", "A1", "")).toEqual({ ok: true });
  workbook.user.paste("Sheet1", "A2", [["7"]]);
  expect(readCell(workbook, "Sheet1", "A2")).toMatchObject({ value: 7, validation: null });
  workbook.user.pasteText("Sheet1", "A4", [["whatever"]]);
  expect(readCell(workbook, "Sheet1", "A4")).toMatchObject({ value: "whatever", validation: { rule: { list: {} } } });
  expect(readCell(workbook, "Sheet1", "A3").validation).toMatchObject({ prompt: { message: "Choose" }, errorAlert: { title: "No" } });
});

test.each([
  [{ wholeNumber: { formula1: 0, formula2: 5, operator: "Between" } }, 5, 2.5],
  [{ decimal: { formula1: 0, operator: "GreaterThan" } }, 0.1, 0],
  [{ textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "abc", "abcd"],
  [{ date: { formula1: "=C1", operator: "GreaterThanOrEqualTo" } }, "2026-01-02", "2025-12-31"],
  [{ list: { inCellDropDown: true, source: "Yes, No" } }, "No", "Maybe"],
])("the rule %j accepts %j and refuses %j", async (rule, good, bad) => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("C1").values = [["2026-01-01"]];
    Reflect.set(sheet.getRange("A1").dataValidation, "rule", rule);
  });
  expect(excel.workbook.userEdit("Sheet1", "A1", good)).toEqual({ ok: true });
  expect(excel.workbook.userEdit("Sheet1", "A1", bad)).toEqual({ ok: false, reason: "validation" });
});

test("ranges tell their rule, its kind, and whether their values obey it", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [9]];
    sheet.getRange("A1:A4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: "Between" } };
    const [one, both, part, mixed, none] = ["A1", "A1:A2", "A3:A4", "A4:A5", "C1"].map((at) =>
      sheet.getRange(at).dataValidation.load("type,rule,valid,ignoreBlanks"),
    );
    await context.sync();
    expect([one?.type, one?.valid, both?.valid, part?.valid]).toEqual(["WholeNumber", true, null, true]);
    expect(one?.rule).toEqual({ wholeNumber: { formula1: 0, formula2: 5, operator: "Between" } });
    expect([mixed?.type, mixed?.rule, none?.type, none?.rule]).toEqual(["MixedCriteria", null, "None", {}]);
  });
});

test("clearing takes the rule from these cells only", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A4:A5").dataValidation.clear();
  });
  const at = (cell: string): boolean => readCell(excel.workbook, "Sheet1", cell).validation !== null;
  expect(["A3", "A4", "A5", "A6"].map(at)).toEqual([true, false, false, true]);
});

test.each([
  ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "x,".repeat(200) } }],
  ["two rules at once", { list: { source: "a", inCellDropDown: true }, custom: { formula: "=TRUE" } }],
  ["no rule", {}],
])("%s is refused", async (_what, rule) => {
  const excel = await startExcel();
  expect(await excel.failure((sheet) => Reflect.set(sheet.getRange("A1").dataValidation, "rule", rule))).toBe("InvalidArgument");
});

test("a list may be given as a range", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("E1:E3") } };
  });
  expect(readCell(excel.workbook, "Sheet1", "A1").validation?.rule).toEqual({
    list: { inCellDropDown: true, source: "=Sheet1!$E$1:$E$3" },
  });
});
