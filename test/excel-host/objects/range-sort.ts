import { emitChange } from "../model/edit.ts";
import { mustAllow, mustEdit } from "../model/guard.ts";
import { type SortField, sortRows } from "../model/sort.ts";
import { HostObject } from "../protocol/host-object.ts";
import { errors } from "../protocol/errors.ts";
import type { CellsObject } from "./cells.ts";

/** Sorting of a range's rows. */
export class RangeSort extends HostObject {
  readonly apiName = "RangeSort";
  readonly #range: CellsObject;

  constructor(range: CellsObject) {
    super();
    this.#range = range;
  }

  Apply(fields: readonly SortField[], matchCase = false, hasHeaders = false, orientation = "Rows"): void {
    if (orientation !== "Rows" || matchCase) throw errors.notImplemented("RangeSort.Apply by columns or with matchCase");
    const { sheet, box, context } = this.#range;
    mustAllow(sheet, "allowSort");
    mustEdit(sheet, box);
    const body = hasHeaders ? { ...box, row: box.row + 1, rows: box.rows - 1 } : box;
    sortRows(context.workbook, sheet, body, fields);
    emitChange(context.workbook, sheet, box, "RangeEdited");
  }
}
