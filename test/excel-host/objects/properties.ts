import type { Property, Sheet, WorkbookState } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, HostObject, KeyedCollection, StateObject } from "../protocol/host-object.ts";

/** A key with a value. */
abstract class PropertyObject extends StateObject<Property> {
  readonly #list: Property[];

  constructor(property: Property, list: Property[]) {
    super(property);
    this.#list = list;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.state.key };
  }
  Delete(): void {
    const at = this.#list.indexOf(this.state);
    if (at < 0) throw errors.itemNotFound();
    this.#list.splice(at, 1);
  }
}
exposeState(PropertyObject, ["-Key", "Value"]);

class WorksheetCustomProperty extends PropertyObject {
  readonly apiName = "WorksheetCustomProperty";
}
class Setting extends PropertyObject {
  readonly apiName = "Setting";
}
class CustomProperty extends PropertyObject {
  readonly apiName = "CustomProperty";
  override identity(): Readonly<Record<string, unknown>> {
    return { Key: this.state.key, _Id: this.state.key };
  }
  get Type(): string {
    const types: Readonly<Record<string, string>> = { number: "Number", boolean: "Boolean" };
    return types[typeof this.state.value] ?? "String";
  }
}

abstract class PropertyCollection extends KeyedCollection {
  /** Keys differ only by their letters' case? Then they are the same; settings are exact. */
  abstract readonly isExact: boolean;
  abstract list(): Property[];
  abstract object(property: Property): HostObject;

  items(): readonly HostObject[] {
    return this.list().map((property) => this.object(property));
  }
  find(key: unknown): HostObject | null {
    const property = this.#property(String(key));
    return property === undefined ? null : this.object(property);
  }
  Add(key: string, value: unknown): HostObject {
    if (typeof key !== "string" || key === "" || key.length > 255) throw errors.invalidArgument();
    const known = this.#property(key);
    if (known !== undefined) {
      known.value = value;
      return this.object(known);
    }
    const property = { key, value };
    this.list().push(property);
    return this.object(property);
  }

  #property(key: string): Property | undefined {
    const fold = (text: string): string => (this.isExact ? text : text.toLowerCase());
    return this.list().find((property) => fold(property.key) === fold(key));
  }
}

/** Invisible keys on a sheet. */
export class WorksheetCustomPropertyCollection extends PropertyCollection {
  readonly apiName = "WorksheetCustomPropertyCollection";
  readonly isExact = false;
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  list(): Property[] {
    return this.#sheet.customProperties;
  }
  object(property: Property): HostObject {
    return new WorksheetCustomProperty(property, this.list());
  }
}

/** Custom properties of the file. */
class CustomPropertyCollection extends PropertyCollection {
  readonly apiName = "CustomPropertyCollection";
  readonly isExact = false;
  readonly #workbook: WorkbookState;

  constructor(workbook: WorkbookState) {
    super();
    this.#workbook = workbook;
  }

  list(): Property[] {
    return this.#workbook.customProperties;
  }
  object(property: Property): HostObject {
    return new CustomProperty(property, this.list());
  }
  DeleteAll(): void {
    this.list().length = 0;
  }
}

/** The add-in's own settings in the file. */
export class SettingCollection extends PropertyCollection {
  readonly apiName = "SettingCollection";
  readonly isExact = true;
  readonly #workbook: WorkbookState;

  constructor(workbook: WorkbookState) {
    super();
    this.#workbook = workbook;
  }

  list(): Property[] {
    return this.#workbook.settings;
  }
  object(property: Property): HostObject {
    return new Setting(property, this.list());
  }
}

/** Author, title and so on. */
export class DocumentProperties extends StateObject<Record<string, unknown>> {
  readonly apiName = "DocumentProperties";
  readonly #workbook: WorkbookState;

  constructor(workbook: WorkbookState) {
    super(workbook.properties);
    this.#workbook = workbook;
  }

  get Custom(): HostObject {
    return new CustomPropertyCollection(this.#workbook);
  }
}
exposeState(DocumentProperties, [
  "Author",
  "Category",
  "Comments",
  "Company",
  "-CreationDate",
  "Keywords",
  "-LastAuthor",
  "Manager",
  "RevisionNumber",
  "Subject",
  "Title",
]);
