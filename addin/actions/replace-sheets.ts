import { relative } from "../../instrument/workbook/address.ts";
import { setAsideMarker } from "../../instrument/workbook/names.ts";
import { type SheetId, sheetIds } from "../../instrument/workbook/spec.ts";
import { colors } from "../../instrument/workbook/styles.ts";
import { deleteSheets } from "../excel/delete-sheets.ts";
import type { Grid } from "../excel/read/grid.ts";
import type { SeenName } from "../excel/read/look-around.ts";
import { ownNames } from "../excel/own-names.ts";
import { Refused } from "../excel/refused.ts";
import type { Trace } from "../inspect/trace.ts";

/** Excel's limit for the name of a sheet. */
const longestName = 31;

/**
 * Sets the old sheets aside, under names that say so, and gives the new ones their names. Nothing of the old ones is changed but one empty cell,
 * which tells every reader to skip them. Gives back the names of those that a person sees.
 */
export async function replaceSheets(context: Excel.RequestContext, old: Trace, fresh: Trace): Promise<readonly string[]> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const find = (trace: Trace, id: SheetId): Excel.Worksheet | undefined =>
    worksheets.items.find((sheet) => sheet.id === trace.sheets[id]?.id);
  const pairs = sheetIds.flatMap((id) => {
    const sheet = find(old, id);
    return sheet === undefined ? [] : [{ id, sheet, name: sheet.name, aside: asideName(sheet.name, old, taken) }];
  });
  if (pairs.length === 0) throw new Refused({ code: "assessment-gone" });
  const replaced = pairs.map(({ name }) => name);
  for (const item of ownNames(names.items, replaced)) item.delete();
  for (const { sheet, aside } of pairs) sheet.name = aside;
  for (const { id, name } of pairs) {
    const sheet = find(fresh, id);
    if (sheet !== undefined) sheet.name = name;
  }
  for (const { id, sheet } of pairs) {
    const cell = sheet.getRange(markedCell(old.sheets[id]?.grid ?? null));
    cell.values = [[setAsideMarker]];
    cell.format.font.color = `#${colors.muted}`;
  }
  await context.sync();
  return pairs.flatMap(({ id, aside }) => (id === "hidden" ? [] : [aside]));
}

/** What `replaceSheets` may have done halfway is undone: the new sheets go, and the old ones get back their names and are in use again. */
export async function undoReplacing(context: Excel.RequestContext, old: Trace, freshIds: readonly string[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const fresh = worksheets.items.filter(({ id }) => freshIds.includes(id));
  const left = ownNames(
    names.items,
    fresh.map(({ name }) => name),
  );
  deleteSheets(fresh, left);
  for (const before of Object.values(old.sheets)) {
    const sheet = worksheets.items.find(({ id }) => id === before.id);
    if (sheet === undefined) continue;
    if (sheet.name !== before.name) sheet.name = before.name;
    sheet.getRange(markedCell(before.grid)).clear(Excel.ClearApplyTo.all);
  }
  const kept = new Set(names.items.filter((item) => !left.includes(item)).map(({ name }) => name.toLowerCase()));
  const isLost = ({ name, scope }: SeenName): boolean => scope === null && /^csr_/iu.test(name) && !kept.has(name.toLowerCase());
  for (const { name, formula } of old.names.filter(isLost)) if (!formula.includes("#REF!")) names.add(name, formula);
  await context.sync();
}

/** The cell behind everything that stands on the sheet. */
const markedCell = (grid: Grid | null): string => relative(1, grid === null ? 1 : grid.column + (grid.values[0]?.length ?? 0));

function asideName(name: string, { language }: Trace, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const word = `${language === "en" ? "old" : "旧"}${number === 1 ? "" : ` ${number}`}`;
    const suffix = ` (${word})`;
    const aside = `${name.slice(0, longestName - suffix.length).trimEnd()}${suffix}`;
    if (taken.has(aside.toLowerCase())) continue;
    taken.add(aside.toLowerCase());
    return aside;
  }
}
