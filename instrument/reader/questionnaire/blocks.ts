import type { IdColumn } from "../../workbook/names.ts";
import { type Cell, type Row, type Sheet, textOf } from "./cells.ts";
import { idColumns, isRegister, type MarkedColumn, markedColumn } from "./markers.ts";

/** A table of the questionnaire: what its columns hold, and the rows below that belong to it. */
export interface Block {
  readonly kind: IdColumn;
  readonly sheet: Sheet;
  readonly idColumn: number;
  readonly columns: ReadonlyMap<MarkedColumn, number>;
  readonly rows: readonly Row[];
}

/** Text in the id column of a row. */
export const idText = (block: Block, row: Row): string => textOf(row.cells.get(block.idColumn)).trim();

interface Marks {
  readonly ids: readonly (readonly [kind: IdColumn, column: number])[];
  readonly all: readonly (readonly [mark: MarkedColumn, column: number])[];
}

/** All blocks of a sheet from top to bottom. A block ends where the next one of its kind begins. */
export function findBlocks(sheet: Sheet): readonly Block[] {
  const blocks: (Block & { readonly rows: Row[] })[] = [];
  const open = new Map<IdColumn, Block & { readonly rows: Row[] }>();
  for (const row of sheet.rows) {
    const { ids, all } = marksOf(row.cells);
    for (const [kind, idColumn] of ids) {
      const block = { kind, sheet, idColumn, columns: columnsFor(idColumn, all), rows: [] };
      blocks.push(block);
      open.set(kind, block);
    }
    if (all.length > 0) continue;
    for (const block of open.values()) if (belongsTo(block, row)) block.rows.push(row);
  }
  return blocks;
}

/**
 * A row belongs to a table by its id. Rows of the registers are numbered, so that their headers are left out; a row that somebody inserted
 * there has no number, and belongs to them by standing right below one that does.
 */
function belongsTo(block: Block, row: Row): boolean {
  const id = idText(block, row);
  if (!isRegister(block.kind)) return id !== "";
  const follows = block.rows.at(-1)?.row === row.row - 1;
  return /\d/u.test(id) || (id === "" && follows && [...block.columns.values()].some((column) => row.cells.has(column)));
}

function marksOf(cells: ReadonlyMap<number, Cell>): Marks {
  const all = [...cells]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([column, cell]) => {
      const mark = cell.kind === "text" ? markedColumn(cell.text) : null;
      return mark === null ? [] : [[mark, column] as const];
    });
  const ids = idColumns.flatMap((kind) => {
    const found = all.find(([mark]) => mark === kind);
    return found === undefined ? [] : [[kind, found[1]] as const];
  });
  return { ids, all };
}

/** A column that was copied stands there twice: the first counts. `csr:value` belongs to the id on its left. */
function columnsFor(idColumn: number, marks: Marks["all"]): ReadonlyMap<MarkedColumn, number> {
  const columns = new Map<MarkedColumn, number>();
  for (const [mark, column] of marks) {
    const isNearer = mark === "value" && (columns.get(mark) ?? 0) < idColumn && column > idColumn;
    if (!columns.has(mark) || isNearer) columns.set(mark, column);
  }
  return columns;
}
