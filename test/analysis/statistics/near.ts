import { expect } from "vitest";

/** A result of which every number, at any depth, may differ by rounding: by less than half a unit of the ninth decimal, of numbers above 1000 of the sixth. */
export function near(expected: unknown): unknown {
  if (typeof expected === "number") return expect.closeTo(expected, Math.abs(expected) > 1000 ? 6 : 9);
  if (Array.isArray(expected)) return expected.map(near);
  if (typeof expected !== "object" || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([key, each]) => [key, near(each)]));
}
