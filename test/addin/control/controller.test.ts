import { describe, expect, test } from "vitest";
import { Controller } from "../../../addin/control/controller.ts";
import { officeExcel } from "../../../addin/control/office-excel.ts";
import { allAreas } from "../../../addin/state/insert-form.ts";
import { initialState, type PaneState, shown } from "../../../addin/state/pane-state.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import type { BootOptions } from "../../excel-host/node.ts";
import { answer, answered, openedPane, until, withAssessment } from "./opened-pane.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

describe("opening the pane", () => {
  test("in a workbook without an assessment offers the form", async () => {
    const { now } = await openedPane();
    expect(now()).toMatchObject({ phase: "ready", key: null, trouble: null, busy: null });
  });

  test("while a cell is being edited says so, and finds its way without being asked once that ends", async () => {
    const { host, now, controller } = await withAssessment();
    const late = new Controller(initialState("zh", "auto"), officeExcel, (state) => states.push(state));
    const states: PaneState[] = [];
    const lift = host.faults.add({ kind: "cellEdit" });
    await late.open(false);
    expect(states.at(-1)).toMatchObject({ phase: "starting", trouble: { failure: { code: "cell-edit" } } });
    lift();
    await until(() => expect(states.at(-1)).toMatchObject({ phase: "ready", trouble: null, key: now().key }));
    expect(controller).toBeInstanceOf(Controller);
  });
});

describe("inserting", () => {
  test("shows progress and ends with the new assessment in front", async () => {
    const { seen, now } = await withAssessment();
    const progress = seen.flatMap(({ busy }) => (busy?.task === "insert" && busy.progress !== null ? [busy.progress] : []));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(shown(now())?.assessment).toMatchObject({ form: "basic", areas: allAreas });
    expect(now()).toMatchObject({ busy: null, view: "overview" });
  });

  test("takes over form, areas, language and weights", async () => {
    const { controller, now } = await openedPane();
    const weights = new Map([
      ["EM", "60"],
      ["EN", "40"],
    ] as const);
    controller.send({ kind: "edit-insert", form: { form: "full", areas: ["EM", "EN"], language: "en", weights } });
    controller.send({ kind: "insert" });
    await until(() => expect(now().notice?.kind).toBe("inserted"));
    const assessment = shown(now())?.assessment;
    expect(assessment).toMatchObject({ form: "full", areas: ["EM", "EN"], language: "en" });
    expect([...(assessment?.settings.areaWeights ?? [])]).toEqual([
      ["EM", 60],
      ["EN", 40],
    ]);
  });

  test("can be taken back, and fails with a sentence where the workbook is protected", async () => {
    const { controller, now, host } = await withAssessment();
    controller.send({ kind: "remove", key: now().key ?? "" });
    await until(() => expect(now()).toMatchObject({ notice: { kind: "removed" }, key: null }));
    host.faults.add({ kind: "accessDenied", writesOnly: true });
    controller.send({ kind: "insert" });
    await until(() => expect(now()).toMatchObject({ busy: null, trouble: { failure: { code: "access-denied" }, canRetry: true } }));
    host.faults.clear();
    controller.send({ kind: "retry" });
    await until(() => expect(now()).toMatchObject({ trouble: null, notice: { kind: "inserted" } }));
  });

  test("is done once, however often the button is pressed meanwhile", async () => {
    const { controller, now } = await openedPane();
    for (let press = 0; press < 3; press++) controller.send({ kind: "insert" });
    await until(() => expect(now().notice?.kind).toBe("inserted"));
    expect(now().assessments).toHaveLength(1);
  });
});

describe("while somebody answers", () => {
  test.each<BootOptions>([{}, { apis: { ExcelApi: minimumApi } }])("the pane follows by itself: %o", async (options) => {
    const pane = await withAssessment(options);
    answer(pane, "EM1-01", "Y 符合");
    answer(pane, "RM1-01", "3 全面实施");
    await until(() => expect(answered(pane)).toBe(2));
  });

  test("a co-author's answers count as well", async () => {
    const pane = await withAssessment();
    const place = shown(pane.now())?.answerCells.get("EM1-01");
    if (place === undefined) throw new Error("EM1-01 has an answer cell.");
    pane.workbook.coauthor.edit(place.sheet, relative(place.row, place.column), "N 不符合");
    await until(() => expect(answered(pane)).toBe(1));
  });

  test("answers whose events were lost are there when the pane is looked at again", async () => {
    const pane = await withAssessment();
    pane.host.events.isLosing = true;
    answer(pane, "EM1-01", "Y 符合");
    expect(answered(pane)).toBe(0);
    pane.controller.keepUp();
    await until(() => expect(answered(pane)).toBe(1));
  });

  test("reading while Excel is busy is put off and said nowhere", async () => {
    const pane = await withAssessment();
    const lift = pane.host.faults.add({ kind: "cellEdit" });
    pane.controller.keepUp();
    answer(pane, "EM1-01", "Y 符合");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(pane.now().trouble).toBeNull();
    lift();
    await until(() => expect(answered(pane)).toBe(1));
  });

  test("guidance follows the selected row", async () => {
    const pane = await withAssessment();
    const place = shown(pane.now())?.answerCells.get("MK1-03");
    if (place === undefined) throw new Error("MK1-03 has an answer cell.");
    pane.workbook.user.select(place.sheet, relative(place.row, place.column));
    await until(() => expect(pane.now().itemId).toBe("MK1-03"));
  });
});

describe("going to a cell", () => {
  test("selects the answer of a question", async () => {
    const { controller, now, workbook } = await withAssessment();
    controller.send({ kind: "jump", to: { kind: "item", itemId: "EN1-01" } });
    await until(() => expect(now().itemId).toBe("EN1-01"));
    expect(workbook.active.name).toBe(shown(now())?.sheets.assessment);
  });

  test("of a sheet that was deleted says so, and what to do", async () => {
    const { controller, now, workbook } = await withAssessment();
    workbook.user.deleteSheet(shown(now())?.sheets.risks ?? "");
    controller.send({ kind: "jump", to: { kind: "sheet", sheet: "risks" } });
    await until(() => expect(now().trouble).toMatchObject({ failure: { code: "sheet-gone" } }));
  });

  test("is tried again on request while another workbook is in front", async () => {
    const { controller, now, host } = await withAssessment();
    const lift = host.faults.add({ kind: "otherWorkbookActive" });
    controller.send({ kind: "jump", to: { kind: "item", itemId: "EN1-01" } });
    await until(() => expect(now().trouble).toMatchObject({ failure: { code: "other-workbook" } }));
    lift();
    controller.send({ kind: "retry" });
    await until(() => expect(now().itemId).toBe("EN1-01"));
  });
});

test("a second assessment stands beside the first, and the first can be chosen again", async () => {
  const { controller, now } = await withAssessment();
  const first = now().key;
  controller.send({ kind: "dismiss" });
  controller.send({ kind: "insert" });
  await until(() => expect(now().notice?.kind).toBe("inserted"));
  expect(now().assessments).toHaveLength(2);
  expect(now().key).not.toBe(first);
  controller.send({ kind: "choose-assessment", key: first ?? "" });
  expect(shown(now())?.key).toBe(first);
});

test("a sheet that somebody deletes is missed", async () => {
  const { now, workbook } = await withAssessment();
  workbook.user.deleteSheet(shown(now())?.sheets.scores ?? "");
  await until(() => expect(shown(now())?.damages).toContainEqual({ kind: "sheet-missing", sheet: "scores" }));
});
