import type { Outcome } from "../../instrument/failure.ts";
import { itemIdIn } from "../../instrument/reader/questionnaire/markers.ts";
import { inExcel } from "../excel/run.ts";
import { traceBehind } from "../inspect/open-assessments.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** Ids stand in one of the first columns. */
const idColumns = "A:L";

/**
 * The question to which the selected row belongs, be it in the questionnaire or on a list or plan of the same assessment; null elsewhere. The
 * id is read from the row as it is now. Of several rows the first counts.
 */
export const selectedItem = async (open: OpenAssessment): Promise<Outcome<string | null>> =>
  inExcel(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    const sheet = cell.worksheet.load("id,name");
    const row = cell.getEntireRow().getIntersectionOrNullObject(sheet.getRange(idColumns)).load("values");
    await context.sync();
    if (!belongsTo(sheet, open) || row.isNullObject) return null;
    for (const value of row.values[0] ?? []) {
      const itemId = typeof value === "string" ? itemIdIn(value) : null;
      if (itemId !== null) return itemId;
    }
    return null;
  });

function belongsTo({ id, name }: Excel.Worksheet, open: OpenAssessment): boolean {
  const trace = traceBehind(open);
  if (trace === null) return Object.values(open.sheets).includes(name);
  return Object.values(trace.sheets).some((sheet) => sheet.id === id);
}
