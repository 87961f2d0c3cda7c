import { expect, test } from "vitest";

import type { BootOptions } from "../node.ts";
import { startExcel, type TestExcel } from "./excel.ts";

/** An Excel whose first sheet is listened to; what was heard collects in `heard`. */
async function listening(options: BootOptions = {}): Promise<TestExcel & { readonly heard: Excel.WorksheetChangedEventArgs[] }> {
  const excel = await startExcel({ workbook: { sheets: ["A", "B"] }, ...options });
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await excel.onSheet((sheet) => {
    sheet.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
  });
  return { ...excel, heard };
}

test("the user's, the add-in's and a co-author's edits differ in source and trigger", async () => {
  const excel = await listening();
  const { heard, workbook, host } = excel;
  workbook.userEdit("A", "B2", "5");
  await excel.onSheet((sheet) => {
    sheet.getRange("C1:C2").values = [[1], [2]];
  });
  workbook.coauthor.edit("A", "D4", "x");
  workbook.userEdit("B", "A1", "nobody listens here");
  await host.events.settled();
  expect(heard.map(({ address, source, triggerSource, changeType }) => [address, source, triggerSource, changeType])).toEqual([
    ["B2", "Local", "Unknown", "RangeEdited"],
    ["C1:C2", "Local", "ThisLocalAddin", "RangeEdited"],
    ["D4", "Remote", "Unknown", "RangeEdited"],
  ]);
  expect(heard[0]?.details).toEqual({ valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" });
  expect(heard[1]?.details).toBeUndefined();
});

test("an older Excel says less", async () => {
  const { heard, workbook, host } = await listening({ apis: { ExcelApi: "1.8" } });
  workbook.userEdit("A", "B2", "5");
  await host.events.settled();
  expect(heard).toHaveLength(1);
  expect([heard[0]?.triggerSource, heard[0]?.details]).toEqual([undefined, undefined]);
});

test("inserted and deleted rows and columns, pastes, cuts, sorts and clears are changes", async () => {
  const { heard, workbook, host } = await listening();
  const { user } = workbook;
  user.insertRows("A", 2);
  user.deleteRows("A", 1, 2);
  user.insertColumns("A", 0);
  user.deleteColumns("A", 0);
  user.paste("A", "A1", [
    [1, 2],
    [0, 4],
  ]);
  user.cut("A", "A1", "D9");
  user.sort("A", "A1:B2", [{ key: 0 }]);
  user.clear("A", "B1:B2");
  await host.events.settled();
  expect(heard.map(({ changeType, address }) => `${changeType} ${address}`)).toEqual([
    "RowInserted 3:3",
    "RowDeleted 2:3",
    "ColumnInserted A:A",
    "ColumnDeleted A:A",
    "RangeEdited A1:B2",
    "RangeEdited A1",
    "RangeEdited D9",
    "RangeEdited A1:B2",
    "RangeEdited B1:B2",
  ]);
});

test("sheets that come, go, are activated, renamed and selected in are heard of", async () => {
  const excel = await startExcel({ workbook: { sheets: ["A", "B"] }, gate: false });
  const heard: string[] = [];
  const note = (name: string) => (event: object) => {
    heard.push(`${name} ${"address" in event ? String(event.address) : ""}`.trim());
    return Promise.resolve();
  };
  await excel.onSheet((sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onSelectionChanged.add(note("selected"));
    worksheets.onProtectionChanged.add(note("protection"));
    worksheets.onRowHiddenChanged.add(note("hidden"));
    worksheets.onFormatChanged.add(note("format"));
    sheet.onRowSorted.add(note("sorted"));
    sheet.onSingleClicked.add(note("clicked"));
  });
  const { user } = excel.workbook;
  user.addSheet("C");
  user.activate("C");
  user.select("A", "B2:B3");
  user.deleteSheet("C");
  user.sort("A", "A1:A3", [{ key: 0 }]);
  await excel.onSheet((sheet) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("A1").format.fill.color = "#00FF00";
    sheet.protection.protect();
  });
  await excel.host.events.settled();
  expect(heard).toEqual([
    "added",
    "deactivated",
    "activated",
    "deactivated",
    "activated",
    "selected B2:B3",
    "clicked B2:B3",
    "deleted",
    "sorted A1:A3",
    "hidden 2:2",
    "format A1",
    "protection",
  ]);
});

test("who listens to calculations hears of them without reading a cell", async () => {
  const excel = await startExcel({ calc: (workbook) => void workbook.sheets[0]?.cells.size });
  const heard: string[] = [];
  await excel.onSheet((sheet) => {
    sheet.onCalculated.add(({ worksheetId }) => {
      heard.push(worksheetId);
      return Promise.resolve();
    });
  });
  excel.workbook.userEdit("Sheet1", "A1", "1");
  await excel.host.events.settled();
  expect(heard).toEqual([excel.workbook.active.id]);
});

test("a handler that was removed hears no more", async () => {
  const excel = await startExcel();
  const heard: string[] = [];
  const result = await excel.onSheet((sheet) =>
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    }),
  );
  excel.workbook.userEdit("Sheet1", "A1", "1");
  await excel.host.events.settled();
  await excel.Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  excel.workbook.userEdit("Sheet1", "A2", "2");
  await excel.host.events.settled();
  expect(heard).toEqual(["A1"]);
});

test("events can be lost, and can be late", async () => {
  const { heard, workbook, host } = await listening();
  host.events.isLosing = true;
  workbook.userEdit("A", "A1", "lost");
  host.events.isLosing = false;
  host.events.delay = 40;
  workbook.userEdit("A", "A2", "late");
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
  expect(heard).toEqual([]);
  await host.events.settled();
  expect(heard.map(({ address }) => address)).toEqual(["A2"]);
});

test("events can come twice", async () => {
  const { heard, workbook, host } = await listening();
  host.events.isDoubling = true;
  workbook.userEdit("A", "A1", "once");
  await host.events.settled();
  expect(heard.map(({ address }) => address)).toEqual(["A1", "A1"]);
});

test("a pane that was reloaded finds its workbook, and hears again after it has listened again", async () => {
  const first = await listening();
  first.workbook.userEdit("A", "A1", "kept");
  const second = await listening({ workbook: first.workbook });
  second.workbook.userEdit("A", "A2", "new");
  await second.host.events.settled();
  expect(second.heard.map(({ address }) => address)).toEqual(["A2"]);
  expect(
    await second.onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return range.values;
    }),
  ).toEqual([["kept"], ["new"]]);
});

test("an event of a kind that the emulator does not send cannot be listened to", async () => {
  const excel = await startExcel();
  expect(await excel.failure((sheet) => sheet.charts.onAdded.add(() => Promise.resolve()))).toBe("ApiNotFound");
});
