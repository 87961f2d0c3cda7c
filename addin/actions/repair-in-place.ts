import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import type { CellSpec, SheetSpec } from "../../instrument/workbook/spec.ts";
import { fontOf, styles } from "../../instrument/workbook/styles.ts";
import { attempted } from "../excel/attempted.ts";
import { supports } from "../excel/supports.ts";
import { addConditionalFormats } from "../excel/write/conditional-formats.ts";
import { mendNames } from "../excel/write/mend-names.ts";
import { paint } from "../excel/write/paint.ts";
import { setPrint } from "../excel/write/print.ts";
import type { Ranges } from "../excel/write/ranges.ts";
import { rewriteSheet } from "../excel/write/rewrite.ts";
import { writeSheets } from "../excel/write/write-sheets.ts";
import type { Drawing } from "../inspect/drawing.ts";
import type { CellPlace } from "../open-assessment.ts";
import type { Inspected } from "./open.ts";

/**
 * Writes over everything of the drawing but the cells in which people type. Sheets that are gone are drawn first, because the formulas of
 * the others lead to them. A cell for answers gets its look back only where its rule was lost, as after pasting over it.
 */
export async function repairInPlace(context: Excel.RequestContext, { trace, withoutRule }: Inspected, { specs }: Drawing): Promise<void> {
  const missing = specs.filter(({ id }) => trace.sheets[id] === undefined);
  const added = writeSheets(
    context,
    missing.map((spec) => ({ ...spec, names: [] })),
    trace.language,
  );
  const worksheetOf = (spec: SheetSpec): Excel.Worksheet =>
    added[missing.indexOf(spec)] ?? context.workbook.worksheets.getItem(trace.sheets[spec.id]?.id ?? "");
  context.application.suspendApiCalculationUntilNextSync();
  for (const spec of specs) {
    if (missing.includes(spec)) continue;
    const ranges = rewriteSheet(spec, worksheetOf(spec));
    repaint(spec, { ranges, withoutRule, font: fontOf(trace.language) });
  }
  const now = { names: trace.names, sheets: trace.allSheets };
  for (const spec of specs) mendNames(spec, { sheet: worksheetOf(spec), id: trace.sheets[spec.id]?.id ?? null }, now);
  await context.sync();
  await attempted(async () => {
    if (!supports("1.9")) return;
    for (const spec of missing) setPrint(spec, worksheetOf(spec));
    await context.sync();
  });
}

interface Repainting {
  readonly ranges: Ranges;
  readonly withoutRule: readonly CellPlace[];
  readonly font: string;
}

function repaint(spec: SheetSpec, { ranges, withoutRule, font }: Repainting): void {
  const pasted = new Set(withoutRule.flatMap(({ sheet, row, column }) => (isSameSheet(sheet, spec.name) ? [`${row},${column}`] : [])));
  const isOurs = ({ row, column, style }: CellSpec): boolean => styles[style].locked || pasted.has(`${row},${column}`);
  paint({ ...spec, cells: spec.cells.filter(isOurs) }, font, ranges);
  for (const box of new Set(spec.conditionalFormats.map(({ box: each }) => each))) ranges(box).conditionalFormats.clearAll();
  addConditionalFormats(spec, ranges);
}
