import type { Failure, Outcome } from "../../instrument/failure.ts";
import type { SheetSpec } from "../../instrument/workbook/spec.ts";
import { deleteSheets } from "../excel/delete-sheets.ts";
import { inExcel } from "../excel/run.ts";
import { ownNames } from "../excel/own-names.ts";
import type { WorkbookNow } from "../excel/workbook-now.ts";

/** An insert that has failed. */
export interface FailedInsert {
  readonly before: WorkbookNow;
  readonly specs: readonly SheetSpec[];
  readonly failure: Failure;
}

/** Removes what an insert has added before it failed: Excel takes nothing back by itself. */
export async function undoInsert(insert: FailedInsert): Promise<Outcome<null>> {
  return inExcel(
    async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name,items/tabColor");
      names.load("items/name,items/formula");
      await context.sync();
      const ours = await addedBy(insert, worksheets.items);
      const known = new Set(insert.before.names);
      const added = names.items.filter(({ name }) => !known.has(name));
      deleteSheets(
        ours,
        ownNames(
          added,
          ours.map(({ name }) => name),
        ),
      );
      await context.sync();
      return null;
    },
    { writes: true },
  );
}

/**
 * The sheets that the insert has added. All are added, one after the other, before anything is drawn: once the first has its colour, all
 * are ours. Before that, those up to the first that is missing are, but for the last one where its name was taken: that is a co-author's.
 */
async function addedBy({ before, specs, failure }: FailedInsert, sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.Worksheet[]> {
  const added = specs.map((spec) => sheets.find(({ id, name }) => name === spec.name && !before.sheetIds.has(id)));
  const missing = added.indexOf(undefined);
  const present = added.slice(0, missing === -1 ? added.length : missing).filter((sheet) => sheet !== undefined);
  const isDrawing = present[0] !== undefined && present[0].tabColor !== "";
  if (isDrawing) return present;
  return blankAmong(failure.code === "name-taken" ? present.slice(0, -1) : present);
}

/** Whatever else went on meanwhile: a sheet with something in it is not one that was just added. */
async function blankAmong(sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.Worksheet[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject().load("address"));
  await sheets[0]?.context.sync();
  return sheets.filter((_sheet, index) => used[index]?.isNullObject === true);
}
