import { absolute, onSheet } from "../../../instrument/workbook/address.ts";
import type { SheetSpec } from "../../../instrument/workbook/spec.ts";

/** Defined names of the sheet's cells, known to the whole workbook or to the sheet alone. */
export function addNames({ names, nameScope, name: sheetName }: SheetSpec, sheet: Excel.Worksheet): void {
  const { names: target } = nameScope === "workbook" ? sheet.context.workbook : sheet;
  for (const { name, row, column } of names) target.add(name, `=${onSheet(sheetName, absolute(row, column))}`);
}
