import type { WorkbookState } from "../model/types.ts";
import { HostObject } from "../protocol/host-object.ts";
import { Application } from "./application.ts";
import type { Context } from "./context.ts";
import { WorkbookProtection } from "./protection.ts";
import { DocumentProperties, SettingCollection } from "./properties.ts";
import { WorksheetCollection } from "./worksheet-collection.ts";
import { CustomXmlPartCollection } from "./xml-parts.ts";

/** The workbook: root of all paths. */
export class WorkbookObject extends HostObject {
  readonly apiName = "Workbook";
  readonly #context: Context;
  readonly #workbook: WorkbookState;

  constructor(context: Context) {
    super();
    this.#context = context;
    this.#workbook = context.workbook;
  }

  get Name(): string {
    return this.#workbook.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get IsDirty(): boolean {
    return this.#workbook.isDirty;
  }
  set IsDirty(isDirty: boolean) {
    this.#workbook.isDirty = isDirty;
  }
  get AutoSave(): boolean {
    return false;
  }
  get PreviouslySaved(): boolean {
    return true;
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get Worksheets(): HostObject {
    return new WorksheetCollection(this.#context);
  }
  get Names(): HostObject {
    return this.#context.make.names(null);
  }
  get Tables(): HostObject {
    return this.#context.make.tables(null);
  }
  get Application(): HostObject {
    return new Application(this.#workbook);
  }
  get Protection(): HostObject {
    return new WorkbookProtection(this.#context);
  }
  get CustomXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.#workbook);
  }
  get Settings(): HostObject {
    return new SettingCollection(this.#workbook);
  }
  get Properties(): HostObject {
    return new DocumentProperties(this.#workbook);
  }
  GetSelectedRange(): HostObject {
    const { sheet, box } = this.#workbook.selection;
    return this.#context.make.range(sheet, box);
  }
  GetActiveCell(): HostObject {
    const { sheet, box } = this.#workbook.selection;
    return this.#context.make.range(sheet, { ...box, rows: 1, columns: 1 });
  }
}
