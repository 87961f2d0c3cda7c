import type { SheetSpec } from "../../workbook/spec.ts";
import type { Cell, Row, Sheet, Workbook } from "./cells.ts";

/** A description as the reader would find it right after it was drawn, formulas not yet computed. */
export const drawnWorkbook = (specs: readonly SheetSpec[]): Workbook => ({
  sheets: specs.map(drawnSheet),
  names: specs.flatMap(({ name: sheet, names }) => names.map(({ name, row, column }) => ({ name, target: { sheet, row, column } }))),
  from1904: false,
  savedAt: null,
});

function drawnSheet({ name, cells }: SheetSpec): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, value } of cells) {
    const cell = drawnCell(value);
    if (cell === null) continue;
    const before = rows.get(row);
    if (before === undefined) rows.set(row, new Map([[column, cell]]));
    else before.set(column, cell);
  }
  const inOrder: readonly Row[] = [...rows].toSorted(([a], [b]) => a - b).map(([row, found]) => ({ row, cells: found }));
  return { name, rows: inOrder, merged: [] };
}

function drawnCell(value: SheetSpec["cells"][number]["value"]): Cell | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") return { kind: "uncalculated" };
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
}
