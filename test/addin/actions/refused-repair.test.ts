import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAssessments } from "../../../addin/actions/open.ts";
import { repairAssessment } from "../../../addin/actions/repair.ts";
import { switchLanguage } from "../../../addin/actions/switch-language.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import { readCells } from "../../excel-host/model/read.ts";
import { toXlsx } from "../../excel-host/export/to-xlsx.ts";
import { calculator } from "../../excel-host/calc/wasm.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { pictureOf } from "../workbook-picture.ts";
import { allAreas, excelWith, onlyAssessment, typedIn, valueOf } from "./filled-excel.ts";

const [filled] = fc.sample(assessmentOf({ form: "full", areas: allAreas }), { numRuns: 1, seed: 3 });
if (filled === undefined) throw new Error("fast-check gives at least one sample.");

/** Names that were taken away and given back stand behind the others. */
function inNameOrder(workbook: WorkbookModel): unknown {
  workbook.names = workbook.names.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return pictureOf(workbook);
}

describe("drawing anew", () => {
  test("keeps the old sheets, which no reader takes for an assessment, and the file scores as before", async () => {
    const { workbook } = await excelWith({ assessment: filled }, { calc: calculator() });
    const [before] = readQuestionnaires(await toXlsx(workbook), "before.xlsx");
    workbook.user.insertRows("自评", 20, 2);
    const repaired = valueOf(await repairAssessment(await onlyAssessment()));
    expect([repaired.way, repaired.kept]).toEqual([
      "redrawn",
      ["开始", "企业信息", "自评", "得分", "风险与行动", "公益与应急"].map((name) => `${name} (旧)`),
    ]);
    const readings = readQuestionnaires(await toXlsx(workbook), "after.xlsx");
    expect(readings.map(({ assessment }) => assessment)).toEqual([before?.assessment]);
    expect(readings[0]?.issues.map(({ code }) => code)).toEqual(before?.issues.map(({ code }) => code));
  });

  test("can be done again, and again", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    const before = typedIn(workbook);
    for (const times of [1, 2]) {
      workbook.user.insertRows("自评", 20);
      expect(valueOf(await repairAssessment(await onlyAssessment())).way).toBe("redrawn");
      expect([typedIn(workbook), workbook.sheets.filter(({ name }) => name.includes("旧")).length]).toEqual([before, 7 * times]);
    }
  });

  test("takes rows that were added to a register along, and formulas that cannot move as what they show", async () => {
    const action = { itemId: "EM1-05", action: "first", owner: null, due: null, status: null };
    const { workbook } = await excelWith(
      { assessment: { ...filled, actions: [action, { ...action, action: "second" }] } },
      { calc: calculator() },
    );
    const plan = workbook.sheets.find(({ name }) => name === "风险与行动");
    const second = plan === undefined ? undefined : readCells(workbook, plan).find(({ value }) => value === "second");
    if (second === undefined) throw new Error("There is no second action.");
    workbook.user.insertRows("风险与行动", second.row);
    workbook.user.edit("风险与行动", relative(second.row + 1, 2), "EM1-01");
    workbook.user.edit("风险与行动", relative(second.row + 1, 4), "between");
    workbook.user.edit("企业信息", "C12", "=C11*2");
    workbook.user.edit("企业信息", "C11", 60);
    const open = await onlyAssessment();
    expect([open.assessment?.actions.map((each) => each.action), open.assessment?.profile.revenue]).toEqual([
      ["first", "between", "second"],
      120,
    ]);
    expect(valueOf(await repairAssessment(open)).way).toBe("redrawn");
    const { assessment } = await onlyAssessment();
    expect(new Set(assessment?.actions.map((each) => each.action))).toEqual(new Set(["first", "between", "second"]));
    expect(assessment?.profile).toEqual(open.assessment?.profile);
  });

  test.each(["WorksheetCollection.add", "Range.formulas", "Range.values", "Worksheet.name", "NamedItem.delete"])(
    "that fails on the way (%s) leaves everything as it was",
    async (member) => {
      const { workbook, host } = await excelWith({ assessment: filled });
      workbook.user.insertRows("自评", 20);
      const open = await onlyAssessment();
      const before = inNameOrder(workbook);
      const lift = host.faults.add({ kind: "failure", member, code: "InvalidArgument" });
      expect(await repairAssessment(open)).toMatchObject({ ok: false, failure: { code: "unexpected" } });
      lift();
      expect(inNameOrder(workbook)).toEqual(before);
      expect(valueOf(await findAssessments()).map(({ key }) => key)).toEqual([open.key]);
    },
  );

  test("is given up where somebody else types an answer meanwhile, and works the next time", async () => {
    const { workbook, host } = await excelWith({ assessment: filled });
    workbook.user.insertRows("自评", 20);
    const open = await onlyAssessment();
    host.faults.add({
      kind: "coauthor",
      times: 20,
      edit: (book) => void (workbook.sheets.length > 8 && book.coauthor.edit("自评", "H9", `theirs ${Math.random()}`)),
    });
    expect(await repairAssessment(open)).toEqual({ ok: false, failure: { code: "busy" } });
    host.faults.clear();
    const before = typedIn(workbook);
    expect([...before.values()].some((value) => String(value).startsWith("theirs"))).toBe(true);
    expect(valueOf(await repairAssessment(open)).way).toBe("redrawn");
    expect(typedIn(workbook)).toEqual(before);
  });
});

describe("an action that Excel refuses says why and changes nothing", () => {
  const refusals = [
    ["a cell is being edited", "cellEdit", "cell-edit"],
    ["the file is read-only", "accessDenied", "access-denied"],
    ["a dialog is open", "modalDialog", "dialog-open"],
    ["the session has ended", "sessionTimeout", "session-expired"],
    ["Excel is busy", "activityLimit", "busy"],
    ["the request is too large", "requestTooLarge", "too-large"],
  ] as const;
  test.each(refusals)("%s", async (_name, kind, code) => {
    const { workbook, host } = await excelWith({ assessment: filled });
    const open = await onlyAssessment();
    workbook.user.edit("自评", "I8", 5);
    const before = pictureOf(workbook);
    for (const action of [async () => repairAssessment(open), async () => switchLanguage(open, "en")]) {
      const lift = host.faults.add({ kind, writesOnly: true });
      const outcome = await action();
      lift();
      expect([outcome, pictureOf(workbook)]).toEqual([{ ok: false, failure: { code } }, before]);
    }
  });

  test("a sheet is protected: its name is told, and no entry is touched", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    const open = await onlyAssessment();
    workbook.user.edit("自评", "I8", 5);
    workbook.user.protect("自评");
    const before = typedIn(workbook);
    for (const outcome of [await repairAssessment(open), await switchLanguage(open, "en")])
      expect(outcome).toMatchObject({ ok: false, failure: { code: "sheet-protected" } });
    expect(typedIn(workbook)).toEqual(before);
  });

  test("the workbook is protected: the language changes all the same, but for the names of the sheets", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    workbook.user.protect(null);
    expect(await switchLanguage(await onlyAssessment(), "en")).toEqual({ ok: true, value: null });
    const { sheets, assessment, damages } = await onlyAssessment();
    expect([sheets.assessment, assessment?.language, damages]).toEqual(["自评", "en", []]);
  });

  test("rows have moved: the language stays as it is until a repair", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    const open = await onlyAssessment();
    workbook.user.insertRows("自评", 20);
    const before = pictureOf(workbook);
    expect([await switchLanguage(open, "en"), pictureOf(workbook)]).toEqual([{ ok: false, failure: { code: "layout-changed" } }, before]);
  });

  test("the sheets are gone", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    const open = await onlyAssessment();
    workbook.user.deleteSheet("自评");
    for (const outcome of [await repairAssessment(open), await switchLanguage(open, "en")])
      expect(outcome).toEqual({ ok: false, failure: { code: "assessment-gone" } });
  });
});
