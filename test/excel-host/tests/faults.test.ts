import { expect, test } from "vitest";

import type { transportCodes } from "../faults.ts";
import { startExcel } from "./excel.ts";

const write = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1").values = [[1]];
};
const read = (sheet: Excel.Worksheet): unknown => sheet.getRange("A1").load("values");

test.each<[keyof typeof transportCodes, string]>([
  ["cellEdit", "InvalidOperationInCellEditMode"],
  ["accessDenied", "AccessDenied"],
  ["sessionTimeout", "InvalidOrTimedOutSession"],
  ["activityLimit", "ActivityLimitReached"],
  ["requestTooLarge", "RequestPayloadSizeLimitExceeded"],
  ["modalDialog", "WriteNotSupportedWhenModalDialogOpen"],
])("%s refuses the whole request", async (kind, code) => {
  const excel = await startExcel();
  const lift = excel.host.faults.add({ kind });
  const met = await excel.failure(write);
  expect([met, excel.workbook.active.cells.size]).toEqual([code, 0]);
  lift();
  expect(await excel.failure(write)).toBe("none");
});

test("what would be answered with too much is done all the same", async () => {
  const excel = await startExcel();
  excel.host.faults.add({ kind: "responseTooLarge" });
  const met = await excel.failure(write);
  expect([met, excel.workbook.active.cells.size]).toEqual(["ResponsePayloadSizeLimitExceeded", 1]);
});

test("a fault can hold for the next requests, and only for those that change something", async () => {
  const excel = await startExcel();
  excel.host.faults.add({ kind: "accessDenied", times: 2, writesOnly: true });
  expect(await excel.failure(read)).toBe("none");
  expect(await excel.failure(write)).toBe("AccessDenied");
  expect(await excel.failure(write)).toBe("AccessDenied");
  expect(await excel.failure(write)).toBe("none");
});

test("with delayForCellEdit the request waits until the cell is left", async () => {
  const excel = await startExcel({ apis: { ExcelApi: "1.15", DelayForCellEdit: "1.1" } });
  const lift = excel.host.faults.add({ kind: "cellEdit" });
  let isDone = false;
  const done = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
    write(context.workbook.worksheets.getFirst());
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
  expect(isDone).toBe(false);
  lift();
  await done;
  expect(excel.workbook.active.cells.size).toBe(1);
});

test("a batch can fail at its n-th action, and keeps what came before", async () => {
  const excel = await startExcel();
  const lift = excel.host.faults.add({ kind: "failure", member: "Range.formulas" });
  const failure = await excel.failure((sheet) => {
    write(sheet);
    sheet.getRange("B1").formulas = [["=A1"]];
  });
  expect([failure, excel.workbook.active.cells.size]).toEqual(["GeneralException", 1]);
  lift();
  excel.host.faults.add({ kind: "failure", action: 0, code: "ItemNotFound", times: 1 });
  expect(await excel.failure(write)).toBe("ItemNotFound");
  expect(await excel.failure(write)).toBe("none");
});

test("while another workbook is active, sheets can neither be added nor activated, nor cells selected", async () => {
  const excel = await startExcel();
  excel.host.faults.add({ kind: "otherWorkbookActive" });
  expect(await excel.failure(write)).toBe("none");
  expect(await excel.failure((sheet) => sheet.activate())).toBe("GeneralException");
  expect(await excel.failure((sheet) => sheet.getRange("B2").select())).toBe("GeneralException");
  expect(await excel.failure((_sheet, context) => context.workbook.worksheets.add("x"))).toBe("GeneralException");
});

test("a slow host is late", async () => {
  const excel = await startExcel();
  excel.host.faults.add({ kind: "slow", milliseconds: 60 });
  const start = performance.now();
  await excel.onSheet(write);
  expect(performance.now() - start).toBeGreaterThan(50);
});

test("a co-author can change the file between two syncs", async () => {
  const excel = await startExcel();
  excel.host.faults.add({ kind: "coauthor", edit: ({ coauthor }) => coauthor.edit("Sheet1", "A1", "theirs"), times: 1 });
  const values = await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["theirs"]]);
});

test("requests and responses beyond the limit are refused", async () => {
  const excel = await startExcel({ limits: { request: 3000, response: 1500 } });
  const long = [["x".repeat(2900)]];
  expect(await excel.failure((sheet) => (sheet.getRange("A1").values = long))).toBe("RequestPayloadSizeLimitExceeded");
  excel.workbook.userEdit("Sheet1", "A1", "x".repeat(2900));
  expect(await excel.failure(read)).toBe("ResponsePayloadSizeLimitExceeded");
});
