import ExcelJS from "exceljs";
import type { WorkbookOptions } from "../../instrument/workbook/options.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import { writeSheet } from "./write-sheet.ts";

/** Every file carries this date, so that the same options give the same bytes. */
const created = new Date(Date.UTC(2025, 0, 1));

/**
 * The questionnaire as an .xlsx file that works without add-in or macro. With an assessment in the options its answers are
 * filled in. Formulas carry no results; Excel, WPS and LibreOffice compute them on opening.
 */
export async function template(options: Omit<WorkbookOptions, "placement">): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "sme-csr";
  workbook.lastModifiedBy = "sme-csr";
  workbook.created = created;
  workbook.modified = created;
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of workbookSpec(options)) writeSheet(workbook, sheet, options.language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
