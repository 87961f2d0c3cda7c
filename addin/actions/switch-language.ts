import type { Outcome } from "../../instrument/failure.ts";
import type { SheetLanguage } from "../../instrument/types.ts";
import { sheetIds } from "../../instrument/workbook/spec.ts";
import { fontOf } from "../../instrument/workbook/styles.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import { lookAround } from "../excel/read/look-around.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { setDimensions } from "../excel/write/dimensions.ts";
import { rewriteSheet } from "../excel/write/rewrite.ts";
import { movedSheets } from "../inspect/layout-changes.ts";
import { type Trace, traces } from "../inspect/trace.ts";
import { translatedNames } from "../inspect/translated-names.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { addCharts, type ChartsOptions } from "./add-charts.ts";

/**
 * Puts the sheets into another language, in place: texts, formulas, drop-downs, names of sheets that nobody renamed. What people have entered
 * stays as it is, in whatever language; every reader and formula takes answers in all of them.
 */
export async function switchLanguage(open: OpenAssessment, language: SheetLanguage): Promise<Outcome<null>> {
  const outcome = await inExcel(async (context) => switchIn(context, open, language), { writes: true });
  if (!outcome.ok) return outcome;
  const { hasCharts, ...asked } = outcome.value;
  if (hasCharts) await addCharts(asked);
  return { ok: true, value: null };
}

interface Switched extends ChartsOptions {
  /** Charts of ours are on the scores sheet and want new words. */
  readonly hasCharts: boolean;
}

/** Names go first: formulas are written with the new ones. */
async function switchIn(context: Excel.RequestContext, open: OpenAssessment, language: SheetLanguage): Promise<Switched> {
  const protection = context.workbook.protection.load("protected");
  const seen = await lookAround(context);
  const trace = traces(seen).find(({ key }) => key === open.key);
  if (trace === undefined) throw new Refused({ code: "assessment-gone" });
  const { drawing, sheets: own } = trace;
  const { assessment } = trace.found;
  if (drawing === null || assessment === null) throw new Refused({ code: "nothing-found" });
  if (movedSheets(trace, drawing).length > 0) throw new Refused({ code: "layout-changed" });
  const taken = seen.sheets.map(({ name }) => name);
  const sheets = protection.protected ? trace.placement.sheets : translatedNames(trace, language, taken);
  const { form, areas } = assessment;
  const specs = workbookSpec({ form, areas, language, assessment, placement: { ...trace.placement, sheets } });
  for (const id of sheetIds) if (own[id] !== undefined) worksheetOf(context, trace, id).name = sheets[id];
  context.application.suspendApiCalculationUntilNextSync();
  for (const spec of specs) {
    if (own[spec.id] === undefined) continue;
    const ranges = rewriteSheet(spec, worksheetOf(context, trace, spec.id));
    const [lastRow, lastColumn] = [Math.max(...spec.cells.map(({ row }) => row)), Math.max(...spec.cells.map(({ column }) => column))];
    ranges({ row: 1, column: 1, lastRow, lastColumn }).format.font.name = fontOf(language);
    setDimensions({ ...spec, columns: [] }, ranges);
  }
  const charts = own.scores === undefined ? null : worksheetOf(context, trace, "scores").charts.load("items/name");
  await context.sync();
  const present = Object.fromEntries(sheetIds.flatMap((id) => (own[id] === undefined ? [] : [[id, sheets[id]]])));
  return { form, areas, language, sheets: present, hasCharts: charts?.items.some(({ name }) => name.startsWith("csr-")) === true };
}

const worksheetOf = ({ workbook }: Excel.RequestContext, { sheets }: Trace, id: (typeof sheetIds)[number]): Excel.Worksheet =>
  workbook.worksheets.getItem(sheets[id]?.id ?? "");
