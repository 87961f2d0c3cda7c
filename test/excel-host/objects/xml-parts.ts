import type { WorkbookState, XmlPart } from "../model/types.ts";
import { errors } from "../protocol/errors.ts";
import { HostObject, KeyedCollection } from "../protocol/host-object.ts";

const namespace = /<(?!\?|!)[^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']+)["']/;

/** A custom XML part of the file. */
class CustomXmlPart extends HostObject {
  readonly apiName = "CustomXmlPart";
  readonly #workbook: WorkbookState;
  readonly #part: XmlPart;

  constructor(workbook: WorkbookState, part: XmlPart) {
    super();
    this.#workbook = workbook;
    this.#part = part;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#part.id };
  }
  get Id(): string {
    return this.#part.id;
  }
  get NamespaceUri(): string {
    return namespace.exec(this.#part.xml)?.[1] ?? "";
  }
  GetXml(): string {
    return this.#part.xml;
  }
  SetXml(xml: string): void {
    mustBeXml(xml);
    this.#part.xml = xml;
  }
  Delete(): void {
    const parts = this.#workbook.xmlParts;
    parts.splice(parts.indexOf(this.#part), 1);
  }
}

function mustBeXml(xml: string): void {
  if (typeof xml !== "string" || !/^\s*<[^]*>\s*$/.test(xml)) throw errors.invalidArgument();
}

abstract class XmlParts extends KeyedCollection {
  readonly workbook: WorkbookState;

  constructor(workbook: WorkbookState) {
    super();
    this.workbook = workbook;
  }

  abstract items(): readonly CustomXmlPart[];
  find(key: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.Id === key) ?? null;
  }
  GetItemOrNullObject(id: string): HostObject | null {
    return this.find(id);
  }
}

/** All parts, without those that Office itself keeps. */
export class CustomXmlPartCollection extends XmlParts {
  readonly apiName = "CustomXmlPartCollection";

  items(): readonly CustomXmlPart[] {
    return this.workbook.xmlParts.map((part) => new CustomXmlPart(this.workbook, part));
  }
  Add(xml: string): HostObject {
    mustBeXml(xml);
    const part = { id: this.workbook.nextId(), xml };
    this.workbook.xmlParts.push(part);
    return new CustomXmlPart(this.workbook, part);
  }
  GetByNamespace(uri: string): HostObject {
    return new CustomXmlPartScopedCollection(this.workbook, uri);
  }
}

class CustomXmlPartScopedCollection extends XmlParts {
  readonly apiName = "CustomXmlPartScopedCollection";
  readonly #uri: string;

  constructor(workbook: WorkbookState, uri: string) {
    super(workbook);
    this.#uri = uri;
  }

  items(): readonly CustomXmlPart[] {
    return this.workbook.xmlParts.map((part) => new CustomXmlPart(this.workbook, part)).filter((part) => part.NamespaceUri === this.#uri);
  }
  GetOnlyItem(): HostObject {
    const [only, ...others] = this.items();
    if (only === undefined || others.length > 0) throw errors.general();
    return only;
  }
  GetOnlyItemOrNullObject(): HostObject | null {
    const [only, ...others] = this.items();
    return only === undefined || others.length > 0 ? null : only;
  }
}
