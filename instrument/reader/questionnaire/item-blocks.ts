import type { ItemColumn } from "../../workbook/names.ts";
import { itemColumns } from "../../workbook/names.ts";
import { type Block, idText } from "./blocks.ts";
import { type Row, type Sheet, textOf } from "./cells.ts";
import { headerColumn } from "./header-labels.ts";
import { itemIdIn, type MarkedColumn } from "./markers.ts";
import { columnsByNames, type NameIndex } from "./name-index.ts";

/** A table of items of which the answer column is known. */
export interface ItemBlock {
  readonly sheet: Sheet;
  readonly idColumn: number;
  readonly columns: ReadonlyMap<ItemColumn, number>;
  /** Rows with an id that the questionnaire has, in their order. */
  readonly rows: readonly { readonly itemId: string; readonly row: Row }[];
  /** Other texts of the id column, which may be ids of another version. */
  readonly others: readonly { readonly text: string; readonly row: Row }[];
  /** Whether the marker of the answer column, or the whole marker row, had to be done without. */
  readonly isRecovered: boolean;
}

/** Makes an item block of a marked one; null where no item stands in it or the answer column is lost. */
export function markedItemBlock(block: Block, names: NameIndex): ItemBlock | null {
  const columns = new Map(itemColumns.flatMap((column) => withColumn(column, block.columns)));
  const texts = block.rows.map((row) => ({ text: idText(block, row), row }));
  return completed({ sheet: block.sheet, idColumn: block.idColumn, columns, texts }, names);
}

const withColumn = (column: ItemColumn, columns: ReadonlyMap<MarkedColumn, number>): readonly (readonly [ItemColumn, number])[] => {
  const found = columns.get(column);
  return found === undefined ? [] : [[column, found]];
};

/** Finds the items of a sheet without markers by the column in which most of their ids stand. */
export function unmarkedItemBlock(sheet: Sheet, names: NameIndex): ItemBlock | null {
  const ids = new Map<number, Set<string>>();
  for (const { cells } of sheet.rows) {
    for (const [column, cell] of cells) {
      const itemId = itemIdIn(textOf(cell));
      if (itemId !== null) ids.set(column, (ids.get(column) ?? new Set()).add(itemId));
    }
  }
  const [best] = [...ids].toSorted(([firstAt, first], [secondAt, second]) => second.size - first.size || firstAt - secondAt);
  if (best === undefined) return null;
  const [idColumn] = best;
  const texts = sheet.rows.map((row) => ({ text: textOf(row.cells.get(idColumn)).trim(), row }));
  return completed({ sheet, idColumn, columns: new Map(), texts }, names);
}

interface FoundBlock {
  readonly sheet: Sheet;
  readonly idColumn: number;
  readonly columns: ReadonlyMap<ItemColumn, number>;
  readonly texts: readonly { readonly text: string; readonly row: Row }[];
}

/** Fills in columns whose markers are lost: from the names of its cells, then from the header above its first item. */
function completed({ sheet, idColumn, columns, texts }: FoundBlock, names: NameIndex): ItemBlock | null {
  const rows = texts.flatMap(({ text, row }) => {
    const itemId = itemIdIn(text);
    return itemId === null ? [] : [{ itemId, row }];
  });
  const [first] = rows;
  if (first === undefined) return null;
  const named = columns.has("answer")
    ? []
    : columnsByNames(
        names,
        sheet,
        rows.map(({ itemId, row }) => ({ itemId, row: row.row })),
      );
  const headers = columns.has("answer") ? [] : columnsByHeader(sheet, first.row.row);
  const all = new Map([...headers, ...named, ...columns]);
  const others = texts.filter(({ text }) => text !== "" && itemIdIn(text) === null);
  return all.has("answer") ? { sheet, idColumn, columns: all, rows, others, isRecovered: !columns.has("answer") } : null;
}

/** Columns by the labels of the lowest header row above the first item. */
function columnsByHeader(sheet: Sheet, firstRow: number): ReadonlyMap<ItemColumn, number> {
  const found = sheet.rows.filter(({ row }) => row < firstRow).map(labelledColumns);
  return found.findLast((columns) => columns.has("answer")) ?? new Map();
}

function labelledColumns({ cells }: Row): ReadonlyMap<ItemColumn, number> {
  const columns = new Map<ItemColumn, number>();
  for (const [at, cell] of cells) {
    const column = headerColumn(textOf(cell));
    if (column !== null && !columns.has(column)) columns.set(column, at);
  }
  return columns;
}
