import { errors, RichApiError } from "./errors.ts";
import { camel, HostCollection, HostObject, pascal } from "./host-object.ts";
import { callMember, readMember, writeMember } from "./members.ts";
import { isPlain } from "./plain.ts";
import { query, queryAsJson } from "./query.ts";
import { References } from "./references.ts";
import { hostObject, readIfThere } from "./results.ts";
import {
  actionTypes,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  pathTypes,
  type RequestBody,
  type ResponseBody,
} from "./request.ts";

/** What the interpreter asks of the workbook behind it. */
export interface InterpreterOptions {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
  /** Called for `_Register…` and `_Unregister…`. */
  readonly onRegistration: (object: HostObject, method: string) => void;
  /** Called before each action; a fault throws here. */
  readonly beforeAction?: (index: number) => void;
  /** Called before a member ("Worksheet.name") is called or set; a fault throws here. */
  readonly beforeMember?: (member: string) => void;
}

const registration = /^_(Un)?[Rr]egister/;

/** Walks batches over host objects. Knows nothing of Excel. What was done before an error stays done, as in Excel. */
export class Interpreter {
  readonly references = new References();
  readonly #options: InterpreterOptions;

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  /** One `context.sync()`. */
  process(body: RequestBody): ResponseBody {
    return new Batch(body, this.#options, this.references).run();
  }
}

/** One batch: each path is walked at most once, when the first action needs it. */
class Batch {
  readonly #body: RequestBody;
  readonly #options: InterpreterOptions;
  readonly #references: References;
  readonly #objects = new Map<number, HostObject | null>();
  #place = "";

  constructor(body: RequestBody, options: InterpreterOptions, references: References) {
    this.#body = body;
    this.#options = options;
    this.#references = references;
  }

  run(): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.#body.Actions.entries()) {
      try {
        this.#place = "";
        const value = this.#act(action, index);
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (cause) {
        return { Error: this.#failure(cause, index), Results: results, TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #failure(cause: unknown, index: number): NonNullable<ResponseBody["Error"]> {
    const error =
      cause instanceof RichApiError ? cause : errors.general(`host emulator: ${cause instanceof Error ? cause.stack : String(cause)}`);
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? this.#place,
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  }

  #act(action: ActionInfo, index: number): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    this.#options.beforeAction?.(index);
    const object = this.#resolve(action.ObjectPathId ?? 0);
    if (object === null) return this.#onNull(action);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.#identify(object);
      case actionTypes.setProperty:
        return this.#set(object, action.Name ?? "", this.#args(action.ArgumentInfo)[0]);
      case actionTypes.update:
        return this.#update(object, action.ObjectState ?? {});
      case actionTypes.method:
        return this.#method(object, action);
      case actionTypes.query:
      case actionTypes.recursiveQuery:
        this.#place = `${object.apiName}.load`;
        return query(object, action.QueryInfo ?? {}, this.#identify);
      case actionTypes.queryAsJson:
        return queryAsJson(object, action.QueryInfo ?? {}, this.#identify);
      default:
        throw errors.notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** On a null object a load and an instantiation answer null; calls and changes come back as null objects. */
  #onNull(action: ActionInfo): unknown {
    const changes = action.ActionType === actionTypes.method || action.ActionType === actionTypes.setProperty;
    return changes ? { _IsNull: true } : null;
  }

  readonly #identify = (object: HostObject): Readonly<Record<string, unknown>> => {
    const reference = this.#references.idOf(object);
    return reference === null ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  };

  #set(object: HostObject, name: string, value: unknown): null {
    this.#enter(object, name);
    writeMember(object, name, value);
    return null;
  }

  #update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      const member = pascal(name);
      const current = isPlain(value) ? readIfThere(object, member) : null;
      if (isPlain(value) && current instanceof HostObject) this.#update(current, value);
      else this.#set(object, member, value);
    }
    return null;
  }

  #method(object: HostObject, action: ActionInfo): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") return this.#references.keep(object);
    const args = this.#args(action.ArgumentInfo);
    if (name === "_RemoveReference") return this.#references.remove(args);
    if (name === "_RemoveAllReferences") return this.#references.clear();
    if (registration.test(name)) return this.#options.onRegistration(object, name);
    const result = this.#call(object, name, args);
    return result instanceof HostObject ? this.#identify(result) : result;
  }

  #call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.#enter(object, name);
    // What the add-in left out arrives as null.
    return callMember(
      object,
      name,
      args.map((value) => value ?? undefined),
    );
  }

  #enter(object: HostObject, name: string): void {
    this.#place = `${object.apiName}.${camel(name)}`;
    this.#options.beforeMember?.(this.#place);
  }

  #args(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return args.map((value, index) => {
      const path: unknown = Array.isArray(paths) ? paths[index] : 0;
      if (typeof path === "number" && path > 0) return this.#resolve(path);
      return isPlain(value) ? this.#plain(value) : value;
    });
  }

  /** Objects within a plain argument, such as the range in a validation's list, come as `{ _ObjectPathId }`. */
  #plain(value: Readonly<Record<string, unknown>>): unknown {
    const path = value["_ObjectPathId"];
    if (typeof path === "number") return this.#resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isPlain(part) ? this.#plain(part) : part]));
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[id];
    if (path === undefined) throw errors.invalidReference();
    const object = this.#walk(path);
    this.#objects.set(id, object);
    return object;
  }

  #walk(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return this.#options.root;
      case pathTypes.service:
        return this.#service(path.Name);
      case pathTypes.reference:
        return this.#references.get(path.Name);
      case pathTypes.nullObject:
        return null;
      default: {
        const parent = this.#resolve(path.ParentObjectPathId ?? 0);
        return parent === null ? null : this.#step(parent, path);
      }
    }
  }

  #step(parent: HostObject, path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === pathTypes.property) return hostObject(readMember(parent, path.Name), parent, path);
    const args = this.#args(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.method) return hostObject(this.#call(parent, path.Name, args), parent, path);
    if (path.ObjectPathType !== pathTypes.indexer || !(parent instanceof HostCollection)) {
      throw errors.notImplemented(`path type ${path.ObjectPathType} on ${parent.apiName}`);
    }
    const item = parent.find(args[0]);
    this.#place = `${parent.apiName}.getItem`;
    if (item === null) throw errors.itemNotFound();
    return item;
  }

  #service(name: string): HostObject {
    const service = this.#options.services[name];
    if (service === undefined) throw errors.notImplemented(`new ${name}`);
    return service;
  }
}
