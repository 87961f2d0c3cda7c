import { camel, HostCollection, HostObject, pascal } from "./host-object.ts";
import { membersOf, readMember } from "./members.ts";
import type { QueryInfo } from "./request.ts";

/** What to read, as a tree of member names; empty means "all scalars". */
type Selection = Map<string, Selection>;

/** How objects are named in the answer: with their kept reference, where they have one. */
export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

/** Answers a load: members in PascalCase, collections as `_Items`. */
export function query(object: HostObject, info: QueryInfo, identify: Identify): unknown {
  return new Reader(identify, false).read(object, selectionOf(info), info);
}

/** Answers a retrieve: the same with camelCase names. */
export function queryAsJson(object: HostObject, info: QueryInfo, identify: Identify): unknown {
  return new Reader(identify, true).read(object, selectionOf(info), info);
}

function selectionOf(info: QueryInfo): Selection {
  const root: Selection = new Map();
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let node = root;
    for (const part of path.split("/")) {
      const name = part === "$all" ? part : pascal(part);
      const next = node.get(name) ?? new Map();
      node.set(name, next);
      node = next;
    }
  }
  return root;
}

class Reader {
  readonly #identify: Identify;
  readonly #json: boolean;

  constructor(identify: Identify, json: boolean) {
    this.#identify = identify;
    this.#json = json;
  }

  read(object: HostObject, selection: Selection, page: QueryInfo = {}): Record<string, unknown> {
    return object instanceof HostCollection ? this.#collection(object, selection, page) : this.#object(object, selection);
  }

  #object(object: HostObject, selection: Selection): Record<string, unknown> {
    const out: Record<string, unknown> = this.#json ? {} : { ...this.#identify(object) };
    if (selection.size === 0 || selection.has("$all")) this.#allScalars(object, out);
    for (const [name, below] of selection) {
      if (name === "$all") continue;
      out[this.#key(name)] = this.#value(readMember(object, name), below);
    }
    return out;
  }

  #allScalars(object: HostObject, out: Record<string, unknown>): void {
    for (const [name, kind] of membersOf(object)) {
      if (kind === "method") continue;
      const value = readMember(object, name);
      if (!(value instanceof HostObject)) out[this.#key(name)] = value ?? null;
    }
  }

  #value(value: unknown, below: Selection): unknown {
    return value instanceof HostObject ? this.read(value, below) : (value ?? null);
  }

  #collection(collection: HostCollection, selection: Selection, page: QueryInfo): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const ofItems: Selection = new Map(selection.get("Items") ?? []);
    const members = membersOf(collection);
    for (const [name, below] of selection) {
      if (name === "Items") continue;
      // "$all" and unknown names mean the items; "count" and its like belong to the collection itself.
      if (members.has(name)) out[this.#key(name)] = readMember(collection, name) ?? null;
      else ofItems.set(name, below);
    }
    const first = page.Skip ?? 0;
    const items = collection.items().slice(first, page.Top === undefined ? undefined : first + page.Top);
    out[this.#json ? "items" : "_Items"] = items.map((item) => ({ ...this.#identify(item), ...this.read(item, ofItems) }));
    return out;
  }

  #key(name: string): string {
    return this.#json ? camel(name) : name;
  }
}
