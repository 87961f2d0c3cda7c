import { planOf } from "./layout/plan.ts";
import { roleName } from "./names.ts";
import type { WorkbookOptions } from "./options.ts";
import { assessmentSheetSpec } from "./sheets/assessment.ts";
import { hiddenSheetSpec } from "./sheets/hidden.ts";
import { initiativesSheetSpec } from "./sheets/initiatives.ts";
import { profileSheetSpec } from "./sheets/profile.ts";
import { risksSheetSpec } from "./sheets/risks.ts";
import { scoresSheetSpec } from "./sheets/scores.ts";
import { startSheetSpec } from "./sheets/start.ts";
import type { SheetSpec } from "./spec.ts";

/**
 * The whole workbook as plain data: every value, formula, look, drop-down and name of its seven sheets. Two writers put it
 * into a file, and must agree cell by cell; neither adds anything of its own.
 */
export function workbookSpec(options: WorkbookOptions): readonly SheetSpec[] {
  const plan = planOf(options);
  const sheets = [
    startSheetSpec(plan),
    profileSheetSpec(plan),
    assessmentSheetSpec(plan),
    scoresSheetSpec(plan),
    risksSheetSpec(plan),
    initiativesSheetSpec(plan),
    hiddenSheetSpec(plan),
  ];
  const nameScope = options.placement?.names ?? "workbook";
  return sheets.map((sheet) => ({ ...sheet, nameScope, names: [{ name: roleName(sheet.id), row: 1, column: 1 }, ...sheet.names] }));
}
