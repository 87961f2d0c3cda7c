import { errors } from "../protocol/errors.ts";
import { type Box, intersection } from "./box.ts";
import { insertCells } from "./structure.ts";
import { typeInto } from "./edit.ts";
import { valueAt } from "./sheet.ts";
import type { Sheet, Table, WorkbookState } from "./types.ts";

interface Found {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Tables of one sheet, or of all. */
export function tablesOf(workbook: WorkbookState, sheet: Sheet | null): readonly Found[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((own) => own.tables.map((table) => ({ sheet: own, table })));
}

export function findTable(workbook: WorkbookState, sheet: Sheet | null, key: string): Found | null {
  const lower = key.toLowerCase();
  return tablesOf(workbook, sheet).find(({ table }) => table.id === key || table.name.toLowerCase() === lower) ?? null;
}

/** Makes a table of cells; headers become texts, each once. */
export function addTable(workbook: WorkbookState, sheet: Sheet, box: Box, hasHeaders: boolean): Table {
  const overlaps = [...sheet.tables.map((table) => table.box), ...sheet.merges].some((other) => intersection(other, box) !== null);
  if (overlaps) throw errors.invalidArgument("A table cannot overlap another table or merged cells.");
  if (!hasHeaders) insertCells(workbook, sheet, { ...box, rows: 1 }, "Down");
  const full = hasHeaders ? box : { ...box, rows: box.rows + 1 };
  nameColumns(sheet, full);
  const table: Table = {
    id: workbook.nextId(),
    name: freeName(workbook),
    box: full.rows === 1 ? { ...full, rows: 2 } : full,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  workbook.structureChanged();
  return table;
}

function nameColumns(sheet: Sheet, box: Box): void {
  const taken = new Set<string>();
  for (let j = 0; j < box.columns; j++) {
    const written = String(valueAt(sheet, box.row, box.column + j));
    const base = written === "" ? `Column${j + 1}` : written;
    let name = base;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base}${i}`;
    taken.add(name.toLowerCase());
    typeInto(sheet, box.row, box.column + j, `'${name}`);
  }
}

function freeName(workbook: WorkbookState): string {
  let number = 1;
  while (findTable(workbook, null, `Table${number}`) !== null) number += 1;
  return `Table${number}`;
}
