import type { SheetLanguage } from "../../../instrument/types.ts";
import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import { fontOf } from "../../../instrument/workbook/styles.ts";
import { addConditionalFormats } from "./conditional-formats.ts";
import { addLinks } from "./links.ts";
import { addNames } from "./names.ts";
import { paint } from "./paint.ts";
import { rangesOf } from "./ranges.ts";
import { setDimensions } from "./dimensions.ts";
import { setValidations } from "./validations.ts";
import { supports } from "../supports.ts";
import { writeCells } from "./cells.ts";

/**
 * Queues everything that puts the sheets into the workbook; the caller sends it with one `sync`. Gives back the new sheets in the order
 * of the description. All sheets are added before the first formula is written, because Excel refuses formulas to sheets that are not there.
 */
export function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetSpec[],
  language: SheetLanguage,
): readonly Excel.Worksheet[] {
  context.application.suspendApiCalculationUntilNextSync();
  if (supports("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
  const added = sheets.map(({ name }) => context.workbook.worksheets.add(name));
  sheets.forEach((spec, index) => {
    const sheet = added[index];
    if (sheet !== undefined) writeSheet(spec, sheet, fontOf(language));
  });
  return added;
}

function writeSheet(spec: SheetSpec, sheet: Excel.Worksheet, font: string): void {
  const ranges = rangesOf(sheet);
  sheet.tabColor = `#${spec.tabColor}`;
  sheet.showGridlines = false;
  writeCells(spec, ranges);
  addLinks(spec, ranges);
  paint(spec, font, ranges);
  setDimensions(spec, ranges);
  for (const box of spec.merges) ranges(box).merge(false);
  setValidations(spec, ranges);
  addConditionalFormats(spec, ranges);
  addNames(spec, sheet);
  freeze(spec, sheet, ranges);
  if (spec.visibility === "veryHidden") sheet.visibility = Excel.SheetVisibility.veryHidden;
}

function freeze({ freeze: { rows, columns } }: SheetSpec, { freezePanes }: Excel.Worksheet, ranges: ReturnType<typeof rangesOf>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(ranges({ row: 1, column: 1, lastRow: rows, lastColumn: columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
