import type ExcelJS from "exceljs";
import type { Sheet } from "../model/types.ts";

/** What the options allow, under the names that files give it. */
const allowed = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

/** Protects the sheet of the file as the emulated one is, where it is. */
export async function protect({ protection }: Sheet, target: ExcelJS.Worksheet): Promise<void> {
  if (!protection.protected) return;
  const options: Partial<ExcelJS.WorksheetProtection> = {};
  for (const [option, name] of Object.entries(allowed)) options[name] = protection.options?.[option] === true;
  await target.protect(protection.password ?? "", options);
}
