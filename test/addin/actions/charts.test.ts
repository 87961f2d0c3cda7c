import { describe, expect, test } from "vitest";
import { addCharts } from "../../../addin/actions/add-charts.ts";
import { insertAssessment } from "../../../addin/actions/insert.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { blankAssessment } from "../../../instrument/assessment.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { AreaId, Assessment, Form, SheetLanguage } from "../../../instrument/types.ts";
import { chartSources } from "../../../instrument/workbook/charts.ts";
import { planOf } from "../../../instrument/workbook/layout/plan.ts";
import { calculator } from "../../excel-host/calc/wasm.ts";
import { rowOf } from "../../excel-host/model/box.ts";
import { offsetOf } from "../../excel-host/model/position.ts";
import { toXlsx } from "../../excel-host/export/to-xlsx.ts";
import type { BootOptions } from "../../excel-host/node.ts";
import { inBootedExcel } from "../in-excel.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

/** Programs differ in the last digits. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 1e8) / 1e8 : value);

const areas = csr.areas.map(({ id }) => id);

interface Asked {
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  readonly assessment?: Assessment;
}
const all: Asked = { form: "basic", areas, language: "en" };

async function withAssessment(asked: Asked, options: BootOptions = {}) {
  const booted = await inBootedExcel(options);
  const outcome = await insertAssessment(asked);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const { sheets } = outcome.value;
  const scores = booted.workbook.sheets.find(({ name }) => name === sheets.scores);
  if (scores === undefined) throw new Error("There is no scores sheet.");
  return { ...booted, sheets, scores, draw: async () => addCharts({ ...asked, sheets }) };
}

describe("the charts of the scores sheet", () => {
  test.each([minimumApi, "1.15"])("are a radar of the areas and bars of the topics, from 0 to 100, in ExcelApi %s", async (set) => {
    const { scores, draw } = await withAssessment(all, { apis: { ExcelApi: set } });
    expect(await draw()).toEqual({ ok: true, value: 2 });
    expect(scores.charts.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["csr-areas", "RadarMarkers"],
      ["csr-topics", "BarClustered"],
    ]);
    for (const { axes } of scores.charts) expect([axes.value.minimum, axes.value.maximum]).toEqual([0, 100]);
    expect(scores.charts.map(({ title }) => title.text)).toEqual(["Scores by area", "Scores by topic"]);
  });

  test.each([
    ["zh", "各领域得分", "得分"],
    ["both", "各领域得分 Scores by area", "得分 Score"],
  ] as const)("speak the language of the sheet: %s", async (language, title, series) => {
    const { scores, draw } = await withAssessment({ ...all, language });
    await draw();
    expect(scores.charts[0]?.title.text).toBe(title);
    expect(scores.charts[0]?.series[0]?.name).toBe(series);
  });

  test("lie below the tables", async () => {
    const { scores, draw } = await withAssessment(all);
    const lastRow = Math.max(...[...scores.cells.keys()].map(rowOf));
    await draw();
    for (const chart of scores.charts) expect(chart.top).toBeGreaterThanOrEqual(offsetOf(scores, lastRow + 1, 0).top);
  });

  test("leave the radar out where it would be no surface", async () => {
    const { scores, draw } = await withAssessment({ ...all, areas: ["EM", "EN"] });
    expect(await draw()).toEqual({ ok: true, value: 1 });
    expect(scores.charts.map(({ name }) => name)).toEqual(["csr-topics"]);
  });

  test("drawn again they replace themselves, and a person's own chart stays", async () => {
    const { scores, sheets, draw } = await withAssessment(all);
    await draw();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheets.scores);
      sheet.charts.add(Excel.ChartType.pie, sheet.getRange("B22:C27")).name = "Mine";
      await context.sync();
    });
    await draw();
    expect(scores.charts.map(({ name }) => name).toSorted()).toEqual(["Mine", "csr-areas", "csr-topics"]);
  });

  test("take three round trips", async () => {
    const { host, draw } = await withAssessment(all);
    host.counters.reset();
    await draw();
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    expect(host.counters.requestBytes).toBeLessThan(30_000);
  });
});

describe("the figures that they draw", () => {
  const answered = csr.areas
    .filter(({ id }) => id !== "CM")
    .flatMap(({ topics }) => topics.flatMap(({ items }) => items))
    .filter((item) => item.type === "maturity")
    .map(({ id }) => [id, { answer: { kind: "level", level: 2 }, evidence: null, note: null }] as const);
  const assessment: Assessment = { ...blankAssessment({ ...all, form: "full" }), answers: new Map(answered) };

  test("are the scores, and #N/A where there is none", async () => {
    const { workbook, draw } = await withAssessment({ ...all, form: "full", assessment }, { calc: calculator() });
    await draw();
    const { capped } = scoreAssessment(csr, assessment);
    const [radar] = chartSources(planOf({ ...all, form: "full" }));
    const box = radar?.data.box ?? { row: 1, column: 1, lastRow: 1, lastColumn: 1 };
    await Excel.run(async (context) => {
      const hidden = context.workbook.worksheets.getItem("_csr");
      const [rows, columns] = [box.lastRow - box.row + 1, box.lastColumn - box.column + 1];
      const range = hidden.getRangeByIndexes(box.row - 1, box.column - 1, rows, columns).load("values");
      await context.sync();
      expect(range.values.slice(1).map(([, score]) => rounded(score))).toEqual(
        csr.areas.map(({ id }) => rounded(capped.areas.get(id) ?? "#N/A")),
      );
      expect(range.values.at(-1)?.[1]).toBe("#N/A");
    });
    expect(workbook.sheets.find(({ name }) => name === "_csr")?.visibility).toBe("VeryHidden");
  });

  test("disturb nobody who reads the file", async () => {
    const { workbook, draw } = await withAssessment({ ...all, form: "full", assessment }, { calc: calculator() });
    const [before] = readQuestionnaires(await toXlsx(workbook), "plain.xlsx");
    await draw();
    const [after] = readQuestionnaires(await toXlsx(workbook), "charts.xlsx");
    expect(after?.assessment).toEqual(before?.assessment);
    expect(after?.issues.map(({ code }) => code)).toEqual(before?.issues.map(({ code }) => code));
  });
});

describe("where they cannot be drawn, it is said why", () => {
  test("the scores sheet is gone", async () => {
    const { workbook, scores, sheets, draw } = await withAssessment(all);
    workbook.sheets.splice(workbook.sheets.indexOf(scores), 1);
    expect(await draw()).toEqual({ ok: false, failure: { code: "sheet-gone", sheet: sheets.scores } });
  });

  test("the scores sheet is protected", async () => {
    const { scores, sheets, draw } = await withAssessment(all);
    scores.protection = { ...scores.protection, protected: true };
    expect(await draw()).toEqual({ ok: false, failure: { code: "sheet-protected", sheet: sheets.scores } });
    expect(scores.charts).toEqual([]);
  });

  test("a computer without a printer still draws them", async () => {
    const { host, draw } = await withAssessment(all);
    host.faults.add({ kind: "failure", member: /^PageLayout\./u });
    expect(await draw()).toEqual({ ok: true, value: 2 });
  });
});
