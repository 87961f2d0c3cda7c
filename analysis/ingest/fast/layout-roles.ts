import { areas } from "../../../instrument/csr/areas.ts";
import { items as csrItems, topics } from "../../../instrument/csr/instrument.ts";
import {
  itemColumns,
  itemName,
  metaFields,
  metaName,
  profileFields,
  profileName,
  resultName,
  settingColumns,
  settingName,
} from "../../../instrument/workbook/names.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { idText } from "../../../instrument/reader/questionnaire/blocks.ts";
import type { Cell, Sheet, Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { headerColumn } from "../../../instrument/reader/questionnaire/header-labels.ts";
import { idColumns, isRegister, markedColumn } from "../../../instrument/reader/questionnaire/markers.ts";
import type { Source } from "../../../instrument/reader/questionnaire/source.ts";
import { isSameSheet } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { type CellSource, cellAt } from "./fast-workbook.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { isStructural } from "./structural-text.ts";

/** A sheet within its workbook, before other workbooks' values are put into it. */
export interface SheetContext {
  readonly sheet: Sheet;
  readonly source: Source;
  readonly workbook: Workbook;
  readonly strings: SharedStrings | null;
  readonly limits: Limits;
}

/** A cell whose value differs from file to file, and the row it is put into. */
export interface Live {
  readonly cells: Map<number, Cell>;
  readonly column: number;
}

/**
 * What a cell is for: a value; `fixed` where it has to stay as it is; `present` where it has to stay filled or blank; `free` where it matters
 * to nobody, as long as it does not become a marker or a header.
 */
export type Role = Live | "fixed" | "present" | "free";

/**
 * What each cell of a sheet is for, null where it cannot be told. Values are the cells of tables beside their ids, and those with a name. Ids, markers
 * and headers are fixed. A row without a number belongs to a register if it stands below one that does and has something in it.
 */
export function cellRoles(own: CellSource, context: SheetContext): readonly Role[] | null {
  const tables = tablesOf(context);
  if (tables === null) return null;
  const rows = liveRows(context);
  const idColumnsSoFar = new Set<number>();
  const roles: Role[] = [];
  for (let cell = 0; cell < own.cells.count; cell += 1) {
    const [row, column] = [own.cells.row(cell), own.cells.column(cell)];
    const content = cellAt(own, cell);
    const text = content?.kind === "text" && isStructural(content.text) ? content.text : null;
    const mark = text === null ? null : markedColumn(text);
    // Other markers than those of tables, and tables of items without markers, are for the general reader.
    if (text !== null && mark === null && (headerColumn(text) === null || !tables.hasItems)) return null;
    if (idColumns.some((id) => id === mark)) idColumnsSoFar.add(column);
    const cells = rows.get(row);
    if (text !== null || idColumnsSoFar.has(column)) roles.push("fixed");
    else if (tables.values.has(`${row} ${column}`)) roles.push(cells === undefined ? "fixed" : { cells, column });
    else roles.push(tables.next.has(`${row} ${column}`) ? "present" : "free");
  }
  return roles;
}

/** The tables of a sheet. */
interface Tables {
  readonly hasItems: boolean;
  /** Places of values: those in the rows of tables, and those with a name. */
  readonly values: ReadonlySet<string>;
  /** Places in the columns of registers below one of their rows. */
  readonly next: ReadonlySet<string>;
}

/** Null where a row belongs to a register without having a number. */
function tablesOf({ sheet, source: { group }, workbook }: SheetContext): Tables | null {
  const values = new Set<string>();
  const next = new Set<string>();
  const add = (row: number, { columns, idColumn }: { readonly columns: ReadonlyMap<string, number>; readonly idColumn: number }): void => {
    for (const column of columns.values()) if (column !== idColumn) values.add(`${row} ${column}`);
  };
  for (const block of Object.values(group.tables).flat()) {
    if (block.sheet !== sheet) continue;
    for (const row of block.rows) {
      add(row.row, block);
      if (!isRegister(block.kind)) continue;
      if (idText(block, row) === "") return null;
      for (const column of block.columns.values()) next.add(`${row.row + 1} ${column}`);
    }
  }
  const items = group.items.filter((block) => block.sheet === sheet);
  for (const block of items) for (const { row } of block.rows) add(row.row, block);
  for (const { name, target } of workbook.names) {
    if (target !== null && namesOfValues.has(name.toLowerCase()) && isSameSheet(target.sheet, sheet.name))
      values.add(`${target.row} ${target.column}`);
  }
  return { hasItems: items.length > 0, values, next };
}

/** All names by which a reader looks for values, in lower case. */
const namesOfValues: ReadonlySet<string> = new Set(
  [
    ...csrItems.flatMap(({ id }) => itemColumns.map((column) => itemName(id, column))),
    ...profileFields.map(profileName),
    ...metaFields.map(metaName),
    ...settingColumns.flatMap((setting) => [...areas, ...topics].map(({ id }) => settingName(setting, id))),
    resultName("overall"),
  ].map((name) => name.toLowerCase()),
);

/** The rows of a sheet, to be written to. */
const liveRows = ({ sheet }: SheetContext): ReadonlyMap<number, Map<number, Cell>> =>
  new Map(sheet.rows.flatMap(({ row, cells }) => (cells instanceof Map ? [[row, cells] as const] : [])));
