import { absoluteAddress, parseAddress, quotedSheet, splitSheet } from "./a1.ts";
import type { Box } from "./box.ts";
import { errors } from "../protocol/errors.ts";
import { formulaCheck } from "./formula-check.ts";
import type { DefinedName, Sheet, WorkbookState } from "./types.ts";

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly box: Box;
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const cellLike = /^([A-Za-z]{1,3}\d{1,7}|[rRcC]|[rR]\d+[cC]\d+)$/;

export function findSheet(workbook: WorkbookState, key: unknown): Sheet | null {
  const text = String(key);
  const lower = text.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === text || sheet.name.toLowerCase() === lower) ?? null;
}

/** The names of a scope: a sheet's id, or null for the workbook. */
export function namesOf(workbook: WorkbookState, scope: string | null): readonly DefinedName[] {
  return workbook.names.filter((name) => name.scope === scope);
}

export function findName(workbook: WorkbookState, scope: string | null, text: string): DefinedName | null {
  const lower = text.toLowerCase();
  return workbook.names.find((name) => name.scope === scope && name.name.toLowerCase() === lower) ?? null;
}

/** Adds a name, with Excel's rules about what a name may be. */
export function addName(workbook: WorkbookState, name: Omit<DefinedName, "visible">): DefinedName {
  if (!validName.test(name.name) || cellLike.test(name.name) || name.name.length > 255) throw errors.invalidArgument();
  if (findName(workbook, name.scope, name.name) !== null) throw errors.itemAlreadyExists();
  if (name.comment.length > 255) throw errors.invalidArgument();
  formulaCheck(workbook)(name.formula);
  const added: DefinedName = { ...name, visible: true };
  workbook.names.push(added);
  workbook.structureChanged();
  return added;
}

export function deleteName(workbook: WorkbookState, name: DefinedName): void {
  workbook.names.splice(workbook.names.indexOf(name), 1);
  workbook.structureChanged();
}

/** "=Sheet1!$A$1:$B$2". */
export function formulaOf({ sheet, box }: Place): string {
  return `=${quotedSheet(sheet.name)}!${absoluteAddress(box)}`;
}

/** What a reference or a name points to, seen from a sheet; null where it is no reference or points nowhere. */
export function resolve(workbook: WorkbookState, text: string, own: Sheet | null): Place | null {
  const plain = text.startsWith("=") ? text.slice(1).trim() : text.trim();
  const { sheet: sheetName, rest } = splitSheet(plain);
  const sheet = sheetName === null ? own : findSheet(workbook, sheetName);
  const box = parseAddress(rest);
  if (box !== null) return sheet === null ? null : { sheet, box };
  const name = (sheet === null ? null : findName(workbook, sheet.id, rest)) ?? findName(workbook, null, rest);
  if (name !== null && name.formula !== text) return resolve(workbook, name.formula, own);
  return tablePlace(workbook, rest);
}

function tablePlace(workbook: WorkbookState, text: string): Place | null {
  const lower = text.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === lower);
    if (table !== undefined) return { sheet, box: { ...table.box, row: table.box.row + 1, rows: table.box.rows - 1 } };
  }
  return null;
}
