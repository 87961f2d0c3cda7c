import { describe, expect, test } from "vitest";
import { insertAssessment, type InsertOptions } from "../../../addin/actions/insert.ts";
import { removeAssessment } from "../../../addin/actions/remove-assessment.ts";
import type { OpenAssessment } from "../../../addin/open-assessment.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import type { StyleName } from "../../../instrument/workbook/styles.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";
import type { BootOptions } from "../../excel-host/node.ts";
import { inBootedExcel } from "../in-excel.ts";
import { pictureOf } from "../workbook-picture.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

const areas = csr.areas.map(({ id }) => id);
const asked: InsertOptions = { form: "basic", areas, language: "zh", weights: new Map([["RM", 2]]) };

const risks = workbookSpec(asked).find(({ id }) => id === "risks");
const cellOf = (style: StyleName): string => {
  const cell = risks?.cells.find((each) => each.style === style && each.value === null);
  if (cell === undefined) throw new Error(`The risks sheet has no cell of the style ${style}.`);
  return relative(cell.row, cell.column);
};
const actionCell = cellOf("inputText");
const ratingCell = cellOf("inputCenter");

async function inserted(options: InsertOptions = asked): Promise<OpenAssessment> {
  const outcome = await insertAssessment(options);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return { ...outcome.value, assessment: blankAssessment(options), issues: [], damages: [], answerCells: new Map() };
}

async function typeInto(sheet: string, cell: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

describe("removing an assessment", () => {
  test.each<BootOptions>([{}, { apis: { ExcelApi: minimumApi } }])(
    "right after its insert leaves the workbook as it was: %o",
    async (options) => {
      const { workbook, host } = await inBootedExcel({ ...options, workbook: { sheets: ["Mine"] } });
      await inserted({ ...asked, language: "en" });
      workbook.active = workbook.sheets[0] ?? workbook.active;
      const before = pictureOf(workbook);
      const second = await inserted();
      host.counters.reset();
      expect(await removeAssessment(second)).toEqual({ ok: true, value: null });
      expect(host.counters.syncs).toBe(2);
      workbook.active = workbook.sheets[0] ?? workbook.active;
      expect(pictureOf(workbook)).toEqual(before);
    },
  );

  test("takes its names along, but not a person's own", async () => {
    const { workbook } = await inBootedExcel();
    const open = await inserted();
    await Excel.run(async (context) => {
      context.workbook.names.add("my_score", "='得分'!$C$5");
      await context.sync();
    });
    await removeAssessment(open);
    expect(workbook.names.map(({ name }) => name)).toEqual(["my_score"]);
  });

  test.each([
    ["an answer", "自评", "E8", "3 全面实施"],
    ["a note", "自评", "H8", "seen"],
    ["a profile field", "企业信息", "C10", "33"],
    ["a text in the action plan", "风险与行动", actionCell, "Repair the fence"],
    ["a text beside the questions", "自评", "Q4", "ask Li"],
    ["a rating", "风险与行动", ratingCell, 5],
    ["an initiative", "公益与应急", "B24", "School bags"],
  ])("is refused where it holds %s, and done when the user agrees", async (_what, sheet, cell, value) => {
    const { workbook } = await inBootedExcel();
    const open = await inserted();
    await typeInto(sheet, cell, value);
    const before = pictureOf(workbook);
    expect(await removeAssessment(open)).toEqual({ ok: false, failure: { code: "has-entries" } });
    expect(pictureOf(workbook)).toEqual(before);
    expect(await removeAssessment(open, { force: true })).toEqual({ ok: true, value: null });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("is refused where rows were moved, or where it cannot be read", async () => {
    await inBootedExcel();
    const open = await inserted();
    expect(await removeAssessment({ ...open, assessment: null })).toEqual({ ok: false, failure: { code: "has-entries" } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("自评").getRange("8:8").insert(Excel.InsertShiftDirection.down);
      await context.sync();
    });
    expect(await removeAssessment(open)).toEqual({ ok: false, failure: { code: "has-entries" } });
  });

  test("works where its sheets are all that the workbook has, and where some are gone already", async () => {
    const { workbook } = await inBootedExcel();
    const open = await inserted();
    workbook.sheets.splice(0, 1);
    workbook.sheets.splice(
      workbook.sheets.findIndex(({ name }) => name === "得分"),
      1,
    );
    expect(await removeAssessment(open)).toEqual({ ok: true, value: null });
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.sheets[0]?.cells.size).toBe(0);
  });

  test("a protected workbook and an assessment that is gone are said", async () => {
    const { workbook } = await inBootedExcel();
    const open = await inserted();
    workbook.protection = { ...workbook.protection, protected: true };
    expect(await removeAssessment(open)).toEqual({ ok: false, failure: { code: "workbook-protected" } });
    workbook.protection = { ...workbook.protection, protected: false };
    await removeAssessment(open);
    expect(await removeAssessment(open)).toEqual({ ok: false, failure: { code: "assessment-gone" } });
  });
});
