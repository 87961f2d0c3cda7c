import { errors } from "./errors.ts";
import type { HostObject } from "./host-object.ts";

/** Objects that the client asked to keep between batches; ranges among them move with their cells. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): null {
    if (this.#ids.has(object)) return null;
    const id = `r${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return null;
  }

  get(id: string): HostObject {
    const object = this.#objects.get(id);
    if (object === undefined) throw errors.invalidReference();
    return object;
  }

  idOf(object: HostObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  remove(ids: readonly unknown[]): null {
    for (const id of ids) {
      const object = this.#objects.get(String(id));
      if (object !== undefined) this.#ids.delete(object);
      this.#objects.delete(String(id));
    }
    return null;
  }

  clear(): null {
    this.#objects.clear();
    this.#ids.clear();
    return null;
  }

  /** All kept objects: for the model, which moves ranges when rows and columns come and go. */
  all(): Iterable<HostObject> {
    return this.#objects.values();
  }
}
