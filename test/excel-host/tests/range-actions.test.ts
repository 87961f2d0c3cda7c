import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("copying takes formulas along, or only values, or only looks", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("A5:B6").copyFrom("A1:B1");
    sheet.getRange("D1").copyFrom("B1", "Formats");
    const copied = sheet.getRange("A5:B6").load("formulas,format/font/bold");
    const look = sheet.getRange("D1").load("values,format/font/bold");
    await context.sync();
    expect(copied.formulas).toEqual([
      [1, "=A5+1"],
      [1, "=A6+1"],
    ]);
    expect([look.values, look.format.font.bold]).toEqual([[[""]], true]);
  });
});

test("clearing takes contents, looks, or both", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.format.fill.color = "#00FF00";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    const cells = ["A1", "B1", "C1"].map((at) => sheet.getRange(at).load("values,format/fill/color"));
    await context.sync();
    expect(cells.map(({ values, format }) => [values[0]?.[0], format.fill.color])).toEqual([
      ["", "#00FF00"],
      [2, "#FFFFFF"],
      ["", "#FFFFFF"],
    ]);
  });
});

test("only the first cell of a merged block holds anything", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const block = sheet.getRange("A1:B2");
    Reflect.set(block, "values", "x");
    block.merge();
    sheet.getRange("B2").values = [["lost"]];
    block.load("values");
    await context.sync();
    expect(block.values).toEqual([
      ["x", ""],
      ["", ""],
    ]);
  });
  expect(excel.workbook.active.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
});

test("a link shows its text and leads within the workbook", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "there", screenTip: "go" };
    cell.load("hyperlink,values,format/font/underline");
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", screenTip: "go" });
    expect([cell.values, cell.format.font.underline]).toEqual([[["there"]], "Single"]);
  });
});

test("hidden rows and columns say so", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const range = sheet.getRange("A1:A2").load("rowHidden,columnHidden,hidden");
    const hidden = sheet.getRange("A2").load("rowHidden,hidden");
    await context.sync();
    expect([range.rowHidden, range.columnHidden, hidden.rowHidden, hidden.hidden]).toEqual([null, false, true, true]);
  });
});

test("rows are sorted by several columns, empty cells last", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B5");
    range.values = [
      ["name", "n"],
      ["b", 1],
      ["", 9],
      ["a", 1],
      ["c", 3],
    ];
    range.sort.apply(
      [
        { key: 1, ascending: false },
        { key: 0, ascending: true },
      ],
      false,
      true,
    );
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["name", "n"],
      ["", 9],
      ["c", 3],
      ["a", 1],
      ["b", 1],
    ]);
  });
});
