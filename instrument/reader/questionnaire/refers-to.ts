import { readAddress } from "./address.ts";
import type { DefinedName } from "./cells.ts";

/** The one cell that a defined name points to, null for anything else: `#REF!`, ranges, other workbooks, formulas. */
export function readRefersTo(refersTo: string): DefinedName["target"] {
  const match = /^=?(?:'((?:[^'[\]]|'')+)'|([^'!#[\](),:]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?\3\$?\4)?$/u.exec(refersTo.trim());
  const address = match === null ? null : readAddress(`${match[3]}${match[4]}`);
  if (match === null || address === null) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", ...address };
}
