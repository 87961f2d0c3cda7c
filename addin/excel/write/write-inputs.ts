import type { InputKey, InputPlace } from "../../../instrument/reader/questionnaire/input-places.ts";
import { cellBox } from "../../../instrument/workbook/address.ts";
import type { RawInput } from "../../inspect/raw-inputs.ts";
import { literal } from "./cells.ts";
import { type Ranges, rangesOf } from "./ranges.ts";

/** Queues inputs at their places, so that every cell holds again exactly what it held elsewhere. Gives back what is written. */
export function writeInputs(
  context: Excel.RequestContext,
  inputs: ReadonlyMap<InputKey, RawInput>,
  places: ReadonlyMap<InputKey, InputPlace>,
): void {
  const sheets = new Map<string, Ranges>();
  for (const [key, input] of inputs) {
    const place = places.get(key);
    if (place === undefined) continue;
    const ranges = sheets.get(place.sheet) ?? rangesOf(context.workbook.worksheets.getItem(place.sheet));
    sheets.set(place.sheet, ranges);
    writeInput(ranges(cellBox(place.row, place.column)), input, key);
  }
}

/** Cells of the format "@" make a text of whatever is written into them, as for names and codes. */
const isTextCell = (key: InputKey): boolean => /^field (?:uscc|name|roles)$/u.test(key);

function writeInput(range: Excel.Range, { value, formula }: RawInput, key: InputKey): void {
  if (isTextCell(key) && (formula !== null || typeof value !== "string")) range.numberFormat = [["General"]];
  if (formula !== null) range.formulas = [[formula]];
  else if (typeof value !== "string") range.values = [[value]];
  else range.formulas = [[isTextCell(key) ? value.replace(/^(?=[=+\-@'])/u, "'") : literal(value)]];
}
