import type { WorkbookOptions } from "../../instrument/workbook/options.ts";
import { newWorkbook } from "./new-workbook.ts";
import { chartedSpec } from "./template-charts.ts";
import { workbookFile } from "./workbook-file.ts";
import { writeSheet } from "./write-sheet.ts";

/**
 * The questionnaire as an .xlsx file that works without add-in or macro. With an assessment in the options its answers are
 * filled in. Formulas carry no results; Excel, WPS and LibreOffice compute them on opening.
 */
export async function template(options: Omit<WorkbookOptions, "placement">): Promise<Uint8Array> {
  const workbook = newWorkbook();
  workbook.calcProperties = { fullCalcOnLoad: true };
  const sheets = chartedSpec(options).map(({ sheet, charts }) => {
    const { id } = writeSheet(workbook, { ...sheet, isFirst: sheet.id === "start" }, options.language);
    return { id, charts };
  });
  return workbookFile(workbook, sheets, options.language);
}
