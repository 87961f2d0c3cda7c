import ExcelJS from "exceljs";

import { parseAddress } from "../model/a1.ts";
import { isError } from "../model/coerce.ts";
import { ensureBand, ensureCell } from "../model/sheet.ts";
import { defaultStyle } from "../model/style.ts";
import type { Cell, CellValue, Hyperlink, Sheet } from "../model/types.ts";
import { readConditionalFormats } from "./read-conditional-formats.ts";
import { readLook } from "./read-look.ts";
import { readValidations } from "./read-validations.ts";
import { typedFormula } from "./typed-formula.ts";

/** Points a character of width, as the exporter counts. */
const pointsACharacter = 5.25;
const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** Reads one sheet of a file. */
export function readSheet(source: ExcelJS.Worksheet, sheet: Sheet): void {
  readColumns(source, sheet);
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined || row.hidden)
      Object.assign(ensureBand(sheet.rows, number - 1), { size: row.height ?? null, hidden: row.hidden });
    row.eachCell({ includeEmpty: true }, (cell, column) => readCell(cell, sheet, number - 1, column - 1));
  });
  sheet.merges = source.model.merges.flatMap((range) => parseAddress(range) ?? []);
  readViews(source, sheet);
  readValidations(source, sheet);
  readConditionalFormats(source, sheet);
  const tab = source.properties.tabColor?.argb;
  sheet.tabColor = tab === undefined ? "" : `#${tab.slice(-6).toUpperCase()}`;
  if (isProtected(source)) sheet.protection = { protected: true, password: null, options: {} };
}

function readColumns(source: ExcelJS.Worksheet, sheet: Sheet): void {
  for (let index = 0; index < source.columnCount; index++) {
    const { width, hidden } = source.getColumn(index + 1);
    if (width === undefined && !hidden) continue;
    Object.assign(ensureBand(sheet.columns, index), { size: width === undefined ? null : width * pointsACharacter, hidden });
  }
}

function readCell(source: ExcelJS.Cell, sheet: Sheet, row: number, column: number): void {
  const style = readLook(source.style);
  const isCovered = source.isMerged && source.master !== source;
  const content = isCovered ? { value: "", formula: null } : contentOf(source);
  if (content.value === "" && content.formula === null && style === defaultStyle) return;
  Object.assign(ensureCell(sheet, row, column), { style, ...content });
}

type Content = Pick<Cell, "value" | "formula"> & { isText?: boolean; link?: Hyperlink };

function contentOf(source: ExcelJS.Cell): Content {
  if (source.formula) return { value: plain(source.result), formula: typedFormula(source.formula) };
  const value = plain(source.value);
  // What stands in the file as text is text, whatever it looks like.
  const isText = isError(value) && source.type === ExcelJS.ValueType.String;
  const link = source.type === ExcelJS.ValueType.Hyperlink ? linkOf(source) : undefined;
  return { value, formula: null, ...(isText ? { isText } : {}), ...(link === undefined ? {} : { link }) };
}

function linkOf(source: ExcelJS.Cell): Hyperlink {
  const target = source.hyperlink;
  const place = target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target };
  return { ...place, textToDisplay: source.text };
}

/** The value without what exceljs wraps it in. */
function plain(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return (value.getTime() - firstDay) / dayMilliseconds;
  if (typeof value !== "object" || value === null) return "";
  if ("error" in value) return String(value.error);
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map(({ text }: { readonly text: string }) => text).join("");
  return "text" in value ? plain(value.text) : "";
}

function readViews(source: ExcelJS.Worksheet, sheet: Sheet): void {
  const [view] = source.views;
  if (view === undefined) return;
  sheet.showGridlines = view.showGridLines ?? true;
  if (view.state === "frozen") sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

/** exceljs reads protection, and its declarations do not say so. */
function isProtected(source: object): boolean {
  const protection: unknown = Reflect.get(source, "sheetProtection");
  return typeof protection === "object" && protection !== null && Reflect.get(protection, "sheet") === true;
}
