import type { Outcome } from "../../instrument/failure.ts";
import { isSameSheet } from "../../instrument/reader/questionnaire/row-keeper.ts";
import { readRefersTo } from "../../instrument/reader/questionnaire/refers-to.ts";
import { onSheet } from "../../instrument/workbook/address.ts";
import { type SheetId, sheetIds } from "../../instrument/workbook/spec.ts";
import { type Grid, gridOf } from "../excel/read/grid.ts";
import type { SeenName, SeenSheet } from "../excel/read/look-around.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { openAssessment, traceBehind } from "../inspect/open-assessments.ts";
import { type Trace, traces } from "../inspect/trace.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { inspected } from "./open.ts";

/**
 * Reads one assessment again: one request, only the sheets in which people type. Damages are told as they were before; for those, and for
 * sheets that came or went, the workbook is searched anew with `findAssessments`.
 */
export const refreshAssessment = async (open: OpenAssessment): Promise<Outcome<OpenAssessment>> =>
  inExcel(async (context) => {
    const before = traceBehind(open);
    return before === null ? searched(context, open.key) : openAssessment(await retraced(context, before), open.damages);
  });

/** The assessment as it is now, within an action that has already begun. */
export async function retraced(context: Excel.RequestContext, before: Trace): Promise<Trace> {
  const loaded = sheetIds.flatMap((id) => load(context, id, before));
  await context.sync();
  const gone = loaded.find(({ sheet }) => sheet.isNullObject);
  if (gone !== undefined)
    throw new Refused(gone.id === "assessment" ? { code: "assessment-gone" } : { code: "sheet-gone", sheet: gone.before.name });
  const sheets = loaded.map(({ sheet, before: { id }, grid }): SeenSheet => ({
    id,
    name: sheet.name,
    grid: grid === null ? null : loadedGrid(grid),
  }));
  const renamed = new Map(loaded.map(({ sheet, before: { name } }) => [name.toLowerCase(), sheet.name]));
  const names = before.names.map((name) => followed(name, renamed));
  const found = traces({ sheets, names }).find(({ key }) => key === before.key);
  if (found === undefined) throw new Refused({ code: "assessment-gone" });
  return found;
}

interface Loaded {
  readonly id: SheetId;
  readonly before: SeenSheet;
  readonly sheet: Excel.Worksheet;
  readonly grid: Excel.Range | null;
}

/** Of the hidden sheet only what it says of the file is needed, and the overall score beside it; the start sheet holds no entries. */
const windows: Readonly<Record<SheetId, string | null>> = {
  start: null,
  profile: "A1:CV3000",
  assessment: "A1:CV3000",
  scores: "A1:CV3000",
  risks: "A1:CV3000",
  initiatives: "A1:CV3000",
  hidden: "A1:B60",
};

function load({ workbook }: Excel.RequestContext, id: SheetId, trace: Trace): readonly Loaded[] {
  const before = trace.sheets[id];
  if (before === undefined) return [];
  const sheet = workbook.worksheets.getItemOrNullObject(before.id).load("name");
  const window = windows[id];
  const used = window === null ? null : sheet.getRange(window).getUsedRangeOrNullObject(true);
  return [{ id, before, sheet, grid: used?.load("values,rowIndex,columnIndex") ?? null }];
}

const loadedGrid = (range: Excel.Range): Grid | null => gridOf(range, "values");

/** A name goes along when its sheet is renamed. */
function followed(name: SeenName, renamed: ReadonlyMap<string, string>): SeenName {
  const target = readRefersTo(name.formula);
  const now = target === null ? undefined : renamed.get(target.sheet.toLowerCase());
  if (target === null || now === undefined || isSameSheet(now, target.sheet)) return name;
  return { ...name, formula: `=${onSheet(now, name.formula.slice(name.formula.lastIndexOf("!") + 1))}` };
}

async function searched(context: Excel.RequestContext, key: string): Promise<OpenAssessment> {
  const found = (await inspected(context)).find(({ trace }) => trace.key === key);
  if (found === undefined) throw new Refused({ code: "assessment-gone" });
  return openAssessment(found.trace, found.damages);
}
