import { type Box, maxColumns, maxRows } from "../model/box.ts";
import { usedBox } from "../model/sheet.ts";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets.ts";
import type { Sheet } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, type HostObject, StateObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import type { Context } from "./context.ts";
import { WorksheetFreezePanes } from "./freeze-panes.ts";
import { PageBreakCollection, PageLayout } from "./page-layout.ts";
import { WorksheetProtection } from "./protection.ts";
import { WorksheetCustomPropertyCollection } from "./properties.ts";
import { color } from "./range-format.ts";

/** One sheet. */
export class WorksheetObject extends StateObject<Sheet> {
  readonly apiName = "Worksheet";
  readonly #context: Context;

  constructor(context: Context, sheet: Sheet) {
    super(sheet);
    this.#context = context;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }
  override eventTarget(): string {
    return this.state.id;
  }

  get Name(): string {
    return this.state.name;
  }
  set Name(name: string) {
    renameSheet(this.#context.workbook, this.state, name);
  }
  get Position(): number {
    return this.#context.workbook.sheets.indexOf(this.state);
  }
  set Position(position: number) {
    moveSheet(this.#context.workbook, this.state, position);
  }
  get Visibility(): string {
    return this.state.visibility;
  }
  set Visibility(visibility: string) {
    showSheet(this.#context.workbook, this.state, visibility);
  }
  get TabColor(): string {
    return this.state.tabColor;
  }
  set TabColor(value: string) {
    this.state.tabColor = value === "" ? "" : color(value);
  }
  get StandardHeight(): number {
    return 15;
  }

  get Charts(): HostObject {
    return this.#context.make.charts(this.state);
  }
  get Tables(): HostObject {
    return this.#context.make.tables(this.state);
  }
  get Names(): HostObject {
    return this.#context.make.names(this.state);
  }
  get Protection(): HostObject {
    return new WorksheetProtection(this.#context, this.state);
  }
  get FreezePanes(): HostObject {
    return new WorksheetFreezePanes(this.#context, this.state);
  }
  get PageLayout(): HostObject {
    return new PageLayout(this.#context, this.state);
  }
  get HorizontalPageBreaks(): HostObject {
    return new PageBreakCollection(this.#context, this.state, "row");
  }
  get VerticalPageBreaks(): HostObject {
    return new PageBreakCollection(this.#context, this.state, "column");
  }
  get CustomProperties(): HostObject {
    return new WorksheetCustomPropertyCollection(this.state);
  }

  GetRange(address?: unknown): HostObject {
    const place = placeOf(this.#context, address, this.state);
    if (place.sheet !== this.state) throw errors.invalidArgument();
    return this.#range(place.box);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    return this.#range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): HostObject {
    return this.#range({ row, column, rows: 1, columns: 1 });
  }
  /** The used part of an empty sheet is its first cell. */
  GetUsedRange(valuesOnly = false): HostObject {
    return this.#range(usedBox(this.state, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    const box = usedBox(this.state, valuesOnly);
    return box === null ? null : this.#range(box);
  }
  Activate(): void {
    this.#context.mustBeActive();
    activateSheet(this.#context.workbook, this.state);
  }
  Delete(): void {
    deleteSheet(this.#context.workbook, this.state);
  }
  Calculate(): void {
    this.#context.workbook.calculate(true);
  }
  GetNextOrNullObject(visibleOnly = false): HostObject | null {
    return this.#neighbour(1, visibleOnly);
  }
  GetNext(visibleOnly = false): HostObject {
    return orNotFound(this.#neighbour(1, visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly = false): HostObject | null {
    return this.#neighbour(-1, visibleOnly);
  }
  GetPrevious(visibleOnly = false): HostObject {
    return orNotFound(this.#neighbour(-1, visibleOnly));
  }

  /** The client sets grid lines and headings under these names, and reads them under others. */
  get Gridlines(): boolean {
    return this.state.showGridlines;
  }
  set Gridlines(visible: boolean) {
    this.beforeChange();
    this.state.showGridlines = visible;
  }
  get Headings(): boolean {
    return this.state.showHeadings;
  }
  set Headings(visible: boolean) {
    this.beforeChange();
    this.state.showHeadings = visible;
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): HostObject | null {
    const { sheets } = this.#context.workbook;
    const ordered = step === 1 ? sheets : sheets.toReversed();
    const after = ordered.slice(ordered.indexOf(this.state) + 1);
    const next = after.find((sheet) => !visibleOnly || sheet.visibility === "Visible");
    return next === undefined ? null : this.#context.make.worksheet(next);
  }

  #range(box: Box): HostObject {
    if (box.row + box.rows > maxRows || box.column + box.columns > maxColumns) throw errors.invalidArgument();
    return this.#context.make.range(this.state, box);
  }
}
exposeState(WorksheetObject, ["-Id", "ShowGridlines", "ShowHeadings", "EnableCalculation", "StandardWidth"]);

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw errors.itemNotFound();
  return object;
}
