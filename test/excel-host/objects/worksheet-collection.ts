import { findSheet } from "../model/names.ts";
import { addSheet } from "../model/sheets.ts";
import type { Sheet } from "../model/types.ts";
import { workbookTarget } from "../events.ts";
import { errors } from "../protocol/errors.ts";
import { type HostObject, KeyedCollection } from "../protocol/host-object.ts";
import type { Context } from "./context.ts";

/** All sheets, in order. */
export class WorksheetCollection extends KeyedCollection {
  readonly apiName = "WorksheetCollection";
  readonly #context: Context;

  constructor(context: Context) {
    super();
    this.#context = context;
  }

  override eventTarget(): string {
    return workbookTarget;
  }
  items(): readonly HostObject[] {
    return this.#context.workbook.sheets.map((sheet) => this.#context.make.worksheet(sheet));
  }
  find(key: unknown): HostObject | null {
    const sheet = findSheet(this.#context.workbook, key);
    return sheet === null ? null : this.#context.make.worksheet(sheet);
  }
  Add(name?: string | null): HostObject {
    this.#context.mustBeActive();
    return this.#context.make.worksheet(addSheet(this.#context.workbook, name));
  }
  GetActiveWorksheet(): HostObject {
    return this.#context.make.worksheet(this.#context.workbook.active);
  }
  override GetCount(visibleOnly = false): number {
    return this.#sheets(visibleOnly).length;
  }
  GetFirst(visibleOnly = false): HostObject {
    return this.#object(this.#sheets(visibleOnly)[0]);
  }
  GetLast(visibleOnly = false): HostObject {
    return this.#object(this.#sheets(visibleOnly).at(-1));
  }

  #sheets(visibleOnly: boolean): readonly Sheet[] {
    return this.#context.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }

  #object(sheet: Sheet | undefined): HostObject {
    if (sheet === undefined) throw errors.itemNotFound();
    return this.#context.make.worksheet(sheet);
  }
}
