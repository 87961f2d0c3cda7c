import { writeRange } from "../model/edit.ts";
import { mustAllow } from "../model/guard.ts";
import { addTable, findTable, tablesOf } from "../model/tables.ts";
import type { Box } from "../model/box.ts";
import type { Sheet, Table } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, type HostObject, KeyedCollection, StateObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import type { Context } from "./context.ts";
import { TableColumnCollection, TableRowCollection, type TableSite } from "./table-lines.ts";

/** The tables of a sheet, or of all sheets. */
export class TableCollection extends KeyedCollection {
  readonly apiName = "TableCollection";
  readonly #context: Context;
  readonly #sheet: Sheet | null;

  constructor(context: Context, sheet: Sheet | null) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  items(): readonly HostObject[] {
    return tablesOf(this.#context.workbook, this.#sheet).map(({ sheet, table }) => this.#context.make.table(sheet, table));
  }
  find(key: unknown): HostObject | null {
    const found = findTable(this.#context.workbook, this.#sheet, String(key));
    return found === null ? null : this.#context.make.table(found.sheet, found.table);
  }
  get Count(): number {
    return this.items().length;
  }
  Add(range: unknown, hasHeaders: boolean): HostObject {
    const { workbook } = this.#context;
    const { sheet, box } = placeOf(this.#context, range, this.#sheet ?? workbook.active);
    if (sheet.protection.protected) throw errors.accessDenied();
    return this.#context.make.table(sheet, addTable(workbook, sheet, box, hasHeaders));
  }
  GetItemAt(index: number): HostObject {
    const item = this.items()[index];
    if (item === undefined) throw errors.invalidArgument();
    return item;
  }
}

/** One table. */
export class TableObject extends StateObject<Table> implements TableSite {
  readonly apiName = "Table";
  readonly context: Context;
  readonly sheet: Sheet;

  constructor(context: Context, sheet: Sheet, table: Table) {
    super(table, () => mustAllow(sheet, "allowFormatCells"));
    this.context = context;
    this.sheet = sheet;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }
  get Name(): string {
    return this.state.name;
  }
  set Name(name: string) {
    const other = findTable(this.context.workbook, null, name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw errors.invalidArgument();
    if (other !== null && other.table !== this.state) throw errors.itemAlreadyExists();
    this.state.name = name;
  }
  get Columns(): HostObject {
    return new TableColumnCollection(this);
  }
  get Rows(): HostObject {
    return new TableRowCollection(this);
  }
  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.sheet);
  }
  GetRange(): HostObject {
    return this.range(this.state.box);
  }
  GetHeaderRowRange(): HostObject {
    return this.range({ ...this.state.box, rows: 1 });
  }
  GetDataBodyRange(): HostObject {
    return this.range(this.body());
  }
  Resize(range: unknown): void {
    this.state.box = placeOf(this.context, range, this.sheet).box;
  }
  /** The cells stay, the table goes. */
  ConvertToRange(): HostObject {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.state), 1);
    return this.range(this.state.box);
  }
  Delete(): void {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.state), 1);
    const { box } = this.state;
    const empty = Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, () => ""));
    writeRange(this.context.workbook, this.sheet, box, empty);
  }
  body(): Box {
    const top = this.state.showHeaders ? 1 : 0;
    return { ...this.state.box, row: this.state.box.row + top, rows: this.state.box.rows - top };
  }
  range(box: Box): HostObject {
    return this.context.make.range(this.sheet, box);
  }
}
exposeState(TableObject, [
  "-Id",
  "ShowHeaders",
  "ShowTotals",
  "Style",
  "ShowBandedRows",
  "ShowBandedColumns",
  "ShowFilterButton",
  "HighlightFirstColumn",
  "HighlightLastColumn",
]);
