import { itemColumns, itemName, type ItemColumn } from "../../workbook/names.ts";
import type { DefinedName, Row, Sheet, Workbook } from "./cells.ts";
import { remembered } from "../values/remembered.ts";
import { isSameSheet } from "./row-keeper.ts";

/** A cell that a name points to, in a row that has something in it. */
export interface NamedCell {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: number;
}

/** Where the names of a workbook point. A name may exist once for the workbook and again for single sheets. */
export interface NameIndex {
  /** Cells of a name on the given sheets, or on any sheet. */
  cells(name: string, on?: readonly Sheet[]): readonly NamedCell[];
  /** The questionnaire column of a cell that a name of this item points to. */
  column(itemId: string, column: ItemColumn, sheet: Sheet, row: number): number | null;
}

/** Names by their text without case, as spreadsheets compare them. */
export function nameIndex({ names, sheets }: Workbook): NameIndex {
  const byName = new Map<string, NonNullable<DefinedName["target"]>[]>();
  for (const { name, target } of names) {
    if (target === null) continue;
    const key = name.toLowerCase();
    const before = byName.get(key);
    if (before === undefined) byName.set(key, [target]);
    else before.push(target);
  }
  const rows = new Map(sheets.map((sheet) => [sheet, new Map(sheet.rows.map((row) => [row.row, row]))]));
  const targets = (name: string): readonly NonNullable<DefinedName["target"]>[] => byName.get(lowered(name)) ?? [];
  return {
    cells: (name, on = sheets) =>
      targets(name).flatMap(({ sheet: title, row, column }) => {
        const sheet = on.find((each) => isSameSheet(each.name, title));
        return sheet === undefined ? [] : [{ sheet, row: rows.get(sheet)?.get(row) ?? { row, cells: new Map() }, column }];
      }),
    column: (itemId, column, sheet, row) =>
      targets(itemName(itemId, column)).find((target) => target.row === row && isSameSheet(target.sheet, sheet.name))?.column ?? null,
  };
}

const lowered = remembered((name) => name.toLowerCase());

/** For each column of the questionnaire, where most names of the given item rows have it. */
export function columnsByNames(
  index: NameIndex,
  sheet: Sheet,
  rows: readonly { readonly itemId: string; readonly row: number }[],
): ReadonlyMap<ItemColumn, number> {
  const found = new Map<ItemColumn, number>();
  for (const column of itemColumns) {
    const votes = new Map<number, number>();
    for (const { itemId, row } of rows) {
      const at = index.column(itemId, column, sheet, row);
      if (at !== null) votes.set(at, (votes.get(at) ?? 0) + 1);
    }
    const [winner] = [...votes].toSorted(([firstAt, first], [secondAt, second]) => second - first || firstAt - secondAt);
    if (winner !== undefined) found.set(column, winner[0]);
  }
  return found;
}
