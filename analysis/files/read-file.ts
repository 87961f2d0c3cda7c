import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import type { Finding } from "../../instrument/issue.ts";
import type { Input } from "./find-inputs.ts";
import { errorCode } from "./walk-folder.ts";

/** The most bytes a file may have to be read at all; the reader has narrower limits for each kind of file. */
const mostBytes = 200_000_000;

/**
 * Reads a file as a whole, without ever writing to it. A file that is no ordinary one, is too large, or changes meanwhile is a finding;
 * a device or pipe is not even opened.
 */
export async function readInput({ path }: Pick<Input, "path">, limit: number = mostBytes): Promise<Uint8Array | Finding> {
  try {
    if (!(await stat(path)).isFile()) return { code: "file-is-special" };
    // Should a pipe take the file's place just now, opening it must not wait for a writer.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readAll(handle, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const cause = errorCode(error);
    return cause === "ENOENT" || cause === "ENOTDIR" ? { code: "file-missing" } : { code: "file-unreadable", cause };
  }
}

async function readAll(handle: FileHandle, limit: number): Promise<Uint8Array | Finding> {
  const before = await handle.stat();
  if (!before.isFile()) return { code: "file-is-special" };
  if (before.size > limit) return { code: "file-too-large", bytes: before.size, limit };
  const bytes = Buffer.alloc(before.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await handle.stat();
  const isSame = length === after.size && before.size === after.size && before.mtimeMs === after.mtimeMs;
  return isSame ? new Uint8Array(bytes.buffer, bytes.byteOffset, length) : { code: "file-changed" };
}
