import { describe, expect, test } from "vitest";
import { addCharts } from "../../../../addin/actions/add-charts.ts";
import { insertAssessment } from "../../../../addin/actions/insert.ts";
import { template } from "../../../../analysis/template/template.ts";
import { csr } from "../../../../instrument/csr/instrument.ts";
import type { AreaId, Form, SheetLanguage } from "../../../../instrument/types.ts";
import { toXlsx } from "../../../excel-host/export/to-xlsx.ts";
import { inBootedExcel } from "../../in-excel.ts";
import { differences, workbookFacts } from "./workbook-facts.ts";

const areas = csr.areas.map(({ id }) => id);
const variants = (["zh", "en", "both"] as const).flatMap((language) =>
  (["basic", "full"] as const).flatMap((form) =>
    ([["RM"], ["EM", "EN"], areas] as const).map((chosen): readonly [Form, SheetLanguage, readonly AreaId[]] => [form, language, chosen]),
  ),
);

async function difference(set: string, [form, language, chosen]: (typeof variants)[number]): Promise<readonly string[]> {
  const { workbook } = await inBootedExcel({ apis: { ExcelApi: set } });
  const outcome = await insertAssessment({ form, language, areas: chosen });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  await addCharts({ form, language, areas: chosen, sheets: outcome.value.sheets });
  const sheets = Object.values(outcome.value.sheets);
  const withPrint = set !== "1.8";
  return differences(
    await workbookFacts(await template({ form, language, areas: chosen }), sheets, withPrint),
    await workbookFacts(await toXlsx(workbook), sheets, withPrint),
  );
}

describe("the sheets that the add-in draws, with their charts' figures, equal the ready-made workbook in every cell and setting", () => {
  test.each(variants)("%s form, language %s, areas %s", async (...variant) => {
    expect(await difference("1.15", variant)).toEqual([]);
  });

  test.each(["1.8", "1.12"])("in an Excel that reports ExcelApi %s and refuses newer members", async (set) => {
    expect(await difference(set, ["full", "both", areas])).toEqual([]);
  });
});

test("the comparison sees a cell, a look, a width, a drop-down and a name that differ", async () => {
  const { workbook } = await inBootedExcel();
  const options = { form: "basic", language: "en", areas: ["CM"] } as const;
  await insertAssessment(options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Assessment");
    sheet.getRange("B8").values = [["changed"]];
    sheet.getRange("B9").format.font.italic = true;
    sheet.getRange("C1").format.columnWidth = 100;
    sheet.getRange("E8").dataValidation.clear();
    context.workbook.names.getItem("csr_CM1_01").delete();
    await context.sync();
  });
  const found = differences(
    await workbookFacts(await template(options), ["Assessment"], true),
    await workbookFacts(await toXlsx(workbook), ["Assessment"], true),
  );
  for (const what of ["B8 value", "B9 font", "column C width", "E8 validation", "name csr_CM1_01"])
    expect(found).toContainEqual(expect.stringContaining(what));
});
