import type { Box } from "../model/box.ts";
import { changed, writeRange } from "../model/edit.ts";
import { valueAt } from "../model/sheet.ts";
import type { Sheet, Table } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { HostCollection, HostObject, KeyedCollection } from "../protocol/host-object.ts";
import type { Context } from "./context.ts";

/** What rows and columns need of their table. */
export interface TableSite {
  readonly context: Context;
  readonly sheet: Sheet;
  readonly state: Table;
  /** The cells below the header. */
  body(): Box;
  range(box: Box): HostObject;
}

class TableColumn extends HostObject {
  readonly apiName = "TableColumn";
  readonly #table: TableSite;
  readonly #index: number;

  constructor(table: TableSite, index: number) {
    super();
    this.#table = table;
    this.#index = index;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }
  get Id(): number {
    return this.#index + 1;
  }
  get Index(): number {
    return this.#index;
  }
  get Name(): string {
    const { box } = this.#table.state;
    return String(valueAt(this.#table.sheet, box.row, box.column + this.#index));
  }
  set Name(name: string) {
    const { box } = this.#table.state;
    const cell = { row: box.row, column: box.column + this.#index, rows: 1, columns: 1 };
    writeRange(this.#table.context.workbook, this.#table.sheet, cell, `'${name}`);
  }
  GetRange(): HostObject {
    return this.#table.range(this.#column(this.#table.state.box));
  }
  GetDataBodyRange(): HostObject {
    return this.#table.range(this.#column(this.#table.body()));
  }
  GetHeaderRowRange(): HostObject {
    return this.#table.range({ ...this.#column(this.#table.state.box), rows: 1 });
  }

  #column(box: Box): Box {
    return { ...box, column: box.column + this.#index, columns: 1 };
  }
}

/** The columns of a table. */
export class TableColumnCollection extends KeyedCollection {
  readonly apiName = "TableColumnCollection";
  readonly #table: TableSite;

  constructor(table: TableSite) {
    super();
    this.#table = table;
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: this.#table.state.box.columns }, (_column, index) => new TableColumn(this.#table, index));
  }
  find(key: unknown): HostObject | null {
    return this.items().find(({ Id, Name }) => Id === key || Name === key) ?? null;
  }
  get Count(): number {
    return this.#table.state.box.columns;
  }
  GetItemAt(index: number): HostObject {
    const column = this.items()[index];
    if (column === undefined) throw errors.invalidArgument();
    return column;
  }
}

class TableRow extends HostObject {
  readonly apiName = "TableRow";
  readonly #table: TableSite;
  readonly #index: number;

  constructor(table: TableSite, index: number) {
    super();
    this.#table = table;
    this.#index = index;
  }

  get Index(): number {
    return this.#index;
  }
  get Values(): unknown {
    const { row, column, columns } = this.#box();
    return [Array.from({ length: columns }, (_cell, j) => valueAt(this.#table.sheet, row, column + j))];
  }
  set Values(values: unknown) {
    writeRange(this.#table.context.workbook, this.#table.sheet, this.#box(), values);
  }
  GetRange(): HostObject {
    return this.#table.range(this.#box());
  }

  #box(): Box {
    const body = this.#table.body();
    return { ...body, row: body.row + this.#index, rows: 1 };
  }
}

/** The rows of a table. */
export class TableRowCollection extends HostCollection {
  readonly apiName = "TableRowCollection";
  readonly #table: TableSite;

  constructor(table: TableSite) {
    super();
    this.#table = table;
  }

  items(): readonly HostObject[] {
    return Array.from({ length: this.#table.body().rows }, (_row, index) => new TableRow(this.#table, index));
  }
  find(): HostObject | null {
    return null;
  }
  get Count(): number {
    return this.#table.body().rows;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): HostObject {
    const row = this.items()[index];
    if (row === undefined) throw errors.invalidArgument();
    return row;
  }
  /** Appends rows; what stood below the table is overwritten, where Excel would move it down. */
  Add(index: number | null, values: readonly unknown[]): HostObject {
    if (index !== null && index !== undefined && index !== this.Count) throw errors.notImplemented("TableRowCollection.Add in the middle");
    const rows = Array.isArray(values[0]) ? values : [values];
    const { context, sheet, state } = this.#table;
    const box = { ...state.box, row: state.box.row + state.box.rows, rows: rows.length };
    writeRange(context.workbook, sheet, box, rows);
    state.box = { ...state.box, rows: state.box.rows + rows.length };
    changed(context.workbook, sheet, box);
    return new TableRow(this.#table, this.Count - rows.length);
  }
}
