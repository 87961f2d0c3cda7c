import type { InputKey } from "../../instrument/reader/questionnaire/input-places.ts";
import type { RawInput } from "./raw-inputs.ts";

/** Inputs under the keys that they get in a new drawing, and what found no place there. */
export interface CarriedInputs {
  readonly inputs: ReadonlyMap<InputKey, RawInput>;
  /** The register in which there are more filled rows than a new drawing has. */
  readonly full: "action" | "initiative" | null;
}

/**
 * Gives every input its key in a new drawing. Rows that somebody added to a register go into rows that are empty there, behind the last
 * filled one if possible.
 */
export function carriedInputs(raw: ReadonlyMap<InputKey, RawInput>, keys: ReadonlySet<InputKey>): CarriedInputs {
  const inputs = new Map([...raw].filter(([key]) => keys.has(key)));
  for (const register of ["action", "initiative"] as const) {
    const further = new Set([...raw.keys()].flatMap((key) => (key.startsWith(`${register} `) && !keys.has(key) ? [rowOf(key)] : [])));
    const free = freeRows(register, inputs, keys);
    for (const row of further) {
      const target = free.shift();
      if (target === undefined) return { inputs, full: register };
      for (const [key, input] of raw) if (key.startsWith(`${register} ${row} `)) inputs.set(key.replace(` ${row} `, ` ${target} `), input);
    }
  }
  return { inputs, full: null };
}

/** "12" in "action 12 action_due". */
const rowOf = (key: InputKey): string => key.split(" ")[1] ?? "";

function freeRows(register: string, inputs: ReadonlyMap<InputKey, RawInput>, keys: ReadonlySet<InputKey>): string[] {
  const rowsIn = (from: Iterable<InputKey>): readonly number[] =>
    [...new Set([...from].flatMap((key) => (key.startsWith(`${register} `) ? [Number(rowOf(key))] : [])))].toSorted((a, b) => a - b);
  const used = rowsIn(inputs.keys());
  const last = used.at(-1) ?? 0;
  const empty = rowsIn(keys).filter((row) => !used.includes(row));
  return [...empty.filter((row) => row > last), ...empty.filter((row) => row < last)].map(String);
}
