import ExcelJS from "exceljs";
import { columnLetters } from "../../../../instrument/workbook/address.ts";

/**
 * All that can be seen of a workbook file, as lines "sheet, place, what, value", so that two files compare by their differences. Sheets of
 * other names than the given ones are left out.
 */
export async function workbookFacts(
  bytes: Uint8Array,
  sheets: readonly string[],
  withPrint: boolean,
): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const facts = new Map<string, string>();
  for (const name of sheets) {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) continue;
    const add = (place: string, what: string, value: unknown): void => void facts.set(`${name} ${place} ${what}`, JSON.stringify(value));
    sheetFacts(sheet, add);
    if (withPrint) printFacts(sheet, add);
  }
  for (const { name, ranges } of workbook.definedNames.model)
    if (!name.startsWith("_xlnm")) facts.set(`name ${name}`, ranges.map((range) => range.replaceAll("'", "")).join());
  return facts;
}

/** Height that the ready-made workbook gives to rows without one of their own. */
const defaultHeight = 18;

type Add = (place: string, what: string, value: unknown) => void;

function sheetFacts(sheet: ExcelJS.Worksheet, add: Add): void {
  add("sheet", "visibility", sheet.state);
  add("sheet", "tab colour", sheet.properties.tabColor.argb);
  const [view] = sheet.views;
  add("sheet", "freeze", view?.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0]);
  add("sheet", "grid lines", view?.showGridLines ?? true);
  add("sheet", "merges", sheet.model.merges.toSorted());
  for (let row = 1; row <= sheet.rowCount; row++) rowFacts(sheet, row, add);
  for (let column = 1; column <= sheet.columnCount; column++) columnFacts(sheet, column, add);
  validationFacts(sheet, add);
  conditionalFacts(sheet, add);
}

function rowFacts(sheet: ExcelJS.Worksheet, number: number, add: Add): void {
  const row = sheet.getRow(number);
  if (row.hidden) add(`row ${number}`, "hidden", true);
  // Nobody sees the rows of a hidden sheet, so the writers need not agree on them.
  if (sheet.state === "visible") add(`row ${number}`, "height", row.height ?? defaultHeight);
  row.eachCell({ includeEmpty: true }, (cell) => cellFacts(cell, add));
}

function columnFacts(sheet: ExcelJS.Worksheet, number: number, add: Add): void {
  const column = sheet.getColumn(number);
  if (column.hidden) add(`column ${columnLetters(number)}`, "hidden", true);
  if (column.width !== undefined) add(`column ${columnLetters(number)}`, "width", Math.round(column.width * 100) / 100);
}

function cellFacts(cell: ExcelJS.Cell, add: Add): void {
  const { font, fill, alignment, border, protection } = cell;
  const value = contentOf(cell);
  if (value !== null && value !== "") add(cell.address, "value", value);
  // A cell that has no look of its own, as everywhere outside the questionnaire.
  if (Object.keys(cell.style).length === 0) return;
  if (cell.hyperlink) add(cell.address, "link", cell.hyperlink);
  add(cell.address, "font", [
    font?.name,
    font?.size,
    font?.bold ?? false,
    font?.italic ?? false,
    font?.underline ?? "none",
    font?.color?.argb,
  ]);
  add(cell.address, "fill", fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb : null);
  add(cell.address, "alignment", [
    alignment?.horizontal,
    alignment?.vertical,
    alignment?.wrapText ?? false,
    alignment?.indent ?? 0,
    alignment?.shrinkToFit ?? false,
  ]);
  add(
    cell.address,
    "borders",
    [border?.top, border?.bottom, border?.left, border?.right].map((side) => (side?.style ? [side.style, side.color?.argb] : null)),
  );
  add(cell.address, "number format", cell.numFmt ?? "General");
  add(cell.address, "locked", protection?.locked ?? true);
}

function contentOf(cell: ExcelJS.Cell): unknown {
  if (cell.formula) return { formula: cell.formula };
  return cell.type === ExcelJS.ValueType.Hyperlink ? cell.text : cell.value;
}

/** exceljs keeps validations by cell, and does not declare what it has read. */
function validationsOf(sheet: ExcelJS.Worksheet): Readonly<Record<string, ExcelJS.DataValidation | undefined>> {
  const { model }: { readonly model: Record<string, ExcelJS.DataValidation> } = Reflect.get(sheet, "dataValidations");
  return model;
}

function validationFacts(sheet: ExcelJS.Worksheet, add: Add): void {
  for (const [address, rule] of Object.entries(validationsOf(sheet))) {
    if (rule === undefined) continue;
    const bounds = rule.formulae.map((each: unknown) =>
      typeof each === "number" || /^\d+$/.test(String(each)) ? Number(each) : dateless(each),
    );
    add(address, "validation", [rule.type, rule.type === "list" ? null : (rule.operator ?? "between"), bounds]);
    add(address, "validation words", [rule.promptTitle ?? "", rule.prompt ?? "", rule.errorTitle ?? "", rule.error ?? ""]);
    add(address, "validation ways", [
      rule.allowBlank ?? false,
      rule.showErrorMessage ?? false,
      rule.errorStyle ?? "stop",
      rule.prompt ? rule.showInputMessage : false,
    ]);
  }
}

/** exceljs turns the bounds of date rules into dates. */
const dateless = (bound: unknown): unknown => (bound instanceof Date ? Math.round(bound.getTime() / 86_400_000) + 25_569 : bound);

function conditionalFacts(sheet: ExcelJS.Worksheet, add: Add): void {
  const read: readonly ExcelJS.ConditionalFormattingOptions[] = Reflect.get(sheet, "conditionalFormattings");
  const formats = read
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .toSorted((a, b) => a.rule.priority - b.rule.priority);
  formats.forEach(({ ref, rule }, index) => {
    const { font, fill } = rule.style ?? {};
    const color = fill?.type === "pattern" ? fill.bgColor?.argb : undefined;
    add("conditional format", `${index + 1}`, [
      ref,
      rule.type,
      rule.type === "expression" ? rule.formulae : null,
      color,
      font?.color?.argb,
      font?.bold ?? false,
    ]);
  });
}

function printFacts(sheet: ExcelJS.Worksheet, add: Add): void {
  const { pageSetup, headerFooter } = sheet;
  const breaks: readonly { readonly id: number }[] = Reflect.get(sheet, "rowBreaks");
  if (pageSetup.printArea === undefined) return;
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, horizontalCentered, printArea, printTitlesRow, margins } = pageSetup;
  add("print", "page", [orientation, paperSize, fitToPage, fitToWidth, fitToHeight, horizontalCentered]);
  add("print", "area", [printArea, printTitlesRow]);
  add(
    "print",
    "margins",
    Object.entries(margins ?? {})
      .map(([side, inches]) => `${side} ${Math.round(inches * 1000)}`)
      .toSorted((a, b) => a.localeCompare(b)),
  );
  add("print", "footer", headerFooter.oddFooter);
  add(
    "print",
    "breaks",
    breaks.map(({ id }) => id),
  );
}

/** What differs between two workbooks: "place: expected → found". */
export function differences(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): readonly string[] {
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  return keys.flatMap((key) => (expected.get(key) === found.get(key) ? [] : [`${key}: ${expected.get(key)} → ${found.get(key)}`]));
}
