import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("typed text becomes numbers, percentages, dates, truth values and errors; an apostrophe or a text format keeps it", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A2").numberFormat = [["@"]];
    const row = sheet.getRange("A1:I1");
    row.values = [["12", "1,234.5", "12.3%", "2026-03-01", "TRUE", "#N/A", "'007", "3 全面实施", "EM1-05"]];
    sheet.getRange("A2").values = [["007"]];
    row.load("values,valueTypes,numberFormat");
    const text = sheet.getRange("A2").load("values,valueTypes");
    await context.sync();
    expect(row.values).toEqual([[12, 1234.5, 0.123, 46_082, true, "#N/A", "007", "3 全面实施", "EM1-05"]]);
    expect(row.valueTypes[0]).toEqual(["Double", "Double", "Double", "Double", "Boolean", "Error", "String", "String", "String"]);
    expect(row.numberFormat[0]?.slice(1, 4)).toEqual(["#,##0", "0.00%", "m/d/yyyy"]);
    expect([text.values, text.valueTypes]).toEqual([[["007"]], [["String"]]]);
  });
});

test("blocks that the client writes in parts arrive whole, or not at all where they do not fit", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const block = (rows: number): string[][] =>
      Array.from({ length: rows }, (_line, row) => Array.from({ length: 30 }, () => `row ${row}`));
    const range = sheet.getRange("A1:AD200");
    range.values = block(200);
    range.numberFormat = block(200).map((line) => line.map(() => "0.0"));
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual(block(200));
    expect(range.numberFormat.flat().every((format) => format === "0.0")).toBe(true);
  });
  const tooLong = excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:AD200").values = Array.from({ length: 201 }, () => Array.from({ length: 30 }, () => 0));
    await context.sync();
  });
  await expect(tooLong).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("null leaves a cell alone, an empty text clears it, one value fills the range", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    // A scalar fills the range, which the declarations do not know.
    Reflect.set(range, "values", 7);
    range.values = [
      [null, ""],
      [1, null],
    ];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([
      [7, ""],
      [1, 7],
    ]);
    expect(range.valueTypes[0]).toEqual(["Double", "Empty"]);
  });
});

test("one formula written to many cells moves along, its $ parts do not", async () => {
  const excel = await startExcel({ workbook: { sheets: ["Sheet1", "Other"] } });
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("C2:D3");
    Reflect.set(range, "formulas", `=A2*$B$1&"A2"&Other!A$1`);
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([
      [`=A2*$B$1&"A2"&Other!A$1`, `=B2*$B$1&"A2"&Other!B$1`],
      [`=A3*$B$1&"A2"&Other!A$1`, `=B3*$B$1&"A2"&Other!B$1`],
    ]);
  });
});

test.each([
  ["an array of another size", (sheet: Excel.Worksheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
  ["values of whole columns", (sheet: Excel.Worksheet) => Reflect.set(sheet.getRange("A:A"), "values", 1)],
  ["a formula whose brackets do not close", (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]])],
  ["a formula with the separator of another language", (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [["=IF(A2;1;2)"]])],
  ["a formula that ends in an operator", (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [["=A2+"]])],
  [
    "a text of more than 255 characters in a formula",
    (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [[`="${"x".repeat(256)}"`]]),
  ],
  ["a formula that names a sheet that is not there", (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [["='No such'!A1"]])],
  ["an object as value", (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[{ a: 1 }]])],
  ["text longer than a cell holds", (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]])],
  ["an address that is none", (sheet: Excel.Worksheet) => sheet.getRange("A0").load("values")],
  ["a cell off the sheet", (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")],
  ["a colour that is none", (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.fill.color = "reddish")],
  ["an alignment that is none", (sheet: Excel.Worksheet) => Reflect.set(sheet.getRange("A1").format, "horizontalAlignment", "Middle")],
  ["a text for a truth value", (sheet: Excel.Worksheet) => Reflect.set(sheet.getRange("A1").format.font, "bold", "yes")],
  ["a text for a size", (sheet: Excel.Worksheet) => Reflect.set(sheet.getRange("A1").format.font, "size", "big")],
  ["a paper that is none", (sheet: Excel.Worksheet) => Reflect.set(sheet.pageLayout, "paperSize", "A17")],
  [
    "a place for a legend that is none",
    (sheet: Excel.Worksheet) => Reflect.set(sheet.charts.add("Pie", sheet.getRange("A1:B2")).legend, "position", "Middle"),
  ],
])("%s is refused", async (_what, action) => {
  const excel = await startExcel();
  expect(await excel.failure(action)).toBe("InvalidArgument");
});

test("ranges are found from ranges", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("C3:D4").values = [
      [1, 2],
      [3, "needle"],
    ];
    sheet.getRange("H9").format.fill.color = "#00FF00";
    const range = sheet.getRange("B2:D5");
    const found = [
      range.getCell(1, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getLastCell(),
      range.getLastRow(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(1, 1),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getBoundingRect("F9"),
      range.getIntersection("C1:C3"),
      range.getUsedRange(true),
      range.getRowsBelow(2),
      range.getColumnsBefore(1),
      sheet.getUsedRange(true),
      sheet.getUsedRange(),
      sheet.getRangeByIndexes(1, 2, 3, 4),
      sheet.getCell(0, 25),
      range.find("NEED", { completeMatch: false }),
    ].map((one) => one.load("address"));
    const apart = range.getIntersectionOrNullObject("Z1");
    await context.sync();
    const addresses = "C3 B3:D3 D2:D5 D5 B5:D5 A3:C6 B2:E6 B:D 2:5 B2:F9 C2:C3 C3:D4 B6:D7 A2:A5 C3:D4 C3:H9 C2:F4 Z1 D4".split(" ");
    expect(found.map(({ address }) => address)).toEqual(addresses.map((at) => `Sheet1!${at}`));
    expect(apart.isNullObject).toBe(true);
  });
});
