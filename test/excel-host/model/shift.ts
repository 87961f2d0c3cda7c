import { type Box, maxColumns, maxRows } from "./box.ts";
import type { Shift } from "./types.ts";

/** Where a box stands after the shift; null when all of its cells went. Boxes that the shift only grazes stay. */
export function shiftBox(box: Box, shift: Shift): Box | null {
  if (shift.axis === "row") {
    if (box.rows === maxRows || box.column < shift.from || box.column + box.columns > shift.to) return box;
    const moved = shiftSpan(box.row, box.rows, shift, maxRows);
    return moved === null ? null : { ...box, row: moved.start, rows: moved.length };
  }
  if (box.columns === maxColumns || box.row < shift.from || box.row + box.rows > shift.to) return box;
  const moved = shiftSpan(box.column, box.columns, shift, maxColumns);
  return moved === null ? null : { ...box, column: moved.start, columns: moved.length };
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function shiftSpan(start: number, length: number, { at, count }: Shift, limit: number): Span | null {
  const end = start + length;
  if (count > 0) {
    if (start >= at) return clip(start + count, length, limit);
    return end > at ? clip(start, length + count, limit) : { start, length };
  }
  const gone = at - count;
  const newStart = start < at ? start : Math.max(at, start + count);
  const newEnd = end <= at ? end : Math.max(at, end + count);
  if (start >= at && end <= gone) return null;
  return { start: newStart, length: newEnd - newStart };
}

function clip(start: number, length: number, limit: number): Span | null {
  return start >= limit ? null : { start, length: Math.min(length, limit - start) };
}

/** Boxes after the shift, without those that went. */
export function shiftBoxes(boxes: readonly Box[], shift: Shift): Box[] {
  return boxes.flatMap((box) => shiftBox(box, shift) ?? []);
}
