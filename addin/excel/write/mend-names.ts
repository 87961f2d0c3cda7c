import { readRefersTo } from "../../../instrument/reader/questionnaire/refers-to.ts";
import { isSameSheet } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { absolute, onSheet } from "../../../instrument/workbook/address.ts";
import type { NameSpec, SheetSpec } from "../../../instrument/workbook/spec.ts";
import type { SeenName } from "../read/look-around.ts";

/** The names that there are, and the sheets that an assessment owns. */
export interface NamesNow {
  readonly names: readonly SeenName[];
  /** Names of all sheets of the workbook as they were when the names were read. */
  readonly sheets: readonly string[];
}

/**
 * Queues whatever makes every name of a sheet point to its cell. A name that leads nowhere, or to a wrong cell of this sheet, is turned
 * round; one that serves another sheet is left, and this sheet gets its own of the same name. Gives back how many were mended.
 */
export function mendNames(
  spec: SheetSpec,
  { sheet, id }: { readonly sheet: Excel.Worksheet; readonly id: string | null },
  now: NamesNow,
): number {
  let mended = 0;
  for (const name of spec.names) {
    const known = now.names.filter((each) => each.name.toLowerCase() === name.name.toLowerCase());
    if (known.some(({ formula }) => isRight(formula, name, spec.name))) continue;
    mended++;
    mendName(name, {
      spec,
      sheet,
      own: known.find(({ scope }) => scope !== null && scope === id),
      global: known.find(({ scope }) => scope === null),
      now,
    });
  }
  return mended;
}

interface Mending {
  readonly spec: SheetSpec;
  readonly sheet: Excel.Worksheet;
  readonly own: SeenName | undefined;
  readonly global: SeenName | undefined;
  readonly now: NamesNow;
}

function mendName({ name, row, column }: NameSpec, { spec, sheet, own, global, now }: Mending): void {
  const formula = `=${onSheet(spec.name, absolute(row, column))}`;
  const { names } = sheet.context.workbook;
  if (own !== undefined) sheet.names.getItem(name).formula = formula;
  else if (global !== undefined && isFree(global, spec.name, now.sheets)) names.getItem(name).formula = formula;
  else if (global === undefined && spec.nameScope === "workbook") names.add(name, formula);
  else sheet.names.add(name, formula);
}

function isRight(formula: string, { row, column }: NameSpec, sheet: string): boolean {
  const target = readRefersTo(formula);
  return target !== null && target.row === row && target.column === column && isSameSheet(target.sheet, sheet);
}

function isFree({ formula }: SeenName, sheet: string, sheets: readonly string[]): boolean {
  const target = readRefersTo(formula);
  return target === null || isSameSheet(target.sheet, sheet) || !sheets.some((each) => isSameSheet(each, target.sheet));
}
