import type { Outcome } from "../../instrument/failure.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import { deleteSheets } from "../excel/delete-sheets.ts";
import { ownNames } from "../excel/own-names.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { drawnSheets, hasEntries } from "./entries.ts";

export interface RemoveOptions {
  /** Removes it although something was entered; only after the user has agreed. */
  readonly force?: boolean;
}

/**
 * Removes the sheets and names of an assessment, as right after an insert that was a mistake. It looks at the cells as they are now:
 * where anything was entered (but for weights) it refuses, unless it is told not to.
 */
export async function removeAssessment(open: OpenAssessment, { force = false }: RemoveOptions = {}): Promise<Outcome<null>> {
  return inExcel(
    async (context) => {
      const { workbook } = context;
      const protection = workbook.protection.load("protected");
      const all = workbook.worksheets.load("items/name,items/visibility");
      const names = workbook.names.load("items/name,items/formula");
      const readings = force ? [] : drawnSheets(context, open);
      await context.sync();
      if (protection.protected) throw new Refused({ code: "workbook-protected" });
      if (!force && (open.assessment === null || readings.some(hasEntries))) throw new Refused({ code: "has-entries" });
      const own = sheetIds.flatMap((id) => open.sheets[id] ?? []);
      const sheets = all.items.filter(({ name }) => own.includes(name));
      if (sheets.length === 0) throw new Refused({ code: "assessment-gone" });
      const othersVisible = all.items.some(({ name, visibility }) => !own.includes(name) && visibility === Excel.SheetVisibility.visible);
      // A workbook cannot be without a sheet that is seen.
      if (!othersVisible) workbook.worksheets.add();
      deleteSheets(sheets, ownNames(names.items, own));
      await context.sync();
      return null;
    },
    { writes: true },
  );
}
