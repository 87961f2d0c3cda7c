import { isDeepStrictEqual } from "node:util";

/** Where two values differ first, such as `0.assessment.answers.EM1-05.note`; null where they are the same. */
export function differenceOf(one: unknown, other: unknown): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  const path = pathTo(plain(one), plain(other), []);
  return path.length === 0 ? "the whole" : path.join(".");
}

function pathTo(one: unknown, other: unknown, path: readonly string[]): readonly string[] {
  if (path.length > 8 || !isObject(one) || !isObject(other)) return path;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const key = keys.find((each) => !isDeepStrictEqual(plain(one[each]), plain(other[each])));
  return key === undefined ? path : pathTo(plain(one[key]), plain(other[key]), [...path, key]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Maps as objects. */
const plain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);
