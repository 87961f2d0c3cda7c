import { columnLetters, relative } from "../../../instrument/workbook/address.ts";
import { assessmentColumns } from "../../../instrument/workbook/layout/assessment.ts";
import { type Plan, rowIn } from "../../../instrument/workbook/layout/plan.ts";
import { profileColumns } from "../../../instrument/workbook/layout/profile.ts";
import type { ItemColumn, ProfileField } from "../../../instrument/workbook/names.ts";
import type { SheetId } from "../../../instrument/workbook/spec.ts";
import { escaped } from "./escaped.ts";

/** What a cell is made to hold; `null` empties it. A formula without a value is one that no program has calculated. */
export type Content =
  | { readonly text: string }
  | { readonly number: number | string }
  | { readonly error: string }
  | { readonly formula: string; readonly value?: number }
  | null;

const sheets: readonly SheetId[] = ["start", "profile", "assessment", "scores", "risks", "initiatives", "hidden"];

/** The part of a sheet of the questionnaire. */
export const sheetPart = (sheet: SheetId): string => `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;

/** Address of a cell in the row of an item, such as `E8`. */
export const itemCell = ({ assessment }: Plan, itemId: string, column: ItemColumn = "answer"): string =>
  relative(rowIn(assessment.rowOf, itemId), assessmentColumns[column]);

/** Address of the cell with a field of the profile. */
export const profileCell = ({ profile }: Plan, field: ProfileField): string => relative(rowIn(profile.rowOf, field), profileColumns.value);

/** A cell as XML; `attributes` are those that stay, such as its style. */
export function cellXml(address: string, content: Content, attributes = ""): string {
  const open = `<c r="${address}"${attributes}`;
  if (content === null) return `${open}/>`;
  if ("text" in content) return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(content.text)}</t></is></c>`;
  if ("number" in content) return `${open}><v>${content.number}</v></c>`;
  if ("error" in content) return `${open} t="e"><v>${escaped(content.error)}</v></c>`;
  const value = content.value === undefined ? "" : `<v>${content.value}</v>`;
  return `${open}><f>${escaped(content.formula)}</f>${value}</c>`;
}

/** A sheet with other content in one of its cells. The cell has to be there; its style stays. */
export function withCell(sheet: string, address: string, content: Content): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "su");
  if (!cell.test(sheet)) throw new Error(`The sheet has no cell ${address}.`);
  return sheet.replace(cell, (_, attributes: string) => cellXml(address, content, attributes.replace(/ t="\w+"/u, "")));
}

/** Rows of a sheet by number, as XML. */
export const rowsOf = (sheet: string): ReadonlyMap<number, string> =>
  new Map([...sheet.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gsu)].map(([row, number]) => [Number(number), row]));

/** A row moved to another number; references of its formulas to its own row go along, as they do when rows are sorted. */
export function renumbered(row: string, from: number, to: number): string {
  return row
    .replace(`<row r="${from}"`, `<row r="${to}"`)
    .replaceAll(new RegExp(`(<c r="[A-Z]+)${from}"`, "gu"), `$1${to}"`)
    .replaceAll(
      /<f>(.*?)<\/f>/gsu,
      (_, formula: string) => `<f>${formula.replaceAll(new RegExp(`(?<![!$\\w])(\\$?[A-Z]{1,2})${from}(?!\\d)`, "gu"), `$1${to}`)}</f>`,
    );
}

/** A sheet with a new row of texts; `null` leaves a cell out. */
export function withRow(sheet: string, row: number, texts: readonly (string | null)[]): string {
  const cells = texts.flatMap((text, index) => (text === null ? [] : [cellXml(`${columnLetters(index + 1)}${row}`, { text })]));
  const later = [...rowsOf(sheet)].find(([number]) => number > row);
  const added = `<row r="${row}">${cells.join("")}</row>`;
  return later === undefined ? sheet.replace("</sheetData>", `${added}</sheetData>`) : sheet.replace(later[1], () => added + later[1]);
}

/** A sheet with further cells at the end of a row. */
export const withCellsAtEnd = (sheet: string, row: number, cells: string): string =>
  sheet.replace(rowsOf(sheet).get(row) ?? "", (found) => found.replace(/<\/row>$/u, `${cells}</row>`));
