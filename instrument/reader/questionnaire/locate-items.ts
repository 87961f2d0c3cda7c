import type { ItemColumn } from "../../workbook/names.ts";
import { answerName, itemColumns, itemName } from "../../workbook/names.ts";
import { items } from "../../csr/instrument.ts";
import { itemById } from "../../csr/instrument.ts";
import type { Entry } from "../values/entry.ts";
import type { ItemEntries } from "../values/item-answer.ts";
import type { ItemBlock } from "./item-blocks.ts";
import { itemIdIn } from "./markers.ts";
import { type Row, type Sheet, textOf } from "./cells.ts";
import type { NameIndex } from "./name-index.ts";
import { sheetEntry } from "./sheet-entry.ts";

/** The row in which an item was found. */
export interface LocatedItem {
  readonly itemId: string;
  readonly sheet: Sheet;
  readonly row: Row;
  readonly columns: ReadonlyMap<ItemColumn, number>;
}

/** Items by id, each with every row that carries its id; the first row is the one that counts. */
export type LocatedItems = ReadonlyMap<string, readonly LocatedItem[]>;

/**
 * Locates items by the ids in their rows. An item whose id is gone is located by its name, unless the name points to another item's row,
 * as it does after sorting. Of several rows with one id, the first with an answer or a reason counts.
 */
export function locateItems(blocks: readonly ItemBlock[], names: NameIndex): LocatedItems {
  const found = new Map<string, LocatedItem[]>();
  for (const { sheet, rows, columns } of blocks) {
    for (const { itemId, row } of rows) {
      const item = { itemId, sheet, row, columns };
      const before = found.get(itemId);
      if (before === undefined) found.set(itemId, [item]);
      else before.push(item);
    }
  }
  for (const [itemId, rows] of found)
    found.set(
      itemId,
      rows.toSorted((a, b) => Number(isFilled(b)) - Number(isFilled(a))),
    );
  for (const { id } of items) {
    const named = found.has(id) ? null : locateByName(id, blocks, names);
    if (named !== null) found.set(id, [named]);
  }
  return found;
}

const isFilled = (item: LocatedItem): boolean =>
  (["answer", "na"] as const).some((column) => {
    const entry = itemEntry(item, column);
    return entry !== null && (entry.text !== "" || entry.problem !== null);
  });

function locateByName(itemId: string, blocks: readonly ItemBlock[], names: NameIndex): LocatedItem | null {
  const sheets = blocks.map(({ sheet }) => sheet);
  for (const { sheet, row, column } of names.cells(answerName(itemId), sheets.length === 0 ? undefined : sheets)) {
    const block = blocks.find((each) => each.sheet === sheet);
    // A name outlives the content of its row.
    if (row.cells.size === 0) continue;
    if (block !== undefined && itemIdIn(textOf(row.cells.get(block.idColumn))) !== null) continue;
    const columns = itemColumns.flatMap((each) => {
      const [cell] = names.cells(itemName(itemId, each), [sheet]).filter((named) => named.row.row === row.row);
      return cell === undefined ? [] : [[each, cell.column] as const];
    });
    return { itemId, sheet, row, columns: new Map([...(block?.columns ?? []), ...columns, ["answer", column] as const]) };
  }
  return null;
}

/** What stands in one column of an item's row; null where the sheet has no such column. */
export function itemEntry({ sheet, row, columns }: LocatedItem, column: ItemColumn): Entry | null {
  const at = columns.get(column);
  return at === undefined ? null : sheetEntry(sheet, row, at);
}

/** Everything that a person fills in for an item, but the target. */
export const itemEntries = (item: LocatedItem): ItemEntries => ({
  answer: filledEntry(item, "answer"),
  na: filledEntry(item, "na"),
  evidence: filledEntry(item, "evidence"),
  note: filledEntry(item, "note"),
});

/** The same as `itemEntry`, but null for a blank cell, as most are. */
function filledEntry({ sheet, row, columns }: LocatedItem, column: ItemColumn): Entry | null {
  const at = columns.get(column);
  return at === undefined || !row.cells.has(at) ? null : sheetEntry(sheet, row, at);
}

/** How many of the located items have no name that points to their answer cell. */
export function brokenNames(located: LocatedItems, names: NameIndex): number {
  return [...located.values()].filter(([first]) => {
    if (first === undefined || itemById(first.itemId) === undefined) return false;
    return names.column(first.itemId, "answer", first.sheet, first.row.row) !== first.columns.get("answer");
  }).length;
}
