import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { Finding } from "../../instrument/issue.ts";
import type { FilePath } from "./walk-folder.ts";
import { errorCode } from "./walk-folder.ts";

/** The most bytes a file may have to be read at all; the reader has narrower limits for each kind of file. */
const mostBytes = 200_000_000;

/**
 * Reads a file as a whole, without ever writing to it. A file that is no ordinary one, is too large, or changes meanwhile is a finding;
 * a device or pipe is not even opened.
 *
 * It waits for the disk: thousands of small files are read by threads of their own, where waiting costs less than asking to be called back.
 */
export function readInput({ path }: { readonly path: FilePath }, limit: number = mostBytes): Uint8Array | Finding {
  try {
    const handle = openOrdinary(path);
    if (handle === null) return { code: "file-is-special" };
    try {
      return readAll(handle, limit);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const cause = errorCode(error);
    return cause === "ENOENT" || cause === "ENOTDIR" ? { code: "file-missing" } : { code: "file-unreadable", cause };
  }
}

/** A file that is read piece by piece. */
export interface OpenInput {
  readonly size: number;
  /** Fills the memory with the bytes from a position on, as far as there are any, and gives back how many. */
  read(position: number, into: Uint8Array): number;
  /** Whether size and time are still those at the opening. */
  isUnchanged(): boolean;
  close(): void;
}

/** Opens a file that is too large to be read as a whole. Null where there is no ordinary file of at most so many bytes. */
export function openInput({ path }: { readonly path: FilePath }, limit: number): OpenInput | null {
  try {
    const handle = openOrdinary(path);
    if (handle === null) return null;
    const before = fstatSync(handle);
    if (!before.isFile() || before.size > limit) {
      closeSync(handle);
      return null;
    }
    return {
      size: before.size,
      read: (position, into) => readSync(handle, into, 0, into.length, position),
      isUnchanged: () => {
        const now = fstatSync(handle);
        return now.size === before.size && now.mtimeMs === before.mtimeMs;
      },
      close: () => closeSync(handle),
    };
  } catch {
    return null;
  }
}

/** Opens an ordinary file; null for a device, pipe or folder. Should a pipe take its place just now, opening it must not wait for a writer. */
function openOrdinary(path: FilePath): number | null {
  return statSync(path).isFile() ? openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) : null;
}

function readAll(handle: number, limit: number): Uint8Array | Finding {
  const before = fstatSync(handle);
  if (!before.isFile()) return { code: "file-is-special" };
  if (before.size > limit) return { code: "file-too-large", bytes: before.size, limit };
  // Memory of its own, so that it can be given to another thread, and not cleared, as every byte of it is read or the file refused.
  const bytes = Buffer.allocUnsafeSlow(before.size);
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(handle, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  const after = fstatSync(handle);
  const isSame = length === after.size && before.size === after.size && before.mtimeMs === after.mtimeMs;
  return isSame ? new Uint8Array(bytes.buffer, bytes.byteOffset, length) : { code: "file-changed" };
}

/** Bytes of a file as the folder says, 0 where it cannot be told. */
export function sizeOf(path: FilePath): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
