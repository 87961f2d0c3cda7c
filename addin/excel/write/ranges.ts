import { absoluteBox } from "../../../instrument/workbook/address.ts";
import type { Box } from "../../../instrument/workbook/spec.ts";

/** The ranges of one sheet, each asked for once. */
export type Ranges = (box: Box) => Excel.Range;

/**
 * Ranges that Excel does not keep track of: `Excel.run` would have every one tracked while rows move and released again at the end,
 * which costs more than half of the request.
 */
export function rangesOf(sheet: Excel.Worksheet): Ranges {
  const known = new Map<string, Excel.Range>();
  return (box) => {
    const address = addressOf(box);
    const range = known.get(address) ?? sheet.getRange(address).untrack();
    known.set(address, range);
    return range;
  };
}

/** `A5:C9`, or `A5` for a single cell. */
export function addressOf(box: Box): string {
  const [first, last] = absoluteBox(box).replaceAll("$", "").split(":");
  return first === last ? `${first}` : `${first}:${last}`;
}
