import { type Box, intersection } from "./box.ts";
import { displayed } from "./number-text.ts";
import { ensureBand, forEachCell, usedBox } from "./sheet.ts";
import type { Cell, Sheet } from "./types.ts";

/** Roughly what Excel would choose: the emulator has no fonts. A wide character counts as two. */
export function autofit(sheet: Sheet, box: Box, which: "rows" | "columns"): void {
  const used = usedBox(sheet, true);
  const part = used === null ? null : intersection(used, box);
  if (part === null) return;
  const sizes = new Map<number, number>();
  forEachCell(sheet, part, (cell, row, column) => {
    const index = which === "rows" ? row : column;
    const size = which === "rows" ? heightOf(cell, sheet.columns.get(column)?.size ?? 48) : widthOf(cell);
    sizes.set(index, Math.max(sizes.get(index) ?? 0, size));
  });
  const bands = which === "rows" ? sheet.rows : sheet.columns;
  for (const [index, size] of sizes) ensureBand(bands, index).size = size;
}

function widthOf(cell: Cell): number {
  const lines = displayed(cell.value, cell.style.numberFormat).split("\n");
  return Math.max(...lines.map(textUnits)) * (cell.style.fontSize / 2) + 6;
}

function heightOf(cell: Cell, width: number): number {
  const line = cell.style.fontSize * 1.36;
  if (!cell.style.wrapText) return line;
  const perLine = Math.max(1, (width - 6) / (cell.style.fontSize / 2));
  const lines = String(cell.value)
    .split("\n")
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(textUnits(text) / perLine)), 0);
  return Math.min(409.5, lines * line);
}

function textUnits(text: string): number {
  let units = 0;
  for (const sign of text) units += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return units;
}
