import type { Box } from "../../../instrument/workbook/spec.ts";
import { grouped } from "./grouped.ts";
import { type Place, rectanglesOf } from "./rectangles.ts";

/** A value, and where it is painted. */
export interface Layer<Cell> {
  /** A cell that has the value. */
  readonly like: Cell;
  readonly boxes: readonly Box[];
}

/**
 * Where each value of a property is painted, in order: first what most cells have, then the rest over it. A layer may reach under those
 * that come after it, so that few rectangles do. The value that new cells have anyway is not painted where nothing else lies under it.
 */
export function layersOf<Cell extends Place, Value>(
  cells: readonly Cell[],
  valueOf: (cell: Cell) => Value,
  initial?: Value,
): readonly Layer<Cell>[] {
  const groups = [...grouped(cells, valueOf)].toSorted(([, a], [, b]) => b.length - a.length);
  const isThereAlready = initial !== undefined && groups[0]?.[0] === initial;
  return groups.slice(isThereAlready ? 1 : 0).flatMap(([, group], index, painted) => {
    const [like] = group;
    const over = painted.slice(index + 1).flatMap(([, later]) => later);
    return like === undefined ? [] : [{ like, boxes: rectanglesOf(group, over) }];
  });
}
