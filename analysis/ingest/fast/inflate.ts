import { isUtf8 } from "node:buffer";
import * as zlib from "node:zlib";
import { crc32 as portableCrc32 } from "../xlsx/crc32.ts";
import type { Part } from "./container.ts";
import { rawInflater } from "./raw-inflater.ts";

/** Zeros behind each part, so that a scanner may look ahead without asking for the end. No byte of markup is 0. */
const padding = 16;

/** More than this is left to the general reader, which inflates piece by piece. */
const mostBytes = 8_000_000;

/** All parts of one file are inflated into the same memory, which the next file uses again: nothing read from it may outlive its file. */
let arena = Buffer.alloc(4_000_000);
let free = 0;

/** Makes the memory ready for a file whose parts have so many bytes; false where that is too much. */
export function beginFile(bytes: number, parts: number): boolean {
  const needed = bytes + parts * padding * 2;
  if (needed > mostBytes) return false;
  if (needed > arena.length) arena = Buffer.alloc(Math.ceil(needed * 1.25));
  free = 0;
  return true;
}

/** How much of the memory is taken. */
export const taken = (): number => free;

/** Gives back what was taken since then: nothing inflated later is looked at any more. */
export function giveBack(before: number): void {
  free = before;
}

/**
 * The bytes of a part, in memory that lasts until the next file; null unless size and checksum are as stated, the deflated data end where the
 * part ends, and the bytes are UTF-8.
 */
export function inflatePart(part: Part): Buffer | null {
  const start = free;
  const end = start + part.size;
  if (end + padding > arena.length) return null;
  if (!part.isDeflated) part.stored.copy(arena, start);
  else if (!rawInflater.inflate(part.stored, arena, start, part.size)) return null;
  const bytes = arena.subarray(start, end);
  arena.fill(0, end, end + padding);
  free = end + padding;
  return checksumOf(bytes) === part.checksum && isUtf8(bytes) ? bytes : null;
}

/** Native where Node has it (20.15, 22.2). */
const checksumOf =
  typeof zlib.crc32 === "function" ? (bytes: Buffer): number => zlib.crc32(bytes) : (bytes: Buffer): number => portableCrc32(bytes);
