import { errors } from "./errors.ts";

/** An object of Excel as the protocol sees it: its members carry the protocol's names (`GetRange`, `Values`). Everything else is private to the host. */
export abstract class HostObject {
  /** The client's name of this class ("Range"), for error locations and the coverage test. */
  abstract readonly apiName: string;

  /** What lets the client find the object again in a later batch: `{ Id }` or `{ _Id }`; empty where its path is walked again. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** The target of its events: a worksheet's id, "Workbook" for collections, or null where it has none. */
  eventTarget(): string | null {
    return null;
  }
}

/** A list of host objects. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];

  /** The item with the identity's key, or null. */
  abstract find(key: unknown): HostObject | null;
}

/** A list whose items are asked for by their keys. */
export abstract class KeyedCollection extends HostCollection {
  GetCount(_visibleOnly?: boolean): number {
    return this.items().length;
  }
  GetItem(key: unknown): HostObject {
    const item = this.find(key);
    if (item === null) throw errors.itemNotFound();
    return item;
  }
  GetItemOrNullObject(key: unknown): HostObject | null {
    return this.find(key);
  }
}

/** A host object whose scalars live in a plain state object of the model, one camelCase key for each PascalCase member. */
export abstract class StateObject<State extends object> extends HostObject {
  readonly state: State;
  /** Called before each change; throws where the change is not allowed. */
  readonly beforeChange: () => void;

  constructor(state: State, beforeChange: () => void = allow) {
    super();
    this.state = state;
    this.beforeChange = beforeChange;
  }
}

function allow(): void {
  // A state without a guard may always be changed.
}

/** Words that a member takes, where Excel takes only some. */
type Words = Readonly<Record<string, readonly string[]>>;

/** Gives a class of state objects its scalar members. Names that start with "-" are read-only. */
export function exposeState(target: { readonly prototype: object }, names: readonly string[], words: Words = {}): void {
  for (const entry of names) {
    const name = entry.replace(/^-/, "");
    const key = camel(name);
    const property: PropertyDescriptor = {
      configurable: true,
      get(this: StateObject<Record<string, unknown>>): unknown {
        return this.state[key];
      },
    };
    if (name === entry) {
      property.set = function set(this: StateObject<Record<string, unknown>>, value: unknown): void {
        this.beforeChange();
        mustBeLike(this.state[key], value);
        if (words[name] !== undefined && !words[name].includes(String(value))) throw errors.invalidArgument();
        this.state[key] = value;
      };
    }
    Object.defineProperty(target.prototype, name, property);
  }
}

/** Excel refuses a text where it wants a number or a truth value. An empty text stands for "automatic". */
export function mustBeLike(current: unknown, value: unknown): void {
  const wantsTruth = typeof current === "boolean" && typeof value !== "boolean";
  const wantsNumber = typeof current === "number" && typeof value !== "number" && value !== "";
  if (wantsTruth || wantsNumber) throw errors.invalidArgument();
}

/** "FillColor" → "fillColor". */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "fillColor" → "FillColor". */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
