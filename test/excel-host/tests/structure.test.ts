import { expect, test } from "vitest";

import { readCell } from "../model/read.ts";
import { startExcel, type TestExcel } from "./excel.ts";

/** A sheet whose names, formulas, validation, looks and print area all point to rows 3 to 5. */
async function furnished(): Promise<TestExcel> {
  const excel = await startExcel({ workbook: { sheets: ["Data", "Other sheet"] } });
  await excel.onSheet((sheet, context) => {
    sheet.getRange("A3:A5").values = [[1], [2], [3]];
    sheet.getRange("B5").formulas = [["=SUM(A3:A5)+$A$4"]];
    context.workbook.worksheets.getItem("Other sheet").getRange("A1").formulas = [["=Data!A5&'Other sheet'!B5&\"Data!A5\""]];
    context.workbook.names.add("answers", sheet.getRange("A3:A5"));
    sheet.getRange("A4").dataValidation.rule = { list: { inCellDropDown: true, source: "=Data!$A$3:$A$5" } };
    const format = sheet.getRange("A3:A5").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A3>1";
    sheet.pageLayout.setPrintArea("A1:B5");
    sheet.horizontalPageBreaks.add("A5");
  });
  return excel;
}

test("inserted rows move whatever stands below, and whatever points there", async () => {
  const { workbook } = await furnished();
  workbook.user.insertRows("Data", 3, 2);
  const [data] = workbook.sheets;
  expect(readCell(workbook, "Data", "B7").formula).toBe("=SUM(A3:A7)+$A$6");
  expect(readCell(workbook, "Other sheet", "A1").formula).toBe("=Data!A7&'Other sheet'!B5&\"Data!A5\"");
  expect(workbook.names[0]?.formula).toBe("=Data!$A$3:$A$7");
  expect(readCell(workbook, "Data", "A6").validation?.rule).toEqual({ list: { inCellDropDown: true, source: "=Data!$A$3:$A$7" } });
  expect(data?.conditionalFormats[0]).toMatchObject({ boxes: [{ row: 2, rows: 5 }], details: { customRule: { formula: "=$A3>1" } } });
  expect([data?.page.printArea, data?.page.rowBreaks]).toEqual(["A1:B7", [6]]);
});

test("deleted rows leave #REF! where nothing is left to point to", async () => {
  const { workbook } = await furnished();
  workbook.user.deleteRows("Data", 3);
  expect(readCell(workbook, "Data", "B4").formula).toBe("=SUM(A3:A4)+#REF!");
  expect(workbook.names[0]?.formula).toBe("=Data!$A$3:$A$4");
  workbook.user.deleteRows("Data", 2, 2);
  expect(workbook.names[0]?.formula).toBe("=Data!#REF!");
  expect(workbook.sheets[0]?.conditionalFormats).toEqual([]);
});

test("the user can take back what was deleted, with all that pointed there", async () => {
  const { workbook } = await furnished();
  const { user } = workbook;
  const [data] = workbook.sheets;
  const state = (): string => JSON.stringify([[...(data?.cells ?? [])], workbook.names, data?.validations, data?.page]);
  const before = state();
  user.edit("Data", "A3", 7);
  user.deleteRows("Data", 2, 3);
  user.undo();
  user.undo();
  expect(state()).toBe(before);
});

test("an inserted row looks like the one above", async () => {
  const excel = await furnished();
  await excel.onSheet((sheet) => {
    sheet.getRange("A3").format.fill.color = "#00FF00";
  });
  excel.workbook.user.insertRows("Data", 3);
  expect(readCell(excel.workbook, "Data", "A4").style.fillColor).toBe("#00FF00");
});

test("cells that were cut take names, formulas and lists along; what pointed to the cells they cover is gone", async () => {
  const { workbook } = await furnished();
  workbook.user.edit("Data", "C1", "=A4+A9");
  workbook.user.edit("Data", "D1", "=E1");
  workbook.user.edit("Data", "E1", "=A3+D1");
  workbook.user.cut("Data", "D1:E1", "D5");
  expect([readCell(workbook, "Data", "D5").formula, readCell(workbook, "Data", "E5").formula]).toEqual(["=E5", "=A3+D5"]);
  workbook.names.push({ name: "four", formula: "=Data!$A$4", visible: true, comment: "", scope: null });
  workbook.user.cut("Data", "A4", "A9");
  expect(readCell(workbook, "Data", "C1").formula).toBe("=A9+#REF!");
  expect(workbook.names.map(({ formula }) => formula)).toEqual(["=Data!$A$3:$A$5", "=Data!$A$9"]);
  expect([readCell(workbook, "Data", "A4").value, readCell(workbook, "Data", "A9").value]).toEqual(["", 2]);
  expect(readCell(workbook, "Data", "A4").validation).toBeNull();
  expect(readCell(workbook, "Data", "A9").validation?.rule).toHaveProperty("list");
  expect(readCell(workbook, "Data", "B5").formula).toBe("=SUM(A3:A5)+$A$9");
});

test("cells are pushed down or to the right within their lines only", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.formulas = [
      [1, 2, "=A1"],
      [3, 4, "=B2"],
    ];
    sheet.getRange("A1").insert("Down");
    sheet.getRange("B2").insert("Right");
    const all = sheet.getRange("A1:D3").load("formulas");
    await context.sync();
    expect(all.formulas).toEqual([
      ["", 2, "=A2", ""],
      [1, "", 4, "=C2"],
      [3, "", "", ""],
    ]);
  });
});

test("a renamed sheet keeps its name in formulas, names and lists, quoted where it has to be", async () => {
  const { workbook } = await furnished();
  workbook.user.renameSheet("Data", "Year 2's");
  expect(readCell(workbook, "Other sheet", "A1").formula).toBe("='Year 2''s'!A5&'Other sheet'!B5&\"Data!A5\"");
  expect(workbook.names[0]?.formula).toBe("='Year 2''s'!$A$3:$A$5");
  expect(readCell(workbook, "Year 2's", "A4").validation?.rule?.["list"]?.["source"]).toBe("='Year 2''s'!$A$3:$A$5");
});

test("what pointed to a deleted sheet reads #REF!, and its own names are gone", async () => {
  const excel = await furnished();
  await excel.onSheet((sheet) => sheet.names.add("local", "=Data!$A$1"));
  excel.workbook.user.deleteSheet("Data");
  expect(excel.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([["answers", "=#REF!$A$3:$A$5"]]);
  expect(readCell(excel.workbook, "Other sheet", "A1").formula).toBe("=#REF!A5&'Other sheet'!B5&\"Data!A5\"");
  await excel.onSheet(async (_sheet, context) => {
    const name = context.workbook.names.getItem("answers").load("type,value");
    const range = name.getRangeOrNullObject();
    await context.sync();
    expect([name.type, name.value, range.isNullObject]).toEqual(["Error", "#REF!", true]);
  });
});

test.each([
  ["an empty name", " "],
  ["32 characters", "x".repeat(32)],
  ["a slash", "a/b"],
  ["a bracket", "a[b"],
  ["an apostrophe at the end", "a'"],
])("a sheet cannot be called %s", async (_what, name) => {
  const excel = await startExcel();
  expect(await excel.failure((_sheet, context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
});

test("two sheets cannot have one name, whatever the case", async () => {
  const excel = await startExcel();
  expect(await excel.failure((_sheet, context) => context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
});

test("sheets are added, moved, hidden, shown and found", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (first, context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add();
    const hidden = worksheets.add("_hidden");
    hidden.visibility = "VeryHidden";
    added.position = 0;
    added.activate();
    added.tabColor = "#ff8800";
    added.showGridlines = false;
    added.load("name,position,tabColor,showGridlines");
    hidden.load("visibility");
    first.load("position");
    const active = worksheets.getActiveWorksheet().load("name");
    const last = worksheets.getLast(true).load("name");
    const next = added.getNext(true).load("name");
    const count = worksheets.getCount(true);
    await context.sync();
    expect([added.name, added.position, added.tabColor, added.showGridlines]).toEqual(["Sheet2", 0, "#FF8800", false]);
    expect([hidden.visibility, first.position, active.name, last.name, next.name, count.value]).toEqual([
      "VeryHidden",
      1,
      "Sheet2",
      "Sheet1",
      "Sheet1",
      2,
    ]);
  });
});

test("the last visible sheet and a very hidden one cannot be deleted", async () => {
  const excel = await startExcel();
  expect(await excel.failure((sheet) => sheet.delete())).toBe("InvalidOperation");
  const failure = await excel.failure((_sheet, context) => {
    const hidden = context.workbook.worksheets.add("_hidden");
    hidden.visibility = "VeryHidden";
    hidden.delete();
  });
  expect(failure).toBe("InvalidOperation");
});
