import { allMissingReasons, publicMissingReasons } from "../missing-reason.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";

/** Every missing reason as a number below zero, for packages that keep reasons among the values. */
const numbers: ReadonlyMap<string, number> = new Map(
  [...new Set([...allMissingReasons(), ...publicMissingReasons].map(({ value }) => String(value)))].map((value, index) => [
    value,
    -1 - index,
  ]),
);

/** The number of a missing reason, -1 for a blank. */
export function missingNumber(reason: string): number {
  const number = numbers.get(reason);
  if (number === undefined) throw new Error(`${reason} is no missing reason.`);
  return number;
}

/** Stata's letter for the same reason: `.a` for a blank. */
export const missingLetter = (reason: string): string => `.${String.fromCharCode(96 - missingNumber(reason))}`;

/** A column with values and the one that says why some are missing. */
export interface Recoded {
  readonly answer: Variable;
  readonly missing: Variable;
}

/** The pairs of a table: `value` with `missing`, `EM1_05` with `EM1_05_missing`. */
export function recoded({ variables }: ResearchTable): readonly Recoded[] {
  const byName = new Map(variables.map((each) => [each.name, each]));
  return variables.flatMap((missing) => {
    if (missing.name !== "missing" && !missing.name.endsWith("_missing")) return [];
    const answer = byName.get(missing.name === "missing" ? "value" : missing.name.slice(0, -"_missing".length));
    return answer === undefined ? [] : [{ answer, missing }];
  });
}

/** A label on one line. */
export const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/gu, " ");
