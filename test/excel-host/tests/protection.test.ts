import { expect, test } from "vitest";

import { startExcel, type TestExcel } from "./excel.ts";

/** Sheet1 is protected with the password "secret"; only B2 is unlocked. */
async function protectedExcel(options?: Excel.WorksheetProtectionOptions): Promise<TestExcel> {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect(options, "secret");
  });
  return excel;
}

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["a locked cell", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["a block with a locked cell", (sheet) => (sheet.getRange("B2:B3").values = [[1], [2]])],
  ["looks", (sheet) => (sheet.getRange("B2").format.fill.color = "#00FF00")],
  ["widths", (sheet) => (sheet.getRange("B:B").format.columnWidth = 10)],
  ["rows", (sheet) => sheet.getRange("2:2").insert("Down")],
  ["contents", (sheet) => sheet.getRange("A1").clear()],
  ["lists", (sheet) => (sheet.getRange("B2").dataValidation.rule = { list: { source: "a", inCellDropDown: true } })],
  ["conditional formats", (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom")],
  ["charts", (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B2"))],
  ["the protection, once more", (sheet) => sheet.protection.protect()],
  ["the protection, with another password", (sheet) => sheet.protection.unprotect("wrong")],
])("on a protected sheet %s cannot be changed", async (_what, action) => {
  const excel = await protectedExcel();
  expect(await excel.failure(action)).toBe("AccessDenied");
});

test("unlocked cells can be written, by add-in and user; locked ones by neither", async () => {
  const excel = await protectedExcel();
  expect(await excel.failure((sheet) => (sheet.getRange("B2").values = [[1]]))).toBe("none");
  expect(excel.workbook.userEdit("Sheet1", "B2", "2")).toEqual({ ok: true });
  expect(excel.workbook.userEdit("Sheet1", "A1", "2")).toEqual({ ok: false, reason: "protected" });
});

test("what the options permit is permitted", async () => {
  const excel = await protectedExcel({ allowFormatCells: true, allowInsertRows: true });
  expect(await excel.failure((sheet) => (sheet.getRange("A1").format.fill.color = "#00FF00"))).toBe("none");
  expect(await excel.failure((sheet) => sheet.getRange("2:2").insert("Down"))).toBe("none");
});

test("with the right password it ends; unprotecting again is refused", async () => {
  const excel = await protectedExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.protection.load("protected,options");
    await context.sync();
    expect([sheet.protection.protected, sheet.protection.options.allowSort]).toEqual([true, false]);
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [[1]];
  });
  expect(await excel.failure((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ["added", (_sheet, context) => context.workbook.worksheets.add("x")],
  ["deleted", (sheet) => sheet.delete()],
  ["renamed", (sheet) => (sheet.name = "x")],
  ["hidden", (sheet) => (sheet.visibility = "Hidden")],
  ["moved", (sheet) => (sheet.position = 0)],
])("in a protected workbook sheets cannot be %s", async (_what, action) => {
  const excel = await startExcel();
  excel.workbook.user.protect(null);
  expect(await excel.failure(action)).toBe("AccessDenied");
  expect(await excel.failure((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("none");
});
