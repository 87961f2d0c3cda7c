import type { Box } from "./model/box.ts";
import type { Sheet, WorkbookState } from "./model/types.ts";

/** A formula engine behind the workbook. It is told what changed, and asked for results only when somebody reads them. */
export interface Calculator {
  /** These cells were written, by typing or by formula. */
  cellsChanged(sheet: Sheet, box: Box): void;
  /** Sheets, names, rows or columns came, went or moved: whatever it remembers of the workbook is void. */
  structureChanged(): void;
  /** Writes the result of every formula into its cell's `value`. */
  recalculate(workbook: WorkbookState): void;
}

/** A calculator, or a plain function that computes the whole workbook each time. */
export type CalculatorOption = Calculator | ((workbook: WorkbookState) => void);

/** Makes a calculator of either. */
export function asCalculator(option: CalculatorOption | undefined): Calculator | null {
  if (option === undefined) return null;
  if (typeof option !== "function") return option;
  return { cellsChanged: ignore, structureChanged: ignore, recalculate: option };
}

function ignore(): void {
  // A plain function reads everything again anyway.
}
