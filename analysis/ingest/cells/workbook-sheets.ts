import type { Limits } from "../../../instrument/reader/limits.ts";
import { corrupt, within } from "../../../instrument/reader/refusal.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import { type RowOf, type SheetPart, sheetRows } from "../xlsx/sheet.ts";
import type { CellSheet, StoredContent } from "./cell-sheet.ts";
import { ColumnExtents } from "./column-extents.ts";
import { storedContent } from "./stored-content.ts";

/** All sheets of a workbook in the order of their tabs. A worksheet that is listed but missing is found out before any is read. */
export function workbookSheets(bytes: Uint8Array, limits: Limits): readonly CellSheet[] {
  const { archive, sheets, strings, from1904 } = openWorkbook(bytes, limits);
  const counted = counter(limits);
  return sheets.map(({ name, kind, state, part }) => {
    const source = kind === "worksheet" && part !== null ? { archive, part, strings, limits } : null;
    if (source !== null && !archive.has(source.part)) throw corrupt(source.part, "missing-part");
    return { name, kind, state, facts: { date1904: from1904 }, rows: () => (source === null ? [] : rowsOf(source, counted)) };
  });
}

/** Counts the cells of all sheets. */
function counter(limits: Limits): (rows: readonly RowOf<StoredContent>[]) => void {
  let cells = 0;
  return (rows) => {
    for (const row of rows) cells += row.cells.size;
    within(limits, "cells", cells);
  };
}

function* rowsOf(source: SheetPart, count: ReturnType<typeof counter>): Generator<readonly RowOf<StoredContent>[]> {
  const extents = new ColumnExtents();
  for (const rows of sheetRows(source, storedContent)) {
    count(rows);
    // A row may come in parts, but no cell twice: nobody could say which one counts.
    if (!rows.every(({ row, cells }) => extents.add(row, [...cells.keys()]))) throw corrupt(source.part, "duplicate-cell");
    yield rows;
  }
}
