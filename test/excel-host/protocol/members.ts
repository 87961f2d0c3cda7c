import { errors } from "./errors.ts";
import type { HostObject } from "./host-object.ts";

/** What a member of a class is, found out once. */
export type MemberKind = "method" | "readOnly" | "writable";

type Shape = ReadonlyMap<string, MemberKind>;

const shapes = new Map<object, Shape>();
const isMember = /^_?[A-Z]/;

/** Every member of the object's class that the protocol may name. */
export function membersOf(object: HostObject): Shape {
  const prototype: object = Object.getPrototypeOf(object);
  let shape = shapes.get(prototype);
  if (shape === undefined) {
    shape = readShape(prototype);
    shapes.set(prototype, shape);
  }
  return shape;
}

function readShape(prototype: object): Shape {
  const shape = new Map<string, MemberKind>();
  for (let level: object | null = prototype; level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!isMember.test(name) || shape.has(name)) continue;
      shape.set(name, kindOf(property));
    }
  }
  return shape;
}

function kindOf(property: PropertyDescriptor): MemberKind {
  if (property.get === undefined) return "method";
  return property.set === undefined ? "readOnly" : "writable";
}

/** Reads a property; loud where there is none. */
export function readMember(object: HostObject, name: string): unknown {
  const kind = membersOf(object).get(name);
  if (kind === undefined || kind === "method") throw errors.notImplemented(`${object.apiName}.${name}`);
  return Reflect.get(object, name);
}

/** Writes a property; loud where there is none, or none that may be written. */
export function writeMember(object: HostObject, name: string, value: unknown): void {
  if (membersOf(object).get(name) !== "writable") throw errors.notImplemented(`${object.apiName}.${name} (set)`);
  Reflect.set(object, name, value);
}

/** Calls a method; loud where there is none. */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (membersOf(object).get(name) !== "method") throw errors.notImplemented(`${object.apiName}.${name}`);
  const method: unknown = Reflect.get(object, name);
  return typeof method === "function" ? Reflect.apply(method, object, args) : null;
}
