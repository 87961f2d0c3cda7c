import { type Box, maxColumns, maxRows } from "../model/box.ts";
import { type Place, resolve } from "../model/names.ts";
import type { Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject } from "../protocol/host-object.ts";
import type { Context } from "./context.ts";

/** A range of cells, as arguments see it. */
export abstract class CellsObject extends HostObject {
  readonly context: Context;
  readonly sheet: Sheet;
  #box: Box | null;

  constructor(context: Context, sheet: Sheet, box: Box) {
    super();
    const isOff = box.row < 0 || box.column < 0 || box.row + box.rows > maxRows || box.column + box.columns > maxColumns;
    if (isOff || box.rows < 1 || box.columns < 1) throw errors.invalidArgument();
    this.context = context;
    this.sheet = sheet;
    this.#box = box;
  }

  /** Its cells; throws where they, or their sheet, are gone. */
  get box(): Box {
    if (this.#box === null || !this.context.workbook.sheets.includes(this.sheet)) throw errors.itemNotFound();
    return this.#box;
  }

  /** Follows its cells when rows and columns come and go; null when they went. */
  follow(move: (box: Box) => Box | null): void {
    if (this.#box !== null) this.#box = move(this.#box);
  }
}

/** A range that was passed as an object or as an address, or the cells of a sheet where nothing was passed. */
export function placeOf(context: Context, argument: unknown, own: Sheet | null): Place {
  if (argument instanceof CellsObject) return { sheet: argument.sheet, box: argument.box };
  if ((argument === undefined || argument === null || argument === "") && own !== null) {
    return { sheet: own, box: { row: 0, column: 0, rows: maxRows, columns: maxColumns } };
  }
  const place = typeof argument === "string" ? resolve(context.workbook, argument, own) : null;
  if (place === null) throw errors.invalidArgument();
  return place;
}
