import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("what was done before an error stays done, and the error names its statement and place", async () => {
  const excel = await startExcel();
  const error: unknown = await excel
    .onSheet((sheet) => {
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("B1:B2").values = [["too few"]];
      sheet.getRange("C1").values = [["never"]];
    })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining("values =") },
  });
  const values = await excel.onSheet(async (sheet, context) => {
    const row = sheet.getRange("A1:C1").load("values");
    await context.sync();
    return row.values;
  });
  expect(values).toEqual([["kept", "", ""]]);
});

test("a null object answers isNullObject, and so does everything that hangs on it", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("nowhere");
    const cell = missing.getRange("A1").load("values");
    const name = context.workbook.names.getItemOrNullObject("nothing").getRangeOrNullObject();
    const there = context.workbook.worksheets.getItemOrNullObject("Sheet1");
    await context.sync();
    expect([missing.isNullObject, cell.isNullObject, name.isNullObject, there.isNullObject]).toEqual([true, true, true, false]);
    expect(sheet.isNullObject).toBe(false);
  });
});

test("an item that is not there is ItemNotFound", async () => {
  const excel = await startExcel();
  expect(await excel.failure((_sheet, context) => context.workbook.worksheets.getItem("nowhere").activate())).toBe("ItemNotFound");
});

test("what the emulator does not have is refused by name", async () => {
  const excel = await startExcel();
  const error: unknown = await excel.onSheet((sheet) => sheet.getRange("A1").getPrecedents()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "ApiNotFound", message: "host emulator does not implement Range.GetPrecedents" });
});

test("loads nest, collections load their items, and top and skip choose among them", async () => {
  const excel = await startExcel({ workbook: { sheets: ["a", "b", "c", "d"] } });
  await excel.onSheet(async (sheet, context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const page = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
    const range = sheet.getRange("A1").load({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(["b", "c"]);
    expect(page).toBe(sheets);
    expect([range.address, range.format.fill.color, range.format.font.bold]).toEqual(["a!A1", "#FFFFFF", false]);
  });
});

test("what was not loaded cannot be read", async () => {
  const excel = await startExcel();
  const failure = await excel.failure(async (sheet, context) => {
    const range = sheet.getRange("A1").load("address");
    await context.sync();
    return range.values;
  });
  expect(failure).toBe("PropertyNotLoaded");
});

test("a range kept between syncs follows its cells, and is gone when they are", async () => {
  const excel = await startExcel();
  const failure = await excel.failure(async (sheet, context) => {
    const range = sheet.getRange("B5");
    const doomed = sheet.getRange("A2");
    await context.sync();
    sheet.getRange("1:3").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B8");
    sheet.getRange("5:5").delete("Up");
    doomed.load("address");
    await context.sync();
  });
  expect(failure).toBe("ItemNotFound");
});

test("a sheet is found again by its id after it was renamed", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (_sheet, context) => {
    const added = context.workbook.worksheets.add("first");
    await context.sync();
    excel.workbook.user.renameSheet("first", "second");
    added.load("name");
    await context.sync();
    expect(added.name).toBe("second");
  });
});

test("toJSON, set and copies of properties work as with Excel", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.set({ values: [["x", 2]], format: { fill: { color: "#00FF00" }, font: { italic: true } } });
    range.load("values,format/fill/color,format/font/italic");
    await context.sync();
    expect(range.toJSON()).toMatchObject({ values: [["x", 2]], format: { fill: { color: "#00FF00" }, font: { italic: true } } });
  });
});

test("syncs and bytes are counted; giving up references is not a sync", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("A1").values = [["值"]];
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  const { counters } = excel.host;
  expect(counters.syncs).toBe(1);
  expect(counters.batches[0]).toMatchObject({ isWrite: true });
  expect(counters.requestBytes).toBeGreaterThan(400);
  counters.reset();
  expect([counters.syncs, counters.requestBytes, counters.responseBytes]).toEqual([0, 0, 0]);
});

test("a batch of thirty thousand actions takes well under a second", async () => {
  const excel = await startExcel({ limits: { request: 20e6 } });
  const start = performance.now();
  await excel.onSheet((sheet) => {
    for (let row = 1; row <= 2000; row++) {
      const range = sheet.getRange(`A${row}:C${row}`);
      range.values = [["question", row, "=A1"]];
      range.format.fill.color = "#EEEEEE";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeTop").color = "#111111";
    }
  });
  expect(excel.host.counters.batches[0]?.actions).toBeGreaterThan(20_000);
  // Twenty times what it takes on a quiet machine, for busy ones.
  expect(performance.now() - start).toBeLessThan(6000);
});
