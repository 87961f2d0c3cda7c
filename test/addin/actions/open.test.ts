import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAssessments } from "../../../addin/actions/open.ts";
import { insertAssessment } from "../../../addin/actions/insert.ts";
import type { Damage } from "../../../addin/open-assessment.ts";
import { template } from "../../../analysis/template/template.ts";
import type { Assessment, SheetLanguage } from "../../../instrument/types.ts";
import { fromXlsx } from "../../excel-host/import/from-xlsx.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { inBootedExcel } from "../in-excel.ts";
import { allAreas, excelWith, onlyAssessment, valueOf } from "./filled-excel.ts";
import { resavedByLibreOffice } from "./resaved.ts";

const full = { form: "full", areas: allAreas } as const;
const [filled] = fc.sample(assessmentOf(full), { numRuns: 1, seed: 20_261_121 });
if (filled === undefined) throw new Error("fast-check gives at least one sample.");

/** Without what the sheets decide themselves. */
const content = ({ answers, profile, settings, actions, initiatives }: Assessment): unknown => ({
  answers,
  profile,
  settings,
  actions,
  initiatives,
});

const damagesIn = async (): Promise<readonly Damage[]> => (await onlyAssessment()).damages;

describe("an assessment is found whole", () => {
  for (const language of ["zh", "en", "both"] satisfies SheetLanguage[]) {
    test(`after it was inserted (${language})`, async () => {
      await excelWith({ language, assessment: filled });
      const { assessment, damages } = await onlyAssessment();
      expect(damages).toEqual([]);
      expect(assessment === null ? null : content(assessment)).toEqual(content(filled));
    });

    test(`in the ready-made workbook (${language})`, async () => {
      await inBootedExcel({ workbook: await fromXlsx(await template({ ...full, language, assessment: filled })) });
      const { assessment, damages } = await onlyAssessment();
      expect(damages).toEqual([]);
      expect(assessment === null ? null : content(assessment)).toEqual(content(filled));
    });
  }

  test("after LibreOffice has saved the file", { timeout: 60_000 }, async () => {
    const bytes = await resavedByLibreOffice(await template({ ...full, language: "zh", assessment: filled }));
    await inBootedExcel({ workbook: await fromXlsx(bytes) });
    const { assessment, damages } = await onlyAssessment();
    expect(damages).toEqual([]);
    expect(assessment === null ? null : content(assessment)).toEqual(content(filled));
  });

  test("beside a second one of another year, each with its own sheets", async () => {
    const { workbook } = await excelWith({ assessment: { ...filled, profile: { ...filled.profile, year: 2024 } } });
    const next = { ...filled, profile: { ...filled.profile, year: 2025 }, answers: new Map() };
    valueOf(await insertAssessment({ ...full, language: "zh", assessment: next, sheetSuffix: "2025" }));
    const found = valueOf(await findAssessments());
    expect(found.map(({ damages, sheets, assessment }) => [damages, sheets.profile, sheets.start, assessment?.profile.year])).toEqual([
      [[], "企业信息", "开始", 2024],
      [[], "企业信息 2025", "开始 2025", 2025],
    ]);
    workbook.user.deleteSheet("企业信息 2025");
    const [first, second] = valueOf(await findAssessments());
    expect([first?.damages, second?.damages[0], second?.assessment?.profile.year]).toEqual([
      [],
      { kind: "sheet-missing", sheet: "profile" },
      null,
    ]);
  });

  test("wherever its sheets were moved to and however they are called", async () => {
    const { workbook } = await excelWith({ assessment: filled });
    for (const [index, { name }] of workbook.sheets.entries())
      if (name !== "Sheet1" && name !== "_csr") workbook.user.renameSheet(name, `Our ${index}`);
    workbook.user.moveSheet("Our 3", 0);
    workbook.names = [];
    const { assessment, sheets, damages } = await onlyAssessment();
    expect([sheets.assessment, sheets.profile, sheets.scores, damages.map(({ kind }) => kind)]).toEqual([
      "Our 3",
      "Our 2",
      "Our 4",
      ["names-broken"],
    ]);
    expect(assessment === null ? null : content(assessment)).toEqual(content(filled));
  });
});

test("a workbook without an assessment has none, and a large sheet of somebody's own is not read", async () => {
  const { workbook, host } = await inBootedExcel();
  workbook.user.paste(
    "Sheet1",
    "A1",
    Array.from({ length: 5000 }, (_, row) => Array.from({ length: 100 }, (_cell, column) => row * column + 0.5)),
  );
  host.counters.reset();
  expect(valueOf(await findAssessments())).toEqual([]);
  expect([host.counters.syncs, host.counters.responseBytes < 200_000]).toEqual([2, true]);
});

describe("damage is told for what it is", () => {
  const cases: readonly (readonly [string, (workbook: WorkbookModel) => void, readonly Partial<Damage>[]])[] = [
    [
      "a formula typed over",
      ({ user }) => user.edit("自评", "I8", 5),
      [{ kind: "formulas-overwritten", count: 1, first: { sheet: "自评", row: 8, column: 9 } }],
    ],
    [
      "answers pasted over",
      ({ user }) => user.paste("自评", "E8", [["3"], ["4"]]),
      [{ kind: "drop-downs-missing", count: 2, first: { sheet: "自评", row: 8, column: 5 } }],
    ],
    ["a row inserted in the questionnaire", ({ user }) => user.insertRows("自评", 10), [{ kind: "layout-changed", sheet: "自评" }]],
    ["a column inserted", ({ user }) => user.insertColumns("企业信息", 1), [{ kind: "layout-changed", sheet: "企业信息" }]],
    ["a question deleted", ({ user }) => user.deleteRows("自评", 9), [{ kind: "layout-changed", sheet: "自评" }]],
    ["a row inserted among texts", ({ user }) => user.insertRows("开始", 5), [{ kind: "layout-changed", sheet: "开始" }]],
    ["markers cleared", ({ user }) => user.clear("自评", "A4:L4"), [{ kind: "markers-missing", sheet: "自评" }]],
    ["an id typed over", ({ user }) => user.edit("自评", "A8", "x"), [{ kind: "markers-missing", sheet: "自评" }]],
    ["names gone, as after WPS", (workbook) => void (workbook.names = []), [{ kind: "names-broken" }]],
    [
      "the scores deleted",
      ({ user }) => user.deleteSheet("得分"),
      [{ kind: "sheet-missing", sheet: "scores" }, { kind: "formulas-overwritten" }],
    ],
    [
      "the hidden sheet deleted",
      ({ user }) => {
        user.showSheet("_csr", "Visible");
        user.deleteSheet("_csr");
      },
      [{ kind: "sheet-missing", sheet: "hidden" }, { kind: "formulas-overwritten" }],
    ],
  ];
  test.each(cases)("%s", async (_name, damage, expected) => {
    const { workbook } = await excelWith({ assessment: filled });
    damage(workbook);
    const found = await damagesIn();
    expect(found).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
    expect(found.filter(({ kind }) => kind === "layout-changed").length).toBe(
      expected.filter(({ kind }) => kind === "layout-changed").length,
    );
  });
});
