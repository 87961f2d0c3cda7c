import type { Provenance } from "../../instrument/reading.ts";
import type { Assessment } from "../../instrument/types.ts";

/** Hexadecimal digits of a file's hash that stand for a company which says nothing of itself. */
const hashDigits = 16;

/**
 * What links the cases of one company over years and files: the id given with the answers, otherwise the credit code.
 * A case with neither is a company of its own, named after its file (and line in a CSV): `file:0f3a…`.
 */
export function firmKey(assessment: Pick<Assessment, "firmId" | "profile">, { sha256, line }: Provenance): string {
  const named = assessment.firmId ?? assessment.profile.uscc;
  if (named !== null && named !== "") return named;
  const file = `file:${sha256.slice(0, hashDigits)}`;
  return line === undefined ? file : `${file}:${line}`;
}
