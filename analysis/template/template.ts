import type { WorkbookOptions } from "../../instrument/workbook/options.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import { datedArchive } from "./dated-archive.ts";
import { newWorkbook } from "./new-workbook.ts";
import { writeSheet } from "./write-sheet.ts";

/**
 * The questionnaire as an .xlsx file that works without add-in or macro. With an assessment in the options its answers are
 * filled in. Formulas carry no results; Excel, WPS and LibreOffice compute them on opening.
 */
export async function template(options: Omit<WorkbookOptions, "placement">): Promise<Uint8Array> {
  const workbook = newWorkbook();
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of workbookSpec(options)) writeSheet(workbook, { ...sheet, isFirst: sheet.id === "start" }, options.language);
  return datedArchive(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
