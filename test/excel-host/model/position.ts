import type { Band, Sheet } from "./types.ts";

const defaultWidth = 48;
const defaultHeight = 15;

/** Distance of a cell's upper left corner from the sheet's, in points. */
export function offsetOf(sheet: Sheet, row: number, column: number): { readonly left: number; readonly top: number } {
  return { left: span(sheet.columns, column, defaultWidth), top: span(sheet.rows, row, defaultHeight) };
}

function span(bands: ReadonlyMap<number, Band>, count: number, size: number): number {
  let total = count * size;
  for (const [index, band] of bands) {
    if (index < count) total += (band.hidden ? 0 : (band.size ?? size)) - size;
  }
  return total;
}
