import type { Outcome } from "../../instrument/failure.ts";
import { itemInput } from "../../instrument/reader/questionnaire/input-places.ts";
import { relative } from "../../instrument/workbook/address.ts";
import type { SheetId } from "../../instrument/workbook/spec.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { traceBehind } from "../inspect/open-assessments.ts";
import type { CellPlace, OpenAssessment } from "../open-assessment.ts";
import { retraced } from "./refresh.ts";

/** Where to go: the answer of a question, the top of a sheet, or any cell. */
export type JumpTarget =
  | { readonly kind: "item"; readonly itemId: string }
  | { readonly kind: "sheet"; readonly sheet: SheetId }
  | { readonly kind: "cell"; readonly place: CellPlace };

/** Selects a cell and brings its sheet to the front. An answer is looked for where it stands now, not where it stood when it was read. */
export async function jumpTo(open: OpenAssessment, target: JumpTarget): Promise<Outcome<CellPlace>> {
  return inExcel(async (context) => {
    const place = await placeOf(context, open, target);
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new Refused({ code: "sheet-gone", sheet: place.sheet });
    if (sheet.visibility === Excel.SheetVisibility.hidden) sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange(relative(place.row, place.column)).select();
    await context.sync();
    return place;
  });
}

async function placeOf(context: Excel.RequestContext, open: OpenAssessment, target: JumpTarget): Promise<CellPlace> {
  if (target.kind === "cell") return target.place;
  if (target.kind === "sheet") {
    const sheet = open.sheets[target.sheet];
    if (sheet === undefined) throw new Refused({ code: "sheet-gone", sheet: target.sheet });
    return { sheet, row: 1, column: 1 };
  }
  const before = traceBehind(open);
  const places = before === null ? null : (await retraced(context, before)).places;
  const place = places === null ? open.answerCells.get(target.itemId) : places.get(itemInput(target.itemId, "answer"));
  if (place === undefined) throw new Refused({ code: "nothing-found" });
  return place;
}
