import { Damaged } from "./damaged.ts";

/** A value of a parsed JSON text together with its path, for saying where something is wrong. */
export interface At {
  readonly value: unknown;
  readonly path: string;
}

/** Longest text and list that a benchmark needs by far; files built to exhaust the pane stop here. */
const longest = { text: 200, list: 5000 };

/** The entry of an object. Only its own entries count, so that no key leads into the workings of the language. */
export function entry({ value, path }: At, key: string): At {
  if (!isObject(value)) throw new Damaged(path);
  return { value: Object.hasOwn(value, key) ? value[key] : undefined, path: path === "" ? key : `${path}.${key}` };
}

/** The keys of an object. */
export function keys({ value, path }: At): readonly string[] {
  if (!isObject(value)) throw new Damaged(path);
  return Object.keys(value);
}

export function list({ value, path }: At): readonly At[] {
  if (!Array.isArray(value) || value.length > longest.list) throw new Damaged(path);
  return value.map((each: unknown, index) => ({ value: each, path: `${path}[${index}]` }));
}

export function text({ value, path }: At): string {
  if (typeof value !== "string" || value.length > longest.text) throw new Damaged(path);
  return value;
}

/** A number between two bounds. */
export function number({ value, path }: At, least: number, most: number): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) throw new Damaged(path);
  return value;
}

/** A whole number from 0. */
export function count(at: At): number {
  const value = number(at, 0, Number.MAX_SAFE_INTEGER);
  if (!Number.isInteger(value)) throw new Damaged(at.path);
  return value;
}

/** One of the words that are allowed. */
export function word<Word extends string>(at: At, allowed: readonly Word[]): Word {
  const found = allowed.find((each) => each === at.value);
  if (found === undefined) throw new Damaged(at.path);
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
