import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("a look that differs among the cells reads as null", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1:A2").format.fill.color = "#00FF00";
    sheet.getRange("B:B").format.columnWidth = 100;
    const both = sheet.getRange("A1:A2").load("format/font/bold,format/fill/color,format/columnWidth");
    const wide = sheet.getRange("A1:B1").load("format/columnWidth,format/rowHeight");
    await context.sync();
    expect([both.format.font.bold, both.format.fill.color, both.format.columnWidth]).toEqual([null, "#00FF00", 48]);
    expect([wide.format.columnWidth, wide.format.rowHeight]).toEqual([null, 15]);
  });
});

test("the look of a whole column holds for its cells, and a later look of a cell wins", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("C:C").format.fill.color = "#0000FF";
    sheet.getRange("C7").format.fill.color = "#FF0000";
    sheet.getRange("9:9").format.font.bold = true;
    const cells = ["C1", "C7", "C9", "D9", "D1"].map((at) => sheet.getRange(at).load("format/fill/color,format/font/bold"));
    await context.sync();
    expect(cells.map(({ format }) => [format.fill.color, format.font.bold])).toEqual([
      ["#0000FF", false],
      ["#FF0000", false],
      ["#0000FF", true],
      ["#FFFFFF", true],
      ["#FFFFFF", false],
    ]);
  });
  expect(excel.workbook.active.cells.size).toBeLessThan(10);
});

test("borders belong to cells: edges to the outer ones, inner lines to the others", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("InsideHorizontal").color = "#123456";
    const top = sheet.getRange("B1").format.borders.getItem("EdgeTop").load("style,weight");
    const inner = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style,color");
    const none = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect([top.style, top.weight, inner.style, inner.color, none.style]).toEqual(["Continuous", "Thin", "Continuous", "#123456", "None"]);
  });
});
