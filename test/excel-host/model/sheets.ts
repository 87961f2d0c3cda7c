import { errors } from "../protocol/errors.ts";
import { eventTypes } from "../events.ts";
import { address } from "./a1.ts";
import type { Box } from "./box.ts";
import { originOf } from "./edit.ts";
import { mustChangeSheets } from "./guard.ts";
import { findSheet } from "./names.ts";
import { rewriteSheetName } from "./rewrite.ts";
import { newSheet } from "./sheet.ts";
import type { Sheet, WorkbookState } from "./types.ts";

const forbidden = /[\\/?*[\]:\p{Cc}]|^'|'$/u;

function checkName(workbook: WorkbookState, name: string, self: Sheet | null): void {
  const isBad = name.trim() === "" || name.length > 31 || forbidden.test(name) || name.toLowerCase() === "history";
  if (isBad) throw errors.invalidArgument();
  const other = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== self) throw errors.itemAlreadyExists();
}

/** Adds a sheet at the end; without a name Excel counts on. */
export function addSheet(workbook: WorkbookState, wanted?: string | null): Sheet {
  mustChangeSheets(workbook);
  const name = wanted === undefined || wanted === null || wanted === "" ? nextName(workbook) : wanted;
  checkName(workbook, name, null);
  const sheet = newSheet(workbook.nextId(), name);
  workbook.sheets.push(sheet);
  workbook.structureChanged();
  emit(workbook, eventTypes.added, sheet, "collection");
  return sheet;
}

function nextName(workbook: WorkbookState): string {
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}

/** Removes a sheet; what pointed there reads #REF! from now on. */
export function deleteSheet(workbook: WorkbookState, sheet: Sheet): void {
  mustChangeSheets(workbook);
  if (sheet.visibility === "VeryHidden") throw errors.invalidOperation();
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [next] = others;
  if (next === undefined) throw errors.invalidOperation("A workbook must contain at least one visible worksheet.");
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  workbook.names = workbook.names.filter((name) => name.scope !== sheet.id);
  rewriteSheetName(workbook, sheet.name, null);
  workbook.structureChanged();
  emit(workbook, eventTypes.deleted, sheet, "collection");
  if (workbook.active === sheet) activateSheet(workbook, workbook.sheets.slice(at).find((other) => others.includes(other)) ?? next);
}

export function renameSheet(workbook: WorkbookState, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  mustChangeSheets(workbook);
  checkName(workbook, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  rewriteSheetName(workbook, nameBefore, name);
  workbook.structureChanged();
  emit(workbook, eventTypes.nameChanged, sheet, "both", { nameBefore, nameAfter: name });
}

export function moveSheet(workbook: WorkbookState, sheet: Sheet, position: number): void {
  mustChangeSheets(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) throw errors.invalidArgument();
  const positionBefore = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(positionBefore, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.structureChanged();
  emit(workbook, eventTypes.moved, sheet, "collection", { positionBefore, positionAfter: position });
}

export function showSheet(workbook: WorkbookState, sheet: Sheet, visibility: unknown): void {
  mustChangeSheets(workbook);
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw errors.invalidArgument();
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [next] = others;
  if (visibility !== "Visible" && next === undefined)
    throw errors.invalidOperation("A workbook must contain at least one visible worksheet.");
  const visibilityBefore = sheet.visibility;
  if (visibilityBefore === visibility) return;
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.active === sheet && next !== undefined) activateSheet(workbook, next);
  emit(workbook, eventTypes.visibilityChanged, sheet, "both", { visibilityBefore, visibilityAfter: visibility });
}

/** Brings a sheet to the front. */
export function activateSheet(workbook: WorkbookState, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw errors.invalidOperation();
  const before = workbook.active;
  if (before === sheet) return;
  workbook.active = sheet;
  workbook.selection = { sheet, box: { row: 0, column: 0, rows: 1, columns: 1 } };
  if (workbook.sheets.includes(before)) emit(workbook, eventTypes.deactivated, before, "both");
  emit(workbook, eventTypes.activated, sheet, "both");
}

/** Selects cells, bringing their sheet to the front. */
export function selectCells(workbook: WorkbookState, sheet: Sheet, box: Box): void {
  activateSheet(workbook, sheet);
  workbook.selection = { sheet, box };
  emit(workbook, eventTypes.selectionChanged, sheet, "both", { address: address(box) });
}

/** Sends an event about a sheet. */
export function emit(
  workbook: WorkbookState,
  type: number,
  sheet: Sheet,
  audience: "sheet" | "collection" | "both",
  details: Readonly<Record<string, unknown>> = {},
): void {
  const origin = originOf(workbook);
  workbook.emit({ type, sheet: sheet.id, audience, message: () => ({ worksheetId: sheet.id, ...origin, ...details }) });
}
