/** What stands in a block of cells of a sheet: values as Excel gives them, "" for an empty cell. Rows and columns count from 1. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  /** Formulas with their "=", otherwise the value; the same array as `values` where formulas were not asked for. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** Value of a cell, "" outside of the block, which is the part of the sheet that has anything in it. */
export const valueIn = (grid: Grid | null, row: number, column: number): unknown =>
  grid === null ? "" : (grid.values[row - grid.row]?.[column - grid.column] ?? "");

/** Formula of a cell, or its value where it has none. */
export const formulaIn = (grid: Grid | null, row: number, column: number): unknown =>
  grid === null ? "" : (grid.formulas[row - grid.row]?.[column - grid.column] ?? "");

/** Whether a cell holds a formula rather than something typed. A text that begins with "=" is its own value. */
export function isFormulaIn(grid: Grid | null, row: number, column: number): boolean {
  const formula = formulaIn(grid, row, column);
  return typeof formula === "string" && formula.startsWith("=") && formula !== valueIn(grid, row, column);
}

/** What was loaded of the used part of a sheet; null where nothing is in it. */
export const gridOf = (range: Excel.Range, formulas: "values" | "formulas" = "formulas"): Grid | null =>
  range.isNullObject ? null : { row: range.rowIndex + 1, column: range.columnIndex + 1, values: range.values, formulas: range[formulas] };
