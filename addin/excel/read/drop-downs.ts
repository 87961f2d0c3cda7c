import type { Box, SheetSpec } from "../../../instrument/workbook/spec.ts";
import type { CellPlace } from "../../open-assessment.ts";
import { addressOf } from "../write/ranges.ts";
import { placesIn, rectanglesOf } from "../write/rectangles.ts";

/** The rules for a block of cells, as they were loaded. */
export interface LoadedRule {
  readonly sheet: string;
  readonly box: Box;
  readonly validation: Excel.DataValidation;
}

/** Queues the reading of the rules for what may be typed, in blocks as large as possible: whether there is a rule matters, not which. */
export const loadRules = (specs: readonly SheetSpec[], context: Excel.RequestContext): readonly LoadedRule[] =>
  specs.flatMap(({ name, validations }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return rectanglesOf(validations.flatMap(({ box }) => placesIn(box))).map((box) => loadRule(sheet, name, box));
  });

/** Queues a second look, cell by cell, at blocks of which only some cells have a rule. */
export const loadSingleRules = (rules: readonly LoadedRule[], context: Excel.RequestContext): readonly LoadedRule[] =>
  rules.filter(isPartial).flatMap(({ sheet: name, box }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return placesIn(box).map(({ row, column }) => loadRule(sheet, name, { row, column, lastRow: row, lastColumn: column }));
  });

const loadRule = (sheet: Excel.Worksheet, name: string, box: Box): LoadedRule => ({
  sheet: name,
  box,
  validation: sheet.getRange(addressOf(box)).dataValidation.load("type,rule"),
});

/** Excel says "Inconsistent" of a block in which all cells have a rule, if not the same one. */
export const isPartial = ({ validation: { type } }: LoadedRule): boolean => type === "MixedCriteria";

/** Cells that have no rule any more, or one that leads nowhere since its list is gone. */
export const cellsWithout = (rules: readonly LoadedRule[]): readonly CellPlace[] =>
  rules.filter(isLost).flatMap(({ sheet, box }) => placesIn(box).map(({ row, column }) => ({ sheet, row, column })));

function isLost({ validation: { type, rule } }: LoadedRule): boolean {
  if (type === "None") return true;
  return typeof rule?.list?.source === "string" && rule.list.source.includes("#REF!");
}
