import { describe, expect, test } from "vitest";
import { jumpTo } from "../../../addin/actions/jump.ts";
import { refreshAssessment } from "../../../addin/actions/refresh.ts";
import { selectedItem } from "../../../addin/actions/selected-item.ts";
import { watchWorkbook } from "../../../addin/actions/watch.ts";
import { asOwnWrite } from "../../../addin/excel/own-writes.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import { excelWith, onlyAssessment, valueOf } from "./filled-excel.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

/** The drop-down's text for level 3. */
function listed({ sheets }: WorkbookModel): string {
  const texts = [...(sheets.find(({ name }) => name === "_csr")?.cells.values() ?? [])].map(({ value }) => String(value));
  const found = texts.find((text) => /^3 \p{Script=Han}+$/u.test(text));
  if (found === undefined) throw new Error("There is no text for level 3.");
  return found;
}

describe("reading again", () => {
  test("takes one request, and sees what was typed, also where rows have moved and sheets have other names", async () => {
    const { workbook, host } = await excelWith();
    const open = await onlyAssessment();
    workbook.user.edit("自评", "E8", listed(workbook));
    workbook.user.insertRows("自评", 3, 2);
    workbook.user.renameSheet("自评", "Ours");
    host.counters.reset();
    const { assessment, answerCells, sheets } = valueOf(await refreshAssessment(open));
    expect([host.counters.syncs, assessment?.answers.get("RM1-01")?.answer, answerCells.get("RM1-01"), sheets.assessment]).toEqual([
      1,
      { kind: "level", level: 3 },
      { sheet: "Ours", row: 10, column: 5 },
      "Ours",
    ]);
  });

  test("says which sheet is gone", async () => {
    const { workbook } = await excelWith();
    const open = await onlyAssessment();
    workbook.user.deleteSheet("得分");
    expect(await refreshAssessment(open)).toEqual({ ok: false, failure: { code: "sheet-gone", sheet: "得分" } });
    workbook.user.deleteSheet("自评");
    expect(await refreshAssessment(open)).toEqual({ ok: false, failure: { code: "assessment-gone" } });
  });
});

describe("jumping", () => {
  test("leads to the answer where it stands now, and the question of the selection is the one jumped to", async () => {
    const { workbook } = await excelWith();
    const open = await onlyAssessment();
    workbook.user.insertRows("自评", 3, 4);
    for (const itemId of ["RM1-01", "EM1-05", "CM1-01"]) {
      valueOf(await jumpTo(open, { kind: "item", itemId }));
      expect([workbook.active.name, await selectedItem(open)]).toEqual(["自评", { ok: true, value: itemId }]);
    }
  });

  test("leads to a sheet and to any cell, and says where that is gone or another workbook is in front", async () => {
    const { workbook, host } = await excelWith();
    const open = await onlyAssessment();
    valueOf(await jumpTo(open, { kind: "sheet", sheet: "scores" }));
    expect(workbook.active.name).toBe("得分");
    valueOf(await jumpTo(open, { kind: "cell", place: { sheet: "风险与行动", row: 9, column: 3 } }));
    expect([workbook.active.name, workbook.selection.box.row]).toEqual(["风险与行动", 8]);
    expect(await jumpTo(open, { kind: "cell", place: { sheet: "no more", row: 1, column: 1 } })).toEqual({
      ok: false,
      failure: { code: "sheet-gone", sheet: "no more" },
    });
    host.faults.add({ kind: "otherWorkbookActive" });
    expect(await jumpTo(open, { kind: "sheet", sheet: "start" })).toEqual({ ok: false, failure: { code: "other-workbook" } });
  });

  test("no question is selected on other rows and other sheets", async () => {
    const { workbook } = await excelWith();
    const open = await onlyAssessment();
    workbook.user.edit("Sheet1", "A1", "EM1-05");
    for (const [sheet, range] of [
      ["Sheet1", "A1"],
      ["自评", "E5"],
      ["企业信息", "C6"],
    ] as const) {
      workbook.user.activate(sheet);
      workbook.user.select(sheet, range);
      expect(await selectedItem(open)).toEqual({ ok: true, value: null });
    }
  });
});

describe.each([minimumApi, "1.9", "1.14"])("listening with ExcelApi %s", (ExcelApi) => {
  test("tells what people change, also elsewhere and on new sheets, not what the add-in writes, and stops", async () => {
    const { workbook, host } = await excelWith({}, { apis: { ExcelApi } });
    const heard: string[] = [];
    const stop = valueOf(await watchWorkbook(({ kind }) => heard.push(kind)));
    const news = async (): Promise<readonly string[]> => {
      await host.events.settled();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return heard.splice(0).toSorted();
    };
    await news();
    await asOwnWrite(async () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("自评").getRange("H9").values = [["own"]];
        await context.sync();
      }),
    );
    expect(await news()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const row of [8, 9, 10]) workbook.user.edit("自评", `H${row}`, "mine");
    expect(await news()).toEqual(["changed"]);
    workbook.coauthor.edit("自评", "H11", "theirs");
    expect(await news()).toEqual(["changed"]);
    workbook.user.addSheet("New");
    expect(await news()).toContain("sheets");
    workbook.user.edit("New", "A1", "x");
    expect(await news()).toEqual(["changed"]);
    workbook.user.deleteSheet("New");
    expect(await news()).toContain("sheets");
    await stop();
    workbook.user.edit("自评", "H8", "after");
    expect(await news()).toEqual([]);
  });
});
