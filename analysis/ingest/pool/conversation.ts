import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { CasePacker, type PackedCases } from "./packed-cases.ts";
import type { CanonicalSettings, Task, TaskResult } from "./task.ts";

/** What a reading thread is given at its start. */
export interface ThreadSettings {
  readonly limits: Limits;
  readonly known: readonly string[];
  readonly canonical: CanonicalSettings;
  /** Shared with the thread that started it, see `Deadline`. */
  readonly deadline: SharedArrayBuffer;
}

/** What a reading thread is told: a file to read within a time, or that the next part of the last one may come. */
export type Order = { readonly kind: "read"; readonly task: Task; readonly milliseconds: number } | { readonly kind: "more" };

/**
 * What is found of a file: its readings or a part of them, that its content is known, or why it cannot be had. `key` stands for the
 * content. A file with very many cases comes in parts, the next one only when it is asked for.
 */
export type Found =
  | { readonly kind: "part"; readonly key: string; readonly readings: readonly Reading[]; readonly isLast: boolean }
  | { readonly kind: "coded"; readonly packed: PackedCases; readonly isLast: boolean }
  | { readonly kind: "known"; readonly key: string }
  | { readonly kind: "refused"; readonly finding: Finding };

/** What a reading thread says: that it has started, and what it finds in the files in the order in which it was given them. */
export type Report = { readonly kind: "ready" } | Found;

/** Whether more is to come of the same file. */
export const isOpen = (found: Found): boolean => (found.kind === "part" || found.kind === "coded") && !found.isLast;

/** Readings that travel together: enough that sending costs little, few enough that they need little memory. */
const readingsInPart = 500;
/** As many as stand in memory side by side. */
const codedInPart = 2048;

/** Cuts what became of a file into parts. */
export function* partsOf(result: TaskResult): Generator<Found> {
  if (result.kind === "read") {
    const { key } = result;
    for (const { some: readings, isLast } of parts(result.readings, readingsInPart)) yield { kind: "part", key, readings, isLast };
  } else if (result.kind === "coded") {
    const packer = new CasePacker();
    for (const { some, isLast } of parts(result.cases, codedInPart)) yield { kind: "coded", packed: packer.pack(some), isLast };
  } else yield result;
}

/** At least one part, which may be empty. */
function* parts<Each>(all: Iterable<Each>, most: number): Generator<{ readonly some: readonly Each[]; readonly isLast: boolean }> {
  let some: Each[] = [];
  for (const each of all) {
    if (some.length === most) {
      yield { some, isLast: false };
      some = [];
    }
    some.push(each);
  }
  yield { some, isLast: true };
}
