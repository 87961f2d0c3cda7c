import type { Box } from "../../../instrument/workbook/spec.ts";

/** A cell's place. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Covers cells with few rectangles, which may overlap. No other cell is covered but those that may be: what is painted there now is
 * painted over later.
 */
export function rectanglesOf(places: readonly Place[], optional: readonly Place[] = []): readonly Box[] {
  const open = new Set(places.map(keyOf));
  const allowed = new Set([...open, ...optional.map(keyOf)]);
  const boxes: Box[] = [];
  for (const place of places.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    if (!open.has(keyOf(place))) continue;
    const [wide, tall] = [grown(place, allowed, "right"), grown(place, allowed, "down")];
    const box = trimmed(openIn(tall, open) > openIn(wide, open) ? tall : wide, open);
    forEachPlace(box, (each) => open.delete(keyOf(each)));
    boxes.push(box);
  }
  return boxes;
}

/** Every place of a box, row by row. */
export function placesIn(box: Box): readonly Place[] {
  const places: Place[] = [];
  forEachPlace(box, (place) => places.push(place));
  return places;
}

/** A number is a faster key than a text; no sheet has more columns. */
const keyOf = ({ row, column }: Place): number => row * 16_384 + column;

function forEachPlace(box: Box, visit: (place: Place) => void): void {
  for (let { row } = box; row <= box.lastRow; row++) for (let { column } = box; column <= box.lastColumn; column++) visit({ row, column });
}

function openIn(box: Box, open: ReadonlySet<number>): number {
  let count = 0;
  forEachPlace(box, (place) => (count += open.has(keyOf(place)) ? 1 : 0));
  return count;
}

/** The largest rectangle from a place: first as far as it goes in one direction, then in the other. */
function grown({ row, column }: Place, allowed: ReadonlySet<number>, first: "right" | "down"): Box {
  const box = { row, column, lastRow: row, lastColumn: column };
  const fits = (part: Box): boolean => openIn(part, allowed) === (part.lastRow - part.row + 1) * (part.lastColumn - part.column + 1);
  const growRight = (): void => {
    while (fits({ ...box, column: box.lastColumn + 1, lastColumn: box.lastColumn + 1 })) box.lastColumn++;
  };
  const growDown = (): void => {
    while (fits({ ...box, row: box.lastRow + 1, lastRow: box.lastRow + 1 })) box.lastRow++;
  };
  for (const grow of first === "right" ? [growRight, growDown] : [growDown, growRight]) grow();
  return box;
}

/** Without the outer rows and columns in which nothing has to be covered any more. */
function trimmed(box: Box, open: ReadonlySet<number>): Box {
  const left = placesIn(box).filter((place) => open.has(keyOf(place)));
  const rows = left.map(({ row }) => row);
  const columns = left.map(({ column }) => column);
  return { row: Math.min(...rows), column: Math.min(...columns), lastRow: Math.max(...rows), lastColumn: Math.max(...columns) };
}
