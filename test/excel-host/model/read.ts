import { parseAddress, splitSheet } from "./a1.ts";
import { type Box, columnOf, rowOf } from "./box.ts";
import { displayed } from "./number-text.ts";
import { findSheet } from "./names.ts";
import { cellAt, styleAt } from "./sheet.ts";
import type { CellStyle } from "./style.ts";
import type { Cell, CellValue, Sheet, Validation, WorkbookState } from "./types.ts";
import { validationAt } from "./validation.ts";

/** All that stands in one cell. */
export interface CellReport {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly text: string;
  readonly style: CellStyle;
  readonly validation: Validation | null;
  readonly link: Cell["link"];
}

function sheetOf(workbook: WorkbookState, key: string): Sheet {
  const sheet = findSheet(workbook, key);
  if (sheet === null) throw new Error(`There is no sheet ${key}; there are ${workbook.sheets.map(({ name }) => name).join(", ")}.`);
  return sheet;
}

/** Reads one cell ("B2"), with formulas computed. */
export function readCell(workbook: WorkbookState, sheet: Sheet | string, at: string): CellReport {
  const own = typeof sheet === "string" ? sheetOf(workbook, sheet) : sheet;
  const box: Box | null = parseAddress(splitSheet(at).rest);
  if (box === null) throw new Error(`${at} is no address.`);
  workbook.calculate();
  return report(own, box.row, box.column);
}

/** Every cell of the sheet that holds something or looks like something, by row and column, with formulas computed. */
export function readCells(workbook: WorkbookState, sheet: Sheet): readonly CellReport[] {
  workbook.calculate();
  return [...sheet.cells.keys()].toSorted((a, b) => a - b).map((key) => report(sheet, rowOf(key), columnOf(key)));
}

function report(sheet: Sheet, row: number, column: number): CellReport {
  const cell = cellAt(sheet, row, column);
  const style = styleAt(sheet, row, column);
  const value = cell?.value ?? "";
  return {
    row,
    column,
    value,
    formula: cell?.formula ?? null,
    text: displayed(value, style.numberFormat),
    style,
    validation: validationAt(sheet, row, column),
    link: cell?.link,
  };
}
