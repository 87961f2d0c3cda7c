import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import { layersOf } from "./layers.ts";
import type { Ranges } from "./ranges.ts";
import { rectanglesOf } from "./rectangles.ts";

/**
 * Widths in a file count characters of 7 pixels (the digit 0 of Excel's standard font at 96 dpi); Office.js counts points, of which
 * a pixel has 3/4.
 */
const pointsPerCharacter = 7 * 0.75;

/** Height of rows that need no height of their own. */
const rowHeight = 18;

/** Widths and heights; hides columns and rows. Heights come after the looks, because Excel fits rows to wrapped text. */
export function setDimensions(spec: SheetSpec, ranges: Ranges): void {
  const columns = spec.columns.map((column, index) => ({ ...column, row: 1, column: index + 1 }));
  for (const { like, boxes } of layersOf(columns, ({ width }) => width))
    for (const box of boxes) ranges(box).format.columnWidth = like.width * pointsPerCharacter;
  for (const box of rectanglesOf(columns.filter(({ hidden }) => hidden))) ranges(box).columnHidden = true;
  for (const { like, boxes } of layersOf(heightsOf(spec), ({ height }) => height))
    for (const box of boxes) ranges(box).format.rowHeight = like.height;
  const hidden = spec.rows.filter((row) => row.hidden).map(({ row }) => ({ row, column: 1 }));
  for (const box of rectanglesOf(hidden)) ranges(box).rowHidden = true;
}

/** A height for every row down to the last with a cell; what nobody sees keeps Excel's. */
function heightsOf({
  rows,
  cells,
  visibility,
}: SheetSpec): readonly { readonly row: number; readonly column: 1; readonly height: number }[] {
  if (visibility !== "visible") return [];
  const own = new Map(rows.map(({ row, height }) => [row, height]));
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), 1);
  return Array.from({ length: lastRow }, (_, index) => ({ row: index + 1, column: 1, height: own.get(index + 1) ?? rowHeight }));
}
