import type ExcelJS from "exceljs";
import type { Language } from "../../instrument/types.ts";
import { absoluteBox } from "../../instrument/workbook/address.ts";
import { colors } from "../../instrument/workbook/styles.ts";
import { newWorkbook } from "./new-workbook.ts";
import type { ReportSheet, ScaleSpec } from "./report-sheet.ts";
import { workbookFile } from "./workbook-file.ts";
import { writeSheet } from "./write-sheet.ts";

/** A workbook of results. Every text is a text: nothing in it is a formula, whatever it begins with. The same sheets give the same bytes. */
export async function reportWorkbook(sheets: readonly ReportSheet[], language: Language): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const charted = sheets.map((spec) => {
    const sheet = writeSheet(workbook, spec, language);
    if (spec.filter !== null) sheet.autoFilter = absoluteBox(spec.filter).replaceAll("$", "");
    spec.scales.forEach((scale, index) => writeScale(sheet, scale, spec.conditionalFormats.length + index + 1));
    return { id: sheet.id, charts: spec.charts };
  });
  return workbookFile(workbook, charted, language);
}

/**
 * Shades and not data bars: those of exceljs carry a random id, so that the file has other bytes each time, or an empty one, which is not valid.
 */
function writeScale(sheet: ExcelJS.Worksheet, { box, kind, low, high }: ScaleSpec, priority: number): void {
  const values = kind === "shade" ? [low, high] : [low, 0, high];
  const cfvo = values.map((value): ExcelJS.Cvfo => ({ type: "num", value }));
  const color = kind === "shade" ? shades : aroundZero;
  sheet.addConditionalFormatting({ ref: absoluteBox(box).replaceAll("$", ""), rules: [{ type: "colorScale", cfvo, color, priority }] });
}

const shades = [{ argb: "FFFFFFFF" }, { argb: "FF7FB2DD" }];
const aroundZero = [{ argb: "FFE8A87C" }, { argb: `FF${colors.white}` }, { argb: "FF7FB2DD" }];
