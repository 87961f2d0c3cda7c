import type ExcelJS from "exceljs";
import type { SheetLanguage } from "../../instrument/types.ts";
import { absolute, absoluteBox, columnLetters, onSheet, relative } from "../../instrument/workbook/address.ts";
import type { Box, CellSpec, ConditionalFormatSpec, PrintSpec, SheetSpec, ValidationSpec } from "../../instrument/workbook/spec.ts";
import { permitted } from "../../instrument/xml.ts";
import { fontOf } from "../../instrument/workbook/styles.ts";
import { looksIn } from "./looks.ts";

/** What is written of a sheet. */
export interface WrittenSheet extends Omit<SheetSpec, "id" | "nameScope"> {
  /** Whether the workbook opens on it. */
  readonly isFirst: boolean;
}

/** Puts one sheet of the description into an exceljs workbook. */
export function writeSheet(workbook: ExcelJS.Workbook, spec: WrittenSheet, language: SheetLanguage): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(spec.name, {
    state: spec.visibility,
    properties: { tabColor: { argb: `FF${spec.tabColor}` }, defaultRowHeight: 18 },
    views: [viewOf(spec)],
  });
  const looks = looksIn(fontOf(language));
  spec.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = hidden;
  });
  for (const cell of spec.cells) writeCell(sheet, cell, looks);
  for (const { row, height, hidden } of spec.rows) {
    const written = sheet.getRow(row);
    if (height !== undefined) written.height = height;
    written.hidden = hidden;
  }
  for (const { row, column, lastRow, lastColumn } of spec.merges) sheet.mergeCells(row, column, lastRow, lastColumn);
  for (const validation of spec.validations) writeValidation(sheet, validation);
  spec.conditionalFormats.forEach((format, index) => writeConditionalFormat(sheet, format, index + 1));
  for (const { name, row, column } of spec.names) workbook.definedNames.add(onSheet(spec.name, absolute(row, column)), name);
  if (spec.print !== null) setPrint(sheet, spec.print);
  return sheet;
}

function viewOf({ freeze, isFirst }: WrittenSheet): Partial<ExcelJS.WorksheetView> {
  const base = { showGridLines: false, zoomScale: 100, tabSelected: isFirst };
  if (freeze.rows === 0 && freeze.columns === 0) return { state: "normal", ...base };
  return {
    state: "frozen",
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    topLeftCell: relative(freeze.rows + 1, freeze.columns + 1),
    ...base,
  };
}

function writeCell(sheet: ExcelJS.Worksheet, { row, column, value, style, link }: CellSpec, looks: ReturnType<typeof looksIn>): void {
  const cell = sheet.getCell(row, column);
  cell.style = looks(style);
  if (link !== undefined) cell.value = { text: typeof value === "string" ? value : link, hyperlink: `#${onSheet(link, "A1")}` };
  else if (typeof value === "string") cell.value = permitted(value);
  else if (value !== null) cell.value = typeof value === "object" ? { formula: value.formula } : value;
}

function writeValidation(sheet: ExcelJS.Worksheet, { box, rule, hint, error }: ValidationSpec): void {
  const words = {
    allowBlank: true,
    showErrorMessage: error !== null,
    ...(error === null ? {} : { errorStyle: error.style, errorTitle: error.title, error: error.text }),
    showInputMessage: hint !== undefined,
    ...(hint === undefined ? {} : { promptTitle: hint.title, prompt: hint.text }),
  };
  const validation: ExcelJS.DataValidation =
    rule.kind === "list"
      ? { ...words, type: "list", formulae: [rule.source] }
      : { ...words, type: rule.kind, operator: "between", formulae: boundsOf(rule) };
  eachCell(box, (row, column) => {
    sheet.getCell(row, column).dataValidation = validation;
  });
}

/** exceljs takes the bounds of a date rule for milliseconds unless they are dates. */
function boundsOf({ kind, low, high }: Exclude<ValidationSpec["rule"], { readonly kind: "list" }>): (number | Date)[] {
  const dated = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
  return kind === "date" ? [dated(low), dated(high)] : [low, high];
}

function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row <= box.lastRow; row++) for (let column = box.column; column <= box.lastColumn; column++) visit(row, column);
}

function writeConditionalFormat(sheet: ExcelJS.Worksheet, { box, formula, fill, font }: ConditionalFormatSpec, priority: number): void {
  sheet.addConditionalFormatting({
    ref: absoluteBox(box).replaceAll("$", ""),
    rules: [
      {
        type: "expression",
        priority,
        formulae: [formula],
        style: {
          ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } } }),
          ...(font === undefined
            ? {}
            : {
                font: {
                  ...(font.bold === undefined ? {} : { bold: font.bold }),
                  ...(font.color === undefined ? {} : { color: { argb: `FF${font.color}` } }),
                },
              }),
        },
      },
    ],
  });
}

function setPrint(sheet: ExcelJS.Worksheet, print: PrintSpec): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    // exceljs declares the sizes as an enum that does not exist at run time; 9 is A4.
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: print.pagesHigh ?? 0,
    horizontalCentered: true,
    // exceljs puts a dollar sign before both corners; rows without one would move with the cell that asks, and LibreOffice prints everything.
    printArea: `A$1:${columnLetters(print.lastColumn)}$${print.lastRow}`,
    ...(print.repeatRows === undefined ? {} : { printTitlesRow: print.repeatRows.join(":") }),
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: `&L&8${print.footer.replaceAll("&", "&&")}&R&8&P / &N` };
  for (const row of print.breaks) sheet.getRow(row).addPageBreak();
}
