import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { insertAssessment } from "../../../addin/actions/insert.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { template } from "../../../analysis/template/template.ts";
import type { WorkbookOptions } from "../../../instrument/workbook/options.ts";
import { inBootedExcel } from "../../addin/in-excel.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { type Place, recalculateFile } from "../../instrument/workbook/libreoffice.ts";
import { calculator } from "../calc/wasm.ts";
import { columnOf, rowOf } from "../model/box.ts";
import { addName } from "../model/names.ts";
import { addSheet } from "../model/sheets.ts";
import { WorkbookModel } from "../model/workbook-model.ts";
import { formulaText } from "./formula-text.ts";
import { toXlsx } from "./to-xlsx.ts";

const asked: WorkbookOptions = { form: "full", areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" };
const [assessment] = fc.sample(assessmentOf(asked), { seed: 9, numRuns: 1 });
const options: WorkbookOptions = assessment === undefined ? asked : { ...asked, assessment };

let workbook: WorkbookModel;
let bytes: Uint8Array;

beforeAll(async () => {
  const excel = await inBootedExcel({ calc: calculator() });
  const inserted = await insertAssessment(options);
  if (!inserted.ok) throw new Error(inserted.failure.code);
  ({ workbook } = excel);
  bytes = await toXlsx(workbook);
});

describe("a workbook made by the add-in, saved as a file", () => {
  test("is read like one made from the template", async () => {
    const saved = readQuestionnaires(bytes, "a.xlsx");
    const made = readQuestionnaires(await template(options), "a.xlsx");
    expect(saved.map(({ assessment: read }) => read)).toEqual(made.map(({ assessment: read }) => read));
    expect(saved.map(({ issues }) => issues)).toEqual(made.map(({ issues }) => issues));
  });

  test("comes to the same results when LibreOffice recalculates it", async () => {
    const formulas = workbook.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, { formula, value }]) =>
        formula === null ? [] : [{ place: [sheet.name, rowOf(key) + 1, columnOf(key) + 1] satisfies Place, formula, value }],
      ),
    );
    const [recalculated] = await recalculateFile(
      bytes,
      [[]],
      formulas.map(({ place }) => place),
    );
    const differences = formulas.filter(({ value }, index) => {
      const shown = recalculated?.shown[index];
      return typeof value === "number" && typeof shown === "number" ? Math.abs(value - shown) > 1e-9 : value !== shown;
    });
    expect(formulas.length).toBeGreaterThan(2_500);
    expect(recalculated?.errors).toEqual([]);
    // The empty credit code: see calc/libreoffice-parity.test.ts.
    expect(differences.filter(({ formula }) => !formula.startsWith("=IFERROR((FIND(MID("))).toEqual([]);
  });
});

test("names of a sheet, hidden names and the workbook's protection are in the file", async () => {
  const book = new WorkbookModel();
  const other = addSheet(book, "二");
  addName(book, { name: "csr_x", formula: "=Sheet1!$A$1", scope: null, comment: "" });
  addName(book, { name: "csr_x", formula: "=二!$B$2", scope: other.id, comment: "a < b" });
  for (const name of book.names) name.visible = name.scope === null;
  book.protection = { ...book.protection, protected: true };
  const part = strFromU8(unzipSync(await toXlsx(book))["xl/workbook.xml"] ?? new Uint8Array());
  expect(part).toContain('<definedName name="csr_x">Sheet1!$A$1</definedName>');
  expect(part).toContain('<definedName name="csr_x" localSheetId="1" hidden="1" comment="a &lt; b">二!$B$2</definedName>');
  expect(part).toContain('<workbookProtection lockStructure="1"/><bookViews>');
});

test("tables, links, protection, frozen panes, sizes and what is hidden are in the file", async () => {
  const excel = await inBootedExcel({ calc: calculator() });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Item", "Points"],
      ["a", 1],
      ["b", "=#REF!+1"],
    ];
    sheet.tables.add("A1:B3", true).name = "Plan";
    sheet.getRange("D1").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "up", screenTip: "to the top" };
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("A:A").format.columnWidth = 105;
    sheet.freezePanes.freezeRows(1);
    sheet.protection.protect({ allowSort: true });
    await context.sync();
  });
  const file = new ExcelJS.Workbook();
  const written = await toXlsx(excel.workbook);
  await file.xlsx.load(new Uint8Array(written).buffer);
  const sheet = file.getWorksheet("Sheet1");
  expect(sheet?.getTable("Plan")).toMatchObject({ table: { tableRef: "A1:B3" } });
  expect(sheet?.getCell("A2").value).toBe("a");
  expect(sheet?.getCell("B3").value).toMatchObject({ formula: "#REF!+1", result: { error: "#REF!" } });
  expect(sheet?.getCell("D1").value).toMatchObject({ text: "up", hyperlink: "#Sheet1!A1" });
  expect([sheet?.getColumn("A").width, sheet?.getColumn("C").hidden]).toEqual([20, true]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(strFromU8(unzipSync(written)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toMatch(/<sheetProtection [^>]*sort="0"/u);
});

test("young functions carry their prefix in the file, old ones and texts do not", () => {
  expect(formulaText("=IFNA(SUM(A1),\"IFNA(\")&TEXTJOIN(',',FILTER(A1:A2,B1:B2))")).toBe(
    "_xlfn.IFNA(SUM(A1),\"IFNA(\")&_xlfn.TEXTJOIN(',',_xlfn._xlws.FILTER(A1:A2,B1:B2))",
  );
});
