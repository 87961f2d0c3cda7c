import { headerColumn } from "./header-labels.ts";
import { type Cell, type DefinedName, type Row, type Sheet, textOf } from "./cells.ts";
import { metaFields } from "../../workbook/names.ts";
import { idColumns, isRegister, isSetAsideMark, itemIdIn, markedColumn, type MarkedColumn } from "./markers.ts";

/** Picks the rows of a sheet that may belong to a questionnaire, so that a sheet with a million other rows costs no memory. */
export interface RowKeeper {
  /** Takes or leaves a row; says how many of its cells were taken. */
  offer(row: Row): number;
  readonly merged: (range: string) => void;
  /** Whether nothing further can be wanted of the sheet: it describes the file, and that is all there after the row. */
  readonly isComplete: (row: number) => boolean;
  /** What was taken, null where the same cell came twice. */
  sheet(): Sheet | null;
}

const mostMergedRanges = 10_000;

/**
 * Kept are: marker rows, rows below them with something in an id column (their marked columns only), rows with an item id anywhere,
 * rows that a name of the questionnaire points to, rows with the header of the answer column, and the mark of a sheet that is out of use.
 */
export function rowKeeper(name: string, names: readonly DefinedName[]): RowKeeper {
  const named = new Set(names.flatMap(({ target }) => (target !== null && isSameSheet(target.sheet, name) ? [target.row] : [])));
  const kept = new Map<number, ReadonlyMap<number, Cell>>();
  const merged: string[] = [];
  const lastNamed = [...named].reduce((last, row) => (row > last ? row : last), 0);
  const marks: Marks = { columns: new Set(), ids: new Set(), kinds: new Set(), hasRegister: false };
  const missingMeta = new Set<string>(metaFields);
  let hasDuplicates = false;
  const choose = ({ row, cells }: Row): ReadonlyMap<number, Cell> | null => {
    if (noteMarkers(cells, marks) || named.has(row) || hasAnchor(cells)) return cells;
    if (!marks.hasRegister && [...marks.ids].every((column) => !cells.has(column))) return null;
    const inTables = new Map([...cells].filter(([column]) => marks.columns.has(column)));
    return inTables.size === 0 ? null : inTables;
  };
  return {
    offer: (row) => {
      const cells = choose(row);
      if (cells === null) return 0;
      if (marks.kinds.has("meta")) for (const cell of cells.values()) missingMeta.delete(cell.kind === "text" ? textOf(cell) : "");
      const before = kept.get(row.row);
      hasDuplicates ||= before !== undefined && [...cells.keys()].some((column) => before.has(column));
      kept.set(row.row, before === undefined ? cells : new Map([...before, ...cells]));
      return cells.size;
    },
    merged: (range) => {
      if (merged.length < mostMergedRanges) merged.push(range);
    },
    // What follows is the sheet's own scorer, ten times as long and of no use to a reader.
    isComplete: (row) => lastNamed > 0 && row >= lastNamed && missingMeta.size === 0 && marks.kinds.size === 2,
    sheet: () => {
      const rows = [...kept].toSorted(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
      return hasDuplicates ? null : { name, rows, merged };
    },
  };
}

/** Sheet names differ in more than case, as Excel has it. */
export const isSameSheet = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** What the marker rows of a sheet said so far. */
interface Marks {
  readonly columns: Set<number>;
  readonly ids: Set<number>;
  readonly kinds: Set<MarkedColumn>;
  /** Whether one began a register, where people may insert rows without a number. */
  hasRegister: boolean;
}

/** Remembers the marks of a row; says whether it has any. */
function noteMarkers(cells: ReadonlyMap<number, Cell>, marks: Marks): boolean {
  let found = false;
  for (const [column, cell] of cells) {
    const mark = cell.kind === "text" ? markedColumn(cell.text) : null;
    if (mark === null) continue;
    found = true;
    marks.columns.add(column);
    marks.kinds.add(mark);
    marks.hasRegister ||= isRegister(mark);
    if (idColumns.some((id) => id === mark)) marks.ids.add(column);
  }
  return found;
}

function hasAnchor(cells: ReadonlyMap<number, Cell>): boolean {
  for (const cell of cells.values()) {
    if (cell.kind !== "text") continue;
    const text = textOf(cell);
    if (itemIdIn(text) !== null || headerColumn(text) === "answer" || isSetAsideMark(text)) return true;
  }
  return false;
}
