import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import { styles } from "../../../instrument/workbook/styles.ts";
import { addLinks } from "./links.ts";
import { type Ranges, rangesOf } from "./ranges.ts";
import { setValidations } from "./validations.ts";
import { writeCells } from "./cells.ts";

/**
 * Queues the texts, formulas and rules of a sheet that stands already, each in its place. Cells in which people type are left alone,
 * whatever is in them; so is whatever a person has put where nothing was drawn.
 */
export function rewriteSheet(spec: SheetSpec, sheet: Excel.Worksheet): Ranges {
  const ranges = rangesOf(sheet);
  const drawn = { ...spec, cells: spec.cells.filter(({ style, value }) => styles[style].locked && value !== null) };
  writeCells(drawn, ranges);
  addLinks(drawn, ranges);
  setValidations(spec, ranges);
  return ranges;
}
