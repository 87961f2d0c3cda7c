import { describe, expect, test } from "vitest";
import { insertAssessment, type InsertOptions, type InsertStep } from "../../../addin/actions/insert.ts";
import type { Failure } from "../../../instrument/failure.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { failureMessages } from "../../../instrument/messages/failure-messages.ts";
import { sheetIds } from "../../../instrument/workbook/spec.ts";
import type { Fault } from "../../excel-host/faults.ts";
import { addSheet } from "../../excel-host/model/sheets.ts";
import { inBootedExcel } from "../in-excel.ts";
import { pictureOf } from "../workbook-picture.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

const areas = csr.areas.map(({ id }) => id);
const small: InsertOptions = { form: "basic", areas: ["CM"], language: "en" };
const full: InsertOptions = { form: "full", areas, language: "both" };

/** Whether a failure is said in both languages, with something to do. */
function expectSentences(failure: Failure): void {
  for (const sentences of Object.values(failureMessages)) {
    const { happened, remedy } = sentences[failure.code];
    const say: (failure: never) => string = happened;
    expect(Reflect.apply(say, null, [failure])).toMatch(/.{5,}/su);
    expect(remedy).toMatch(/.{5,}/su);
  }
}

describe("an insert", () => {
  test("adds seven sheets behind the others, tells its steps, and puts the start sheet in front", async () => {
    const { workbook } = await inBootedExcel({ workbook: { sheets: ["Mine", "Also mine"] } });
    const steps: InsertStep[] = [];
    const outcome = await insertAssessment(small, (step) => steps.push(step));
    expect(outcome).toMatchObject({ ok: true, value: { sheets: { start: "Start", hidden: "_csr" } } });
    expect(steps).toEqual(["checking", "drawing", "finishing"]);
    expect(workbook.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["Mine", "Also mine", "Start"]);
    expect(workbook.sheets).toHaveLength(2 + sheetIds.length);
    expect(workbook.active.name).toBe("Start");
    expect(workbook.sheets.find(({ id }) => outcome.ok && id === outcome.value.key)?.name).toBe("Assessment");
  });

  test("takes at most four round trips, and far less than Excel on the web allows in one request", async () => {
    const { host } = await inBootedExcel();
    expect(await insertAssessment(full)).toMatchObject({ ok: true });
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    // Measured: 1.65 MB and 8,200 actions; without care for ranges that Excel tracks it was more than twice that.
    expect(host.counters.requestBytes).toBeLessThan(1_850_000);
    expect(host.counters.batches.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThan(10_000);
  });

  test("fills in what is known, and the weights that were chosen", async () => {
    const { workbook } = await inBootedExcel();
    await insertAssessment({ ...full, weights: new Map([["RM", 40]]) });
    const name = workbook.names.find((each) => each.name === "csr_area_weight_RM");
    const [sheet, cell = ""] = (name?.formula ?? "").slice(1).replaceAll("'", "").split("!");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet ?? "")
        .getRange(cell)
        .load("values");
      await context.sync();
      expect(range.values).toEqual([[40]]);
    });
  });

  test("needs no more than ExcelApi 1.8", async () => {
    const { host } = await inBootedExcel({ apis: { ExcelApi: minimumApi } });
    expect(await insertAssessment(small)).toMatchObject({ ok: true });
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
  });

  test("an Excel older than the manifest's minimum is told so", async () => {
    const { workbook } = await inBootedExcel({ apis: { ExcelApi: "1.7" } });
    expect(await insertAssessment(small)).toEqual({ ok: false, failure: { code: "unsupported", needs: "ExcelApi 1.8" } });
    expect(workbook.sheets).toHaveLength(1);
  });
});

/** Requests of an insert: it looks around, draws, sets up printing, and brings the start sheet to the front. */
const faults: readonly (readonly [what: string, fault: Fault, expected: Failure["code"]])[] = [
  ["a cell in edit mode", { kind: "cellEdit" }, "cell-edit"],
  ["an open dialog", { kind: "modalDialog", writesOnly: true, times: 1 }, "dialog-open"],
  ["a file that may not be changed", { kind: "accessDenied", writesOnly: true, times: 1 }, "access-denied"],
  ["an expired session", { kind: "sessionTimeout", writesOnly: true, times: 1 }, "session-expired"],
  ["a busy Excel", { kind: "activityLimit", writesOnly: true, times: 1 }, "busy"],
  ["a request that is too large", { kind: "requestTooLarge", writesOnly: true, times: 1 }, "too-large"],
  ["another workbook in front", { kind: "otherWorkbookActive", times: 2 }, "other-workbook"],
  ["a sheet that cannot be added", { kind: "failure", member: "WorksheetCollection.add", times: 2 }, "other-workbook"],
  ["a formula that Excel refuses", { kind: "failure", member: "Range.formulas", code: "InvalidArgument", times: 2 }, "unexpected"],
  ["a look that Excel refuses", { kind: "failure", member: /^RangeFont\./u, times: 2 }, "unexpected"],
  ["a rule that Excel refuses", { kind: "failure", member: "DataValidation.rule", code: "InvalidArgument", times: 2 }, "unexpected"],
  ["a name that Excel refuses", { kind: "failure", member: "NamedItemCollection.add", code: "InvalidArgument", times: 2 }, "unexpected"],
  ["a member that is missing", { kind: "failure", member: /^ConditionalFormat/u, code: "ApiNotFound", times: 2 }, "unsupported"],
];

describe("when an insert fails, the workbook is as before and the reason has a sentence", () => {
  test.each(faults)("%s", async (_what, fault, expected) => {
    const { workbook, host } = await inBootedExcel({ workbook: { sheets: ["Mine", "Front"] } });
    await insertAssessment({ ...small, sheetSuffix: "2024" });
    workbook.active = workbook.sheets[1] ?? workbook.active;
    const before = pictureOf(workbook);
    host.faults.add(fault);
    const outcome = await insertAssessment(small);
    expect(outcome).toMatchObject({ ok: false, failure: { code: expected } });
    if (!outcome.ok) expectSentences(outcome.failure);
    expect(pictureOf(workbook)).toEqual(before);
    host.faults.clear();
    expect(await insertAssessment(small)).toMatchObject({ ok: true });
  });

  test.each([0, 3, 7, 12, 400, 900, 2500, 3600])("at action %s of the drawing", async (action) => {
    const { workbook, host } = await inBootedExcel();
    const before = pictureOf(workbook);
    const outcome = await insertAssessment(small, (step) => {
      if (step === "drawing") host.faults.add({ kind: "failure", action, code: "InvalidArgument", times: 1 });
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "unexpected" } });
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("at an answer that is too large to arrive, after everything was drawn", async () => {
    const { workbook } = await inBootedExcel({ limits: { response: 60_000 } });
    const before = pictureOf(workbook);
    expect(await insertAssessment(small)).toEqual({ ok: false, failure: { code: "too-large" } });
    expect(pictureOf(workbook)).toEqual(before);
  });

  test.each<readonly [Fault, Failure["code"]]>([
    [{ kind: "cellEdit" }, "cell-edit"],
    [{ kind: "modalDialog" }, "dialog-open"],
    [{ kind: "sessionTimeout" }, "session-expired"],
    [{ kind: "activityLimit" }, "busy"],
  ])("where %o begins before the drawing and stays", async (fault, code) => {
    const { workbook, host } = await inBootedExcel();
    const before = pictureOf(workbook);
    const outcome = await insertAssessment(small, (step) => {
      if (step === "drawing") host.faults.add(fault);
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code } });
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("a workbook whose structure is protected", async () => {
    const { workbook } = await inBootedExcel();
    workbook.protection = { ...workbook.protection, protected: true };
    const before = pictureOf(workbook);
    expect(await insertAssessment(small)).toEqual({ ok: false, failure: { code: "workbook-protected" } });
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("also when Excel is busy as what was drawn is to be removed", async () => {
    const { workbook, host } = await inBootedExcel();
    const before = pictureOf(workbook);
    const outcome = await insertAssessment(small, (step) => {
      if (step !== "drawing") return;
      host.faults.add({ kind: "failure", member: "DataValidation.rule", code: "InvalidArgument", times: 1 });
      // Three requests: the drawing, the look at what is there, and the first removal.
      host.faults.add({ kind: "failure", member: "Worksheet.delete", code: "ActivityLimitReached", times: 3 });
    });
    expect(outcome).toMatchObject({ ok: false });
    expect(pictureOf(workbook)).toEqual(before);
  });

  test("where not even the removal works, the sheets to delete are named", async () => {
    const { host } = await inBootedExcel();
    const outcome = await insertAssessment(small, (step) => {
      if (step !== "drawing") return;
      host.faults.add({ kind: "failure", member: "DataValidation.rule", times: 1 });
      host.faults.add({ kind: "failure", member: "Worksheet.delete" });
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "left-behind", sheets: expect.arrayContaining(["Start", "Assessment"]) } });
    if (!outcome.ok) expectSentences(outcome.failure);
  });
});

describe("an insert succeeds all the same", () => {
  test("on a computer that cannot set up printing", async () => {
    const { workbook, host } = await inBootedExcel();
    host.faults.add({ kind: "failure", member: /^PageLayout\./u });
    expect(await insertAssessment(small)).toMatchObject({ ok: true });
    expect(workbook.active.name).toBe("Start");
  });

  test("when another workbook comes to the front before the start sheet does", async () => {
    const { host } = await inBootedExcel();
    const outcome = await insertAssessment(small, (step) => {
      if (step === "finishing") host.faults.add({ kind: "otherWorkbookActive" });
    });
    expect(outcome).toMatchObject({ ok: true });
  });

  test.each(["Start", "Scores", "_csr"])(
    "when a co-author takes the name %s in the same moment: under other names, and theirs is left alone",
    async (name) => {
      const { workbook, host } = await inBootedExcel();
      let isAround = false;
      const outcome = await insertAssessment(small, (step) => {
        if (step !== "drawing" || isAround) return;
        isAround = true;
        host.faults.add({ kind: "coauthor", times: 1, edit: (theirs) => void addSheet(theirs, name) });
      });
      expect(outcome).toMatchObject({ ok: true, value: { sheets: { scores: "Scores 2", start: "Start 2" } } });
      expect(workbook.sheets.map((sheet) => sheet.name).filter((each) => !each.endsWith(" 2"))).toEqual(["Sheet1", name]);
    },
  );

  test("once the cell that was being edited is left, in an Excel that can wait for it", async () => {
    const { host } = await inBootedExcel({ apis: { ExcelApi: "1.15", DelayForCellEdit: "1.1" } });
    const lift = host.faults.add({ kind: "cellEdit" });
    setTimeout(lift, 30);
    expect(await insertAssessment(small)).toMatchObject({ ok: true });
  });
});
