import { expect, test } from "vitest";

import { readCell, readCells } from "../model/read.ts";
import { WorkbookModel } from "../model/workbook-model.ts";
import { startExcel } from "./excel.ts";

test("a cell tells value, formula, text, look, rule and link at once, computed", async () => {
  const excel = await startExcel({
    calc: (workbook) => {
      for (const { cells } of workbook.sheets) for (const cell of cells.values()) if (cell.formula === "=1+1") cell.value = 2;
    },
  });
  await excel.onSheet((sheet) => {
    sheet.getRange("B2").formulas = [["=1+1"]];
    sheet.getRange("B2").numberFormat = [["0.0"]];
    sheet.getRange("B:B").format.font.bold = true;
    sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "go" };
  });
  expect(readCell(excel.workbook, "Sheet1", "B2")).toMatchObject({
    value: 2,
    formula: "=1+1",
    text: "2.0",
    style: { bold: true, numberFormat: "0.0" },
    validation: null,
  });
  const cells = readCells(excel.workbook, excel.workbook.active);
  expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
    [0, 0, "go"],
    [1, 1, "2.0"],
  ]);
  expect(cells[0]?.link).toEqual({ documentReference: "Sheet1!B2", textToDisplay: "go" });
  expect(() => readCell(excel.workbook, "Sheet9", "A1")).toThrow("There is no sheet Sheet9");
});

test("a workbook that is open already gets the calculator of the Excel that opens it", async () => {
  const workbook = new WorkbookModel();
  workbook.userEdit("Sheet1", "A1", "=1+1");
  const excel = await startExcel({
    workbook,
    calc: ({ active }) => {
      for (const cell of active.cells.values()) cell.value = 2;
    },
  });
  expect(readCell(excel.workbook, "Sheet1", "A1").value).toBe(2);
});
