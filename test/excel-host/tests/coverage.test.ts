import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { WorkbookModel } from "../model/workbook-model.ts";
import { bootExcel } from "../node.ts";
import { rootObject } from "../objects/root.ts";
import { camel, HostCollection, HostObject, pascal } from "../protocol/host-object.ts";
import { callMember, membersOf, readMember } from "../protocol/members.ts";

/** What the client says about one of its classes. */
interface ClientClass {
  readonly isKnown: boolean;
  readonly methods: ReadonlySet<string>;
  readonly navigation: readonly string[];
  /** Scalars, with whether they may be written. */
  readonly scalars: ReadonlyMap<string, boolean>;
}

const objects = path.resolve(import.meta.dirname, "../objects");
let client: object;
let instances: ReadonlyMap<string, HostObject>;

beforeAll(async () => {
  ({ Excel: client } = await bootExcel());
  instances = oneOfEachClass();
});

/** Methods whose result is of a class that no property leads to; called once each. */
const doors: Readonly<Record<string, readonly (readonly [method: string, args: readonly unknown[]])[]>> = {
  Worksheet: [["GetRange", ["A1:C4"]]],
  WorksheetCustomPropertyCollection: [["Add", ["key", "value"]]],
  CustomPropertyCollection: [["Add", ["key", "value"]]],
  SettingCollection: [["Add", ["key", "value"]]],
  CustomXmlPartCollection: [
    ["Add", ['<a xmlns="urn:a"/>']],
    ["GetByNamespace", ["urn:a"]],
  ],
  NamedItemCollection: [["Add", ["answer", "=Sheet1!$A$1"]]],
  Application: [["CreateWorkbook", [null]]],
};

/** Walks from the root through properties, items and doors, and keeps the first object of each class. */
function oneOfEachClass(): ReadonlyMap<string, HostObject> {
  const root = rootObject(new WorkbookModel(), () => undefined);
  const sheet = step(step(root, "Worksheets"), "GetFirst");
  const range = callMember(sheet, "GetRange", ["A1:C4"]);
  const kinds = ["Custom", "CellValue", "ContainsText", "TopBottom", "PresetCriteria", "DataBar", "IconSet", "ColorScale"];
  const formats = step(range, "ConditionalFormats");
  const found = new Map<string, HostObject>();
  callMember(step(sheet, "Charts"), "Add", ["Radar", range, "Columns"]);
  callMember(step(sheet, "Tables"), "Add", ["A1:C4", true]);
  callMember(step(sheet, "HorizontalPageBreaks"), "Add", ["A3"]);
  for (const kind of kinds) {
    // Each kind is an object of the same class with another part.
    const format = step(callMember(formats, "Add", [kind]), kind === "ContainsText" ? "TextComparison" : kind.replace("Criteria", ""));
    visit(format, found);
  }
  visit(root, found);
  return found;
}

function step(object: unknown, name: string): HostObject {
  if (!(object instanceof HostObject)) throw new Error(`no way to ${name}`);
  const result = membersOf(object).get(name) === "method" ? callMember(object, name, []) : readMember(object, name);
  if (!(result instanceof HostObject)) throw new Error(`${name} is no object`);
  return result;
}

function visit(object: unknown, found: Map<string, HostObject>): void {
  if (!(object instanceof HostObject) || found.has(object.apiName)) return;
  found.set(object.apiName, object);
  for (const [name, kind] of membersOf(object)) if (kind !== "method") visit(readOrNull(object, name), found);
  for (const [method, args] of doors[object.apiName] ?? []) visit(callMember(object, method, args), found);
  if (object instanceof HostCollection) for (const item of object.items()) visit(item, found);
}

function readOrNull(object: HostObject, name: string): unknown {
  try {
    return readMember(object, name);
  } catch {
    // The part of another kind of conditional format.
    return null;
  }
}

function clientClass(apiName: string): ClientClass {
  const found: unknown = Reflect.get(client, apiName);
  const prototype: object = typeof found === "function" ? found.prototype : {};
  const list = (name: string): readonly unknown[] => Reflect.get(prototype, name) ?? [];
  const updateable = list("_scalarPropertyUpdateable");
  return {
    isKnown: typeof found === "function",
    methods: new Set(Object.keys(prototype)),
    navigation: list("_navigationPropertyNames").map((name) => pascal(String(name))),
    scalars: new Map(list("_scalarPropertyOriginalNames").map((name, i) => [String(name), updateable[i] === true])),
  };
}

/** Members for which the client sends another name than it shows. */
const sentAs: Readonly<Record<string, readonly string[]>> = { Worksheet: ["Gridlines", "Headings"] };

/** What is wrong with a member of the emulator, seen from the client; null where nothing is. */
function objection({ methods, navigation, scalars }: ClientClass, name: string, kind: string): string | null {
  if (kind === "method") return methods.has(camel(name)) || methods.has(name) ? null : `${name}() is unknown to the client`;
  if (navigation.includes(name)) return null;
  const isWritable = scalars.get(name);
  if (isWritable === undefined) return `${name} is unknown to the client`;
  return isWritable === (kind === "writable") ? null : `${name} is ${kind}, in the client it is ${isWritable ? "writable" : "read-only"}`;
}

describe("the emulator has nothing that the client does not have", () => {
  test("the classes bear the client's names", () => {
    expect([...instances.keys()].filter((name) => !clientClass(name).isKnown)).toEqual([]);
  });

  test("members are spelled as in the client, and may be written where the client writes them", () => {
    const objections = [...instances].flatMap(([apiName, object]) => {
      const known = clientClass(apiName);
      const members = [...membersOf(object)].filter(([name]) => sentAs[apiName]?.includes(name) !== true);
      return members.flatMap(([name, kind]) => objection(known, name, kind) ?? []).map((text) => `${apiName}: ${text}`);
    });
    expect(objections).toEqual([]);
  });

  test("every class of the source was looked at", () => {
    const source = readdirSync(objects).map((file) => readFileSync(path.join(objects, file), "utf8"));
    const names = source.flatMap((text) =>
      [...text.matchAll(/apiName = "(\w+)"|new TextFormat\("(\w+)"/g)].map(([, own, text2]) => own ?? text2),
    );
    expect(names.filter((name) => name === undefined || !instances.has(name))).toEqual([]);
  });
});
