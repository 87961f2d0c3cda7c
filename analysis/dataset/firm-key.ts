import type { Provenance } from "../../instrument/reading.ts";
import type { Assessment } from "../../instrument/types.ts";

/** Hexadecimal digits of a file's hash that stand for a company which says nothing of itself. */
const hashDigits = 16;

/** How the key of a company begins that says nothing of itself. */
const unnamedPrefix = "file:";

/** Whether a key names no company, so that its cases cannot be followed over the years. */
export const isUnnamed = (key: string): boolean => key.startsWith(unnamedPrefix);

/**
 * What links the cases of one company over years and files: the id given with the answers, otherwise the credit code.
 * A case with neither is a company of its own, named after its file (and line in a CSV): `file:0f3a…`.
 */
export function firmKey(assessment: Pick<Assessment, "firmId" | "profile">, { sha256, line }: Provenance): string {
  const named = assessment.firmId ?? assessment.profile.uscc;
  if (named !== null && named !== "") return named;
  const file = `${unnamedPrefix}${sha256.slice(0, hashDigits)}`;
  return line === undefined ? file : `${file}:${line}`;
}
