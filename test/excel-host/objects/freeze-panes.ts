import { maxColumns, maxRows } from "../model/box.ts";
import type { Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import type { Context } from "./context.ts";

/** Rows and columns that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly apiName = "WorksheetFreezePanes";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  FreezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  FreezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  FreezeAt(range: unknown): void {
    const { box } = placeOf(this.#context, range, this.#sheet);
    const rows = box.rows === maxRows ? 0 : box.row + box.rows;
    const columns = box.columns === maxColumns ? 0 : box.column + box.columns;
    this.#freeze(rows, columns);
  }
  Unfreeze(): void {
    this.#freeze(0, 0);
  }
  GetLocationOrNullObject(): HostObject | null {
    const { rows, columns } = this.#sheet.freeze;
    if (rows === 0 && columns === 0) return null;
    return this.#context.make.range(this.#sheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? maxRows : rows,
      columns: columns === 0 ? maxColumns : columns,
    });
  }
  GetLocation(): HostObject {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw errors.itemNotFound();
    return location;
  }

  #freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw errors.invalidArgument();
    this.#sheet.freeze = { rows, columns };
  }
}
