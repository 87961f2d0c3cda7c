import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "./walk-folder.ts";

/** Who is at work on something. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the work began, ISO. */
  readonly since: string;
}

/** Another run is at work on `file`. `holder` is null where that run has not yet said who it is. */
export class LockedError extends Error {
  override readonly name = "LockedError";
  readonly file: string;
  readonly holder: Holder | null;

  constructor(file: string, holder: Holder | null) {
    super(`${file} is held by process ${holder?.pid ?? "unknown"}.`);
    this.file = file;
    this.holder = holder;
  }
}

/** What stands in a lock: its holder, when that process began, and a name that no other lock has. */
interface Lock extends Holder {
  readonly began: string | null;
  readonly id: string;
}

/** A lock that cannot be read for so long was not being written but left behind half-written. */
const torn = 10_000;

/**
 * Takes a lock, a file that only one process can make, and gives back what returns it. A lock whose process is gone does not count.
 * Of a process on another computer it cannot be known; `force` takes the lock in any case.
 */
export function takeLock(file: string, { force = false }: { readonly force?: boolean } = {}): () => void {
  if (force) rmSync(file, { force: true });
  const own: Lock = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    began: beginningOf(process.pid),
    id: randomUUID(),
  };
  for (;;) {
    if (write(file, own)) return () => rmSync(file, { force: true });
    removeStale(file);
  }
}

/** Whether the lock could be made; not where there is one. */
function write(file: string, lock: Lock): boolean {
  let handle: number;
  try {
    handle = openSync(file, "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(handle, `${JSON.stringify(lock)}\n`);
    return true;
  } catch (error) {
    // A full disk may take the name and not the content.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Removes a lock that nobody holds any more; throws where somebody does. While it is removed it is itself under a lock, so that of two runs only one does it. */
function removeStale(file: string): void {
  const found = readLock(file);
  if (!isStale(file, found)) throw new LockedError(file, found);
  const done = takeLock(`${file}.stale`);
  try {
    const now = readLock(file);
    if (now?.id === found?.id && isStale(file, now)) rmSync(file, { force: true });
  } finally {
    done();
  }
}

function isStale(file: string, lock: Lock | null): boolean {
  if (lock === null) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > torn;
  if (lock.host !== hostname()) return false;
  return !isAlive(lock.pid) || (lock.began !== null && lock.began !== beginningOf(lock.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is there, though it takes no signal from us.
    return errorCode(error) === "EPERM";
  }
}

/** When a process began, in the kernel's own count, so that a later process with the same number is told apart; null where Linux does not tell. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; the beginning is the 20th field behind it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function readLock(file: string): Lock | null {
  try {
    const lock: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof lock !== "object" || lock === null) return null;
    if (!("pid" in lock && "host" in lock && "since" in lock && "began" in lock && "id" in lock)) return null;
    const { pid, host, since, began, id } = lock;
    if (typeof pid !== "number" || typeof host !== "string" || typeof since !== "string" || typeof id !== "string") return null;
    return { pid, host, since, began: typeof began === "string" ? began : null, id };
  } catch {
    return null;
  }
}
