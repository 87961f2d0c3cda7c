import { type Box, contains } from "./box.ts";
import { boxOf, mapReferences, renameSheet, withBox } from "./formula.ts";
import { shiftBox } from "./shift.ts";
import type { ConditionalFormat, Sheet, Shift, Validation, WorkbookState } from "./types.ts";

/** New text of a formula that stands on `own`; names of the workbook stand on none. */
type Rewrite = (formula: string, own: Sheet | null) => string;

/** Passes every formula of the workbook through `rewrite`: cells, names, validations, conditional formats, charts. */
function rewriteFormulas(workbook: WorkbookState, rewrite: Rewrite): void {
  for (const name of workbook.names) name.formula = rewrite(name.formula, null);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== null) cell.formula = rewrite(cell.formula, sheet);
    }
    for (const validation of sheet.validations) rewriteValidation(validation, sheet, rewrite);
    for (const format of sheet.conditionalFormats) rewriteFormat(format, sheet, rewrite);
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      if (series.values !== null) series.values = rewrite(series.values, null);
      if (series.categories !== null) series.categories = rewrite(series.categories, null);
    }
  }
}

function rewriteValidation(validation: Validation, sheet: Sheet, rewrite: Rewrite): void {
  if (validation.rule === null) return;
  const kinds = Object.entries(validation.rule).map(([kind, details]) => [kind, rewriteTexts(details, sheet, rewrite)] as const);
  validation.rule = Object.fromEntries(kinds);
}

function rewriteFormat(format: ConditionalFormat, sheet: Sheet, rewrite: Rewrite): void {
  const { details } = format;
  details.customRule.formula = rewrite(details.customRule.formula, sheet);
  details.rule = rewriteTexts(details.rule, sheet, rewrite);
}

function rewriteTexts(details: Readonly<Record<string, unknown>>, sheet: Sheet, rewrite: Rewrite): Record<string, unknown> {
  const texts = Object.entries(details).map(([key, value]) => {
    const isFormula = typeof value === "string" && value.startsWith("=");
    return [key, isFormula ? rewrite(value, sheet) : value] as const;
  });
  return Object.fromEntries(texts);
}

/** After a sheet was renamed; null after it was deleted. */
export function rewriteSheetName(workbook: WorkbookState, from: string, to: string | null): void {
  rewriteFormulas(workbook, (formula) => renameSheet(formula, from, to));
}

/** After rows, columns or cells came or went. */
export function rewriteShifted(workbook: WorkbookState, shift: Shift): void {
  const target = shift.sheet.name.toLowerCase();
  rewriteFormulas(workbook, (formula, own) =>
    mapReferences(formula, (reference) => {
      const isHere = reference.sheet === null ? own === shift.sheet : reference.sheet.toLowerCase() === target;
      if (!isHere) return reference;
      const box = boxOf(reference);
      const moved = shiftBox(box, shift);
      if (moved === null) return null;
      return moved === box ? reference : withBox(reference, moved);
    }),
  );
}

/** After cells were cut and put elsewhere on their sheet: what pointed to them follows, what pointed to the cells they cover is gone. */
export function rewriteMoved(workbook: WorkbookState, sheet: Sheet, from: Box, to: Box): void {
  const target = sheet.name.toLowerCase();
  rewriteFormulas(workbook, (formula, own) =>
    mapReferences(formula, (reference) => {
      const isHere = reference.sheet === null ? own === sheet : reference.sheet.toLowerCase() === target;
      const box = boxOf(reference);
      if (!isHere) return reference;
      if (contains(from, box))
        return withBox(reference, { ...box, row: box.row + to.row - from.row, column: box.column + to.column - from.column });
      return contains(to, box) ? null : reference;
    }),
  );
}
