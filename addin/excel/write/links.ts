import { absolute, cellBox, onSheet } from "../../../instrument/workbook/address.ts";
import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import { inputOf } from "./cells.ts";
import type { Ranges } from "./ranges.ts";

/** Texts that lead to another sheet. Excel gives them its own link look, so they come before the looks. */
export function addLinks({ cells }: SheetSpec, ranges: Ranges): void {
  for (const cell of cells) {
    if (cell.link === undefined) continue;
    const range = ranges(cellBox(cell.row, cell.column));
    range.hyperlink = {
      documentReference: onSheet(cell.link, absolute(1, 1).replaceAll("$", "")),
      textToDisplay: `${inputOf(cell) ?? ""}`,
    };
    range.format.font.underline = Excel.RangeUnderlineStyle.none;
  }
}
