import { availableParallelism } from "node:os";
import { defaultLimits, type Limits } from "../../../instrument/reader/limits.ts";
import { openFilesAllowed } from "../../files/open-files.ts";
import { sizeOf } from "../../files/read-file.ts";
import { isOpen } from "./conversation.ts";
import { defaultBudget, type FileBudget } from "./file-budget.ts";
import { type FileReadings, readAs, unread } from "./file-readings.ts";
import { CaseUnpacker } from "./packed-cases.ts";
import { readHere } from "./read-here.ts";
import { readInThreads, type TaskFound } from "./read-in-threads.ts";
import type { Task } from "./task.ts";
import type { ReadingStore } from "./reading-store.ts";

/** How files are read. */
export interface ReadOptions {
  readonly limits?: Limits;
  /** Files that are read at the same time; as many as there are processors, at most 3, where it is absent. */
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears after each file how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** What a file may take before it is given up. */
  readonly budget?: FileBudget;
  /** Where readings are kept from run to run; without one, every file is read anew. */
  readonly store?: ReadingStore | null | undefined;
  /** Whether the cases of large CSVs in the canonical form come as codes, see `FileReadings`. */
  readonly coded?: boolean;
  /** From how many bytes on a CSV is tried in that form. */
  readonly canonicalFromBytes?: number;
  /** The program of a reading thread, null to read in this thread. */
  readonly script?: URL | null;
}

/** Reads files and gives what they hold in the order of the tasks. Nothing in a file makes this throw; a bad file costs itself only. */
export async function* readTasks(tasks: readonly Task[], options: ReadOptions = {}): AsyncGenerator<FileReadings> {
  const { store = null, onProgress } = options;
  const unpacker = new CaseUnpacker();
  let done = 0;
  for await (const { task, found } of source(tasks, options)) {
    if (found.kind === "refused") yield unread(task.file, found.finding);
    else if (found.kind === "known") {
      for (const readings of store?.readings(found.key) ?? []) yield { file: task.file, readings: readAs(task.file, readings), issues: [] };
    } else if (found.kind === "coded") yield { file: task.file, readings: [], coded: unpacker.unpack(found.packed), issues: [] };
    else {
      store?.keep(found.key, found.readings, found.isLast);
      yield { file: task.file, readings: found.readings, issues: [] };
    }
    if (!isOpen(found)) onProgress?.((done += 1), tasks.length);
  }
}

/** Smaller files are read as a whole sooner. */
const defaultCanonicalFromBytes = 1_000_000;

/** Fewer files than this, and no large one among them, are read sooner than a thread is started for them. */
const few = { files: 4, bytes: 400_000 };

/** So many read the worst files at once within 512 MB. */
const mostThreads = 3;

function source(tasks: readonly Task[], { limits = defaultLimits, signal, ...options }: ReadOptions): AsyncGenerator<TaskFound> {
  const { jobs = Math.min(availableParallelism(), mostThreads), budget = defaultBudget, script = ownScript() } = options;
  const known = options.store?.keys() ?? [];
  const canonical = { coded: options.coded === true, fromBytes: options.canonicalFromBytes ?? defaultCanonicalFromBytes };
  if (script === null || isFew(tasks)) return readHere(tasks, { limits, known: new Set(known), canonical, signal });
  return readInThreads(tasks, { limits, known, canonical, signal, budget, script, jobs: Math.min(jobs, threadsAllowed()) });
}

/** Threads for which the system has enough open files: each needs a few, and most of them while it loads the reader. */
const threadsAllowed = (): number => Math.max(1, Math.floor(((openFilesAllowed() ?? Infinity) - filesOpenAnyway) / filesOpenForThread));
const filesOpenAnyway = 32;
const filesOpenForThread = 16;

const isFew = (tasks: readonly Task[]): boolean =>
  tasks.length <= few.files && tasks.reduce((sum, { path }) => sum + sizeOf(path), 0) <= few.bytes;

/** The compiled program of a thread. From its source there is none, as not every Node can run TypeScript in a thread. */
const ownScript = (): URL | null => (import.meta.url.endsWith(".js") ? new URL("reading-worker.js", import.meta.url) : null);
