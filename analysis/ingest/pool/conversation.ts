import type { Finding } from "../../../instrument/issue.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Task, TaskResult } from "./read-task.ts";

/** What a reading thread is given at its start. */
export interface ThreadSettings {
  readonly limits: Limits;
  readonly known: readonly string[];
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
  | { readonly kind: "known"; readonly key: string }
  | { readonly kind: "refused"; readonly finding: Finding };

/** What a reading thread says: that it has started, and what it finds in the files in the order in which it was given them. */
export type Report = { readonly kind: "ready" } | Found;

/** Readings that travel together: enough that sending costs little, few enough that they need little memory. */
const readingsInPart = 500;

/** Cuts what became of a file into parts. */
export function* partsOf(result: TaskResult): Generator<Found> {
  if (result.kind !== "read") return yield result;
  const { key, readings } = result;
  for (let start = 0; start === 0 || start < readings.length; start += readingsInPart) {
    const isLast = start + readingsInPart >= readings.length;
    yield { kind: "part", key, readings: readings.slice(start, start + readingsInPart), isLast };
  }
}
