import ExcelJS from "exceljs";
import type { WorkbookState } from "../model/types.ts";
import { completeWorkbookPart } from "./workbook-part.ts";
import { writeSheet } from "./write-sheet.ts";

/**
 * The emulated workbook as an .xlsx file: values, formulas with their results, looks, sizes, what is hidden, merges, validations,
 * conditional formats, names, tables, links, frozen panes, page setup and protection. Charts, custom properties, settings and XML
 * parts are not in it.
 */
export async function toXlsx(workbook: WorkbookState): Promise<Uint8Array> {
  workbook.calculate();
  const file = new ExcelJS.Workbook();
  file.created = new Date(Date.UTC(2025, 0, 1));
  file.modified = file.created;
  file.calcProperties = { fullCalcOnLoad: true };
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: workbook.sheets.indexOf(workbook.active),
      visibility: "visible",
    },
  ];
  for (const sheet of workbook.sheets) await writeSheet(sheet, file, sheet === workbook.active);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return completeWorkbookPart(bytes, workbook);
}
