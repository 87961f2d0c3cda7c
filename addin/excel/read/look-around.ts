import { isSetAsideMark, itemIdIn, markedColumn } from "../../../instrument/reader/questionnaire/markers.ts";
import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import { isSameSheet } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { isStartHeading, likelySheet } from "../../inspect/sheet-titles.ts";
import { type Grid, gridOf } from "./grid.ts";

/** A defined name as Excel tells it: `='自评'!$E$7`. */
export interface SeenName {
  readonly name: string;
  readonly formula: string;
  /** Id of the sheet that it belongs to, null where it belongs to the workbook. */
  readonly scope: string | null;
}

/** A sheet of the open workbook. */
export interface SeenSheet {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  /** Null where nothing of a questionnaire can be in it. */
  readonly grid: Grid | null;
}

/** All that may belong to an assessment in the open workbook. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  readonly names: readonly SeenName[];
}

/** No questionnaire is larger, whatever was inserted into it; what stands further out is somebody's own. */
const largest = "A1:CV3000";

/** Ids and markers stand in one of the first columns, unless a whole table was put in front of them. */
const glance = "A1:L400";

/** Sheets that are read in one request; a questionnaire of seven takes some 700 kB of the 5 MB that Excel on the web allows. */
const sheetsAtOnce = 28;

/**
 * Reads the sheets that may belong to a questionnaire, and only a corner of the others. Two requests; one more where only the corner tells
 * that a sheet belongs to one, as after a program dropped the names of renamed sheets, and for every further four assessments.
 */
export async function lookAround(context: Excel.RequestContext): Promise<SeenWorkbook> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const global = names.items.map(({ name, formula }) => ({ name, formula: String(formula), scope: null }));
  const isLikely = ({ name }: Excel.Worksheet): boolean => likelySheet(name) || global.some((each) => pointsTo(each, name));
  const [likely, others] = [worksheets.items.filter(isLikely), worksheets.items.filter((sheet) => !isLikely(sheet))];
  const local = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load("items/name,items/formula") }));
  const corners = others.map((sheet) => ({ sheet, range: used(sheet, glance).load("values") }));
  const grids = await gridsOf(context, likely.slice(0, sheetsAtOnce));
  const found = corners.filter(({ range }) => !range.isNullObject && isOfQuestionnaire(range.values)).map(({ sheet }) => sheet);
  const rest = [...likely.slice(sheetsAtOnce), ...found];
  for (let start = 0; start < rest.length; start += sheetsAtOnce)
    for (const [sheet, grid] of await gridsOf(context, rest.slice(start, start + sheetsAtOnce))) grids.set(sheet, grid);
  return {
    sheets: worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, grid: grids.get(sheet) ?? null })),
    names: [
      ...global,
      ...local.flatMap(({ sheet, names: own }) =>
        own.items.map(({ name, formula }) => ({ name: plainName(name), formula: String(formula), scope: sheet.id })),
      ),
    ],
  };
}

/** Excel gives some names of a sheet as `'Sheet1'!name`. */
const plainName = (name: string): string => name.slice(name.lastIndexOf("!") + 1);

const pointsTo = ({ name, formula }: Pick<SeenName, "name" | "formula">, sheet: string): boolean =>
  /^csr_/iu.test(name) && isSameSheet(readRefersTo(formula)?.sheet ?? "", sheet);

const used = (sheet: Excel.Worksheet, window: string): Excel.Range => sheet.getRange(window).getUsedRangeOrNullObject(true);

/** Sends what is queued, and reads the sheets with it. */
async function gridsOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Map<Excel.Worksheet, Grid | null>> {
  const ranges = sheets.map((sheet) => ({ sheet, range: used(sheet, largest).load("values,formulas,rowIndex,columnIndex") }));
  await context.sync();
  return new Map(ranges.map(({ sheet, range }) => [sheet, gridOf(range)]));
}

const isOfQuestionnaire = (values: readonly (readonly unknown[])[]): boolean =>
  values.some((row) =>
    row.some(
      (value) =>
        typeof value === "string" &&
        (markedColumn(value) !== null || itemIdIn(value) !== null || isSetAsideMark(value) || isStartHeading(value)),
    ),
  );
