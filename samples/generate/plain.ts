import type { Assessment } from "../../instrument/types.ts";

/** An assessment as plain JSON: maps become objects with their keys in order. */
export const plainAssessment = (assessment: Assessment): unknown => plain(assessment);

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].toSorted(byKey).map(([key, each]) => [key, plain(each)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);
