import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCharts } from "../../../addin/actions/add-charts.ts";
import { insertAssessment } from "../../../addin/actions/insert.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { template } from "../../../analysis/template/template.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../../instrument/types.ts";
import { freePlacement } from "../../../instrument/workbook/placement.ts";
import { resultName } from "../../../instrument/workbook/names.ts";
import { calculator } from "../../excel-host/calc/wasm.ts";
import { toXlsx } from "../../excel-host/export/to-xlsx.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { recalculateFile } from "../../instrument/workbook/libreoffice.ts";
import { differences, workbookFacts } from "../excel/write/workbook-facts.ts";
import { inBootedExcel } from "../in-excel.ts";

const areas = csr.areas.map(({ id }) => id);
const asked = { form: "full", areas, language: "both" } as const;

/** Texts that Excel would take for something else, or for a command. */
const texts = [
  '=HYPERLINK("http://x","y")',
  "+1",
  "-2+3",
  "@SUM(1)",
  "'quoted'",
  "1-2",
  "2025-03",
  "2025年3月",
  "50%",
  "TRUE",
  "#N/A",
  "007",
  " ",
  "a\nb",
  "，。",
];

/** Fillings of every kind, with hostile notes. */
const fillings: readonly Assessment[] = fc.sample(assessmentOf(asked), { numRuns: 2, seed: 20_261_121 }).map((assessment) => ({
  ...assessment,
  language: "both",
  answers: new Map([...assessment.answers].map(([id, answer], index) => [id, { ...answer, note: texts[index % texts.length] ?? null }])),
  profile: { ...assessment.profile, name: "=1+1 有限公司", roles: "3-4", uscc: "91310000MA1FL4XA0X" },
  actions: [{ itemId: "EM1-01", action: "@home", owner: "2-3", due: "2026-03-01", status: "open" }],
}));

async function inserted(assessment: Assessment): Promise<Uint8Array> {
  const { workbook } = await inBootedExcel({ calc: calculator() });
  const outcome = await insertAssessment({ ...asked, assessment });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  // The ready-made workbook has them from the beginning.
  await addCharts({ ...asked, sheets: outcome.value.sheets });
  return toXlsx(workbook);
}

const files = new Map<Assessment, Promise<Uint8Array>>();

/** The exported workbook of a filling; each is drawn once. */
async function fileOf(assessment: Assessment): Promise<Uint8Array> {
  const file = files.get(assessment) ?? inserted(assessment);
  files.set(assessment, file);
  return file;
}

const sheets = Object.values(freePlacement(asked.language, { sheets: [], names: [] }).sheets);

/** The results of the whole, as cells show them. */
const results = (assessment: Assessment): readonly (readonly [name: string, value: string | number])[] => {
  const card = scoreAssessment(csr, assessment);
  return [
    [resultName("capped"), card.capped.overall ?? ""],
    [resultName("overall"), card.raw.overall ?? ""],
    [resultName("low"), card.low.overall ?? ""],
    [resultName("high"), card.high.overall ?? ""],
    [resultName("completeness"), card.completeness],
    [resultName("status"), card.status],
    [resultName("answered"), card.answered],
    [resultName("band"), card.band ?? ""],
  ];
};

/** Programs differ in the last digits. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 1e8) / 1e8 : value);

describe.each(fillings.map((assessment, index) => [index + 1, assessment] as const))(
  "an inserted assessment, filling %s",
  (_number, assessment) => {
    test("equals the ready-made workbook filled alike, whatever the texts look like", async () => {
      const expected = await workbookFacts(await template({ ...asked, assessment }), sheets, true);
      expect(differences(expected, await workbookFacts(await fileOf(assessment), sheets, true))).toEqual([]);
    });

    test("reads like it: the same answers, notes, settings, actions and initiatives, and no problem", async () => {
      const [ready] = readQuestionnaires(await template({ ...asked, assessment }), "ready.xlsx");
      const [own] = readQuestionnaires(await fileOf(assessment), "own.xlsx");
      expect(own?.assessment).toEqual(ready?.assessment);
      expect(own?.issues.map(({ code }) => code)).toEqual(ready?.issues.map(({ code }) => code));
    });

    test("computes in its own formulas what the scorer computes", async () => {
      await inserted(assessment);
      await Excel.run(async (context) => {
        const cells = results(assessment).map(([name]) => context.workbook.names.getItem(name).getRange().load("values"));
        await context.sync();
        const found = cells.map((cell): unknown => cell.values[0]?.[0]);
        expect(found.map(rounded)).toEqual(results(assessment).map(([, value]) => rounded(value)));
      });
    });
  },
);

test("an exported workbook computes the same in LibreOffice, without an error value", async () => {
  const [assessment] = fillings;
  if (assessment === undefined) throw new Error("There is no filling.");
  const bytes = await inserted(assessment);
  const places = await Excel.run(async (context) => {
    const ranges = results(assessment).map(([name]) => context.workbook.names.getItem(name).getRange().load("rowIndex,columnIndex"));
    const owners = ranges.map((range) => range.worksheet.load("name"));
    await context.sync();
    return ranges.map(({ rowIndex, columnIndex }, index) => [owners[index]?.name ?? "", rowIndex + 1, columnIndex + 1] as const);
  });
  const [recalculated] = await recalculateFile(bytes, [[]], places);
  expect(recalculated?.errors).toEqual([]);
  expect(recalculated?.shown.map(rounded)).toEqual(results(assessment).map(([, value]) => rounded(value)));
});
