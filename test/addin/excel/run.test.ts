import { describe, expect, test } from "vitest";
import { isWriting } from "../../../addin/excel/own-writes.ts";
import { Refused } from "../../../addin/excel/refused.ts";
import { inExcel } from "../../../addin/excel/run.ts";
import { supports } from "../../../addin/excel/supports.ts";
import type { Fault } from "../../excel-host/faults.ts";
import { inBootedExcel } from "../in-excel.ts";

const write = async (context: Excel.RequestContext): Promise<string> => {
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
  await context.sync();
  return "written";
};

describe("what an action gives back", () => {
  test("its result", async () => {
    await inBootedExcel();
    expect(await inExcel(write)).toEqual({ ok: true, value: "written" });
  });

  test.each<readonly [Fault, string]>([
    [{ kind: "cellEdit" }, "cell-edit"],
    [{ kind: "modalDialog" }, "dialog-open"],
    [{ kind: "sessionTimeout" }, "session-expired"],
    [{ kind: "activityLimit" }, "busy"],
    [{ kind: "requestTooLarge" }, "too-large"],
    [{ kind: "responseTooLarge" }, "too-large"],
    [{ kind: "accessDenied" }, "access-denied"],
  ])("the reason, where Excel refuses with $0.kind: $1", async (fault, code) => {
    const { host } = await inBootedExcel();
    host.faults.add(fault);
    expect(await inExcel(write)).toMatchObject({ ok: false, failure: { code } });
  });

  test("which sheet is protected", async () => {
    const { workbook } = await inBootedExcel({ workbook: { sheets: ["Sheet1", "Other"] } });
    for (const sheet of workbook.sheets) sheet.protection = { ...sheet.protection, protected: true };
    expect(await inExcel(write, { sheet: "Sheet1" })).toEqual({ ok: false, failure: { code: "sheet-protected", sheet: "Sheet1" } });
  });

  test("that the workbook's structure is protected, when that is in the way", async () => {
    const { workbook } = await inBootedExcel();
    workbook.protection = { ...workbook.protection, protected: true };
    const outcome = await inExcel(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    expect(outcome).toEqual({ ok: false, failure: { code: "workbook-protected" } });
  });

  test("which sheet is gone", async () => {
    await inBootedExcel({ workbook: { sheets: ["Mine"] } });
    expect(await inExcel(write, { sheet: "Sheet1" })).toEqual({ ok: false, failure: { code: "sheet-gone", sheet: "Sheet1" } });
  });

  test("what the action itself refuses, and what is wrong in the action", async () => {
    await inBootedExcel();
    const refuse = async (): Promise<never> => Promise.reject(new Refused({ code: "nothing-found" }));
    expect(await inExcel(refuse)).toEqual({ ok: false, failure: { code: "nothing-found" } });
    const fail = async (): Promise<never> => Promise.reject(new TypeError("x is not a function"));
    expect(await inExcel(fail)).toEqual({ ok: false, failure: { code: "unexpected", detail: "x is not a function" } });
  });

  test("an outcome even where there is no Excel", async () => {
    expect(await inExcel(write, { writes: true })).toMatchObject({ ok: false, failure: { code: "unexpected" } });
  });

  test("what Excel lacks", async () => {
    await inBootedExcel({ apis: { ExcelApi: "1.8" } });
    const outcome = await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.load("zoom");
      await context.sync();
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "unsupported" } });
  });
});

test("a newer member is asked for before it is used", async () => {
  await inBootedExcel({ apis: { ExcelApi: "1.12" } });
  expect([supports("1.8"), supports("1.12"), supports("1.13")]).toEqual([true, true, false]);
});

/** When the echo of a write has died away. */
const later = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 350));

test("our own writes are known as such while they run and a moment longer, and reading is none", async () => {
  await inBootedExcel();
  await later();
  await inExcel(write);
  expect(isWriting()).toBe(false);
  const running = inExcel(write, { writes: true });
  expect(isWriting()).toBe(true);
  await running;
  expect(isWriting()).toBe(true);
  await later();
  expect(isWriting()).toBe(false);
});
