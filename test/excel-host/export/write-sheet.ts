import type ExcelJS from "exceljs";
import { address } from "../model/a1.ts";
import { columnOf, rowOf } from "../model/box.ts";
import { isError } from "../model/coerce.ts";
import { cellAt } from "../model/sheet.ts";
import { defaultStyle } from "../model/style.ts";
import type { Cell, Sheet, Table } from "../model/types.ts";
import { writeConditionalFormats } from "./conditional-formats.ts";
import { formulaText } from "./formula-text.ts";
import { colorOf, lookOf } from "./look.ts";
import { writePageSetup } from "./page-setup.ts";
import { protect } from "./protect.ts";
import { writeValidations } from "./validations.ts";

/** Points a character of width: a digit of Calibri 11 is 7 pixels wide. */
const pointsACharacter = 5.25;

/** Puts one sheet into the file. */
export async function writeSheet(sheet: Sheet, file: ExcelJS.Workbook, isActive: boolean): Promise<void> {
  const target = file.addWorksheet(sheet.name, {
    state: sheet.visibility === "VeryHidden" ? "veryHidden" : sheet.visibility === "Hidden" ? "hidden" : "visible",
    properties: sheet.tabColor === "" ? {} : { tabColor: colorOf(sheet.tabColor) },
    views: [viewOf(sheet, isActive)],
  });
  writeColumns(sheet, target);
  // exceljs fills a table's cells when it is added, so the true content comes after it.
  for (const table of sheet.tables) target.addTable(tableOf(sheet, table));
  for (const [key, cell] of sheet.cells) writeCell(cell, target.getCell(rowOf(key) + 1, columnOf(key) + 1));
  writeRows(sheet, target);
  for (const { row, column, rows, columns } of sheet.merges) target.mergeCells(row + 1, column + 1, row + rows, column + columns);
  writeValidations(sheet, target);
  writeConditionalFormats(sheet, target);
  writePageSetup(sheet, target);
  await protect(sheet, target);
}

function viewOf({ freeze, showGridlines, showHeadings }: Sheet, isActive: boolean): Partial<ExcelJS.WorksheetView> {
  const base = { showGridLines: showGridlines, showRowColHeaders: showHeadings, tabSelected: isActive };
  if (freeze.rows === 0 && freeze.columns === 0) return { state: "normal", ...base };
  const topLeftCell = address({ row: freeze.rows, column: freeze.columns, rows: 1, columns: 1 });
  return { state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows, topLeftCell, ...base };
}

function writeColumns(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const [index, { size, hidden, style }] of sheet.columns) {
    const column = target.getColumn(index + 1);
    if (size !== null) column.width = size / pointsACharacter;
    if (style !== null) column.style = lookOf(style);
    column.hidden = hidden;
  }
}

function writeRows(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const [index, { size, hidden, style }] of sheet.rows) {
    const row = target.getRow(index + 1);
    if (size !== null) row.height = size;
    // exceljs would give the style to all cells of the row, also to those that have their own.
    if (style !== null) Object.assign(row, { style: lookOf(style) });
    row.hidden = hidden;
  }
}

function writeCell(cell: Cell, target: ExcelJS.Cell): void {
  if (cell.style !== defaultStyle) target.style = lookOf(cell.style);
  target.value = contentOf(cell);
}

function contentOf({ value, formula, link, isText }: Cell): ExcelJS.CellValue {
  const plain = isText !== true && isError(value) ? errorOf(value) : value;
  if (formula !== null) return { formula: formulaText(formula), result: plain };
  if (value === "") return null;
  if (link === undefined) return plain;
  const place = link.documentReference === undefined ? (link.address ?? "") : `#${link.documentReference}`;
  return { text: String(value), hyperlink: place, ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }) };
}

function errorOf(value: string): { readonly error: (typeof errorValues)[number] } {
  const error = errorValues.find((each) => each === value);
  return { error: error ?? "#VALUE!" };
}

const errorValues = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;

function tableOf(sheet: Sheet, table: Table): ExcelJS.TableProperties {
  const { row, column, rows, columns } = table.box;
  const dataRows = rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  return {
    name: table.name,
    ref: address({ row, column, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...themeOf(table.style),
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns: Array.from({ length: columns }, (_, index) => ({
      name: String(cellAt(sheet, row, column + index)?.value ?? `Column${index + 1}`),
      filterButton: table.showFilterButton,
    })),
    rows: Array.from({ length: dataRows }, () => Array.from({ length: columns }, () => null)),
  };
}

/** exceljs lists the styles as types only; a text passes as what it was told. */
function themeOf(theme: string): object {
  return { theme };
}
