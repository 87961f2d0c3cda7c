import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { template } from "../../../analysis/template/template.ts";

const asked = { form: "basic", areas: ["RM", "EM", "EN", "MK", "CM"], language: "zh" } as const;

test("csr skips sheets that were set aside, in a file of either reader", async () => {
  const plain = await template(asked);
  const file = new ExcelJS.Workbook();
  const buffer: ExcelJS.Buffer = Object.assign(new ArrayBuffer(plain.byteLength));
  new Uint8Array(buffer).set(plain);
  await file.xlsx.load(buffer);
  expect(readQuestionnaires(plain, "a.xlsx")[0]?.assessment).not.toBeNull();
  for (const sheet of file.worksheets) sheet.getCell("CA1").value = "csr:set-aside";
  const aside = new Uint8Array(await file.xlsx.writeBuffer());
  const readings = readQuestionnaires(aside, "b.xlsx");
  expect(readings.map(({ assessment, issues }) => [assessment, issues.map(({ code }) => code)])).toEqual([[null, ["no-questionnaire"]]]);
});
