import { errors } from "../protocol/errors.ts";
import type { Box } from "./box.ts";
import { hasLocked } from "./sheet.ts";
import type { Sheet, WorkbookState } from "./types.ts";

/** Options of `protection.protect`, as far as they permit something that a protected sheet refuses. */
type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowEditObjects"
  | "allowSort";

/** Refuses to write into locked cells of a protected sheet. */
export function mustEdit(sheet: Sheet, box: Box): void {
  if (sheet.protection.protected && hasLocked(sheet, box)) throw errors.accessDenied();
}

/** Refuses what a protected sheet does not permit. */
export function mustAllow(sheet: Sheet, permission: Permission): void {
  if (sheet.protection.protected && sheet.protection.options?.[permission] !== true) throw errors.accessDenied();
}

/** Refuses to add, delete, rename or move sheets of a protected workbook. */
export function mustChangeSheets(workbook: WorkbookState): void {
  if (workbook.protection.protected) throw errors.accessDenied();
}
