import { setImmediate } from "node:timers/promises";
import { type Found, partsOf } from "./conversation.ts";
import { errorText } from "./error-text.ts";
import type { TaskFound } from "./read-in-threads.ts";
import type { Task, TaskSettings } from "./task.ts";

/** Reads files one after another in this thread: for a few, threads would take longer to start than they take to read. */
export async function* readHere(
  tasks: readonly Task[],
  { signal, ...settings }: TaskSettings & { readonly signal?: AbortSignal | undefined },
): AsyncGenerator<TaskFound> {
  // Where threads read, this one does not load the reader.
  const { readTask } = await import("./read-task.ts");
  for (const task of tasks) {
    // Lets an interruption through.
    await setImmediate();
    signal?.throwIfAborted();
    for (const found of guarded(() => partsOf(readTask(task, settings)))) yield { task, found };
  }
}

/** A mistake in the reader costs one file here as it does in a thread. */
function* guarded(read: () => Iterable<Found>): Generator<Found> {
  try {
    yield* read();
  } catch (error) {
    yield { kind: "refused", finding: { code: "reader-crashed", cause: errorText(error) } };
  }
}
