import { errors } from "./errors.ts";
import { HostObject } from "./host-object.ts";
import { readMember } from "./members.ts";
import type { ObjectPathInfo } from "./request.ts";

/** The object that a path leads to, or null; loud where the emulator gives something that is none. */
export function hostObject(value: unknown, parent: HostObject, path: ObjectPathInfo): HostObject | null {
  if (value === null || value === undefined || value instanceof HostObject) return value ?? null;
  throw errors.notImplemented(`${parent.apiName}.${path.Name} as an object`);
}

/** A member's value, or null where the object has no such member. */
export function readIfThere(object: HostObject, name: string): unknown {
  try {
    return readMember(object, name);
  } catch {
    return null;
  }
}
