import { sizeOf } from "../../files/read-file.ts";
import { type Found, isOpen } from "./conversation.ts";
import { type Job, Pool, type PoolOptions } from "./pool.ts";
import type { Task } from "./task.ts";

/** What was found of one task. */
export interface TaskFound {
  readonly task: Task;
  readonly found: Found;
}

/** Files and bytes that are on their way at the same time: read, or found and not yet asked for. */
const most = { files: 64, bytes: 4_000_000 };

/** So many files take longer than starting all threads for them. */
const many = 100;

/**
 * Reads files by several threads at the same time. What is found comes in the order of the tasks whatever the timing, and no faster
 * than it is asked for: only a few files are on their way, so that memory does not grow with their number.
 */
export async function* readInThreads(
  tasks: readonly Task[],
  { signal, ...options }: Omit<PoolOptions, "hasMuch"> & { readonly signal?: AbortSignal | undefined },
): AsyncGenerator<TaskFound> {
  signal?.throwIfAborted();
  const pool = new Pool({ ...options, hasMuch: tasks.length >= many });
  const stop = (): void => pool.fail(new Error("aborted", { cause: signal?.reason }));
  signal?.addEventListener("abort", stop);
  try {
    const underway: Job[] = [];
    let bytes = 0;
    let next = 0;
    for (;;) {
      for (let task = tasks[next]; task !== undefined && (underway.length === 0 || hasRoom(underway.length, bytes)); task = tasks[next]) {
        const job = pool.submit(task, sizeOf(task.path));
        underway.push(job);
        bytes += job.bytes;
        next += 1;
      }
      const job = underway.shift();
      if (job === undefined) return;
      yield* allOf(job, pool);
      bytes -= job.bytes;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    await pool.close();
  }
}

const hasRoom = (files: number, bytes: number): boolean => files < most.files && bytes < most.bytes;

async function* allOf(job: Job, pool: Pool): AsyncGenerator<TaskFound> {
  for (;;) {
    const found = await pool.fetch(job);
    yield { task: job.task, found };
    if (!isOpen(found)) return;
    pool.more(job);
  }
}
