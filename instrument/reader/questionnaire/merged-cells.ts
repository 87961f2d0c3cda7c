import { type Address, readAddress } from "./address.ts";

/**
 * The merged range in which a cell is not the first, null where it is in none. Whatever was typed into such a cell before it was merged is gone:
 * a merged range keeps the content of its first cell only.
 */
export function mergedOver(ranges: readonly string[], cell: Address): string | null {
  const found = ranges.find((range) => {
    const [first, last] = range.split(":").map(readAddress);
    if (first === undefined || first === null || last === undefined || last === null) return false;
    const isInside = cell.row >= first.row && cell.row <= last.row && cell.column >= first.column && cell.column <= last.column;
    return isInside && (cell.row !== first.row || cell.column !== first.column);
  });
  return found ?? null;
}
