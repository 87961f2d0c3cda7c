import { createHash } from "node:crypto";

/** How the key of a name begins. */
const prefix = "name:";

const hashDigits = 16;

const isKey = /^name:[\da-f]{16}$/u;

/** Everything that is no letter and no digit: spaces of any width, brackets, points, signs that cannot be seen. */
const insignificant = /[^\p{L}\p{N}]/gu;

/**
 * What stands for the name of a company where names are not kept: `name:0f3a…`, the same for every way of spacing, for brackets and letters of any
 * width, and for capitals. What is a key already stays as it is. Null without a name.
 */
export function nameKey(name: string | null): string | null {
  if (name === null || isKey.test(name)) return name;
  const significant = name.normalize("NFKC").toLowerCase().replaceAll(insignificant, "");
  return significant === "" ? null : prefix + createHash("sha256").update(significant).digest("hex").slice(0, hashDigits);
}
