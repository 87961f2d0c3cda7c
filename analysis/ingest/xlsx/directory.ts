import { corrupt, Refusal } from "../../../instrument/reader/refusal.ts";

/** One part of a zip archive as its directory describes it. Sizes are claims: only the checksum is believed, after it was computed. */
export interface Entry {
  /** With forward slashes and without a leading one. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly storedSize: number;
  readonly size: number;
  /** First byte of the local header. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;

/** Where the directory stands in the file. */
interface Directory {
  readonly start: number;
  readonly size: number;
  readonly entries: number;
  /** Bytes before the archive, such as those of a mail system: every offset counts from here. */
  readonly shift: number;
}

/** What the directory of a zip archive lists, in its order, and its own first byte, before which all data end. */
export interface Listing {
  readonly entries: readonly Entry[];
  readonly start: number;
}

/** Reads the directory of a zip archive. */
export function readDirectory(bytes: Uint8Array, mostEntries: number): Listing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const found: Entry[] = [];
  let position = directory.start;
  const end = directory.start + directory.size;
  while (position + 46 <= end && view.getUint32(position, true) === entrySignature) {
    if (found.length === mostEntries)
      throw new Refusal({ code: "limit-exceeded", limit: "entries", found: found.length + 1, allowed: mostEntries });
    const entry = readEntry(view, position, directory.shift);
    found.push(entry);
    position += 46 + nameLength(view, position) + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  if (position !== end || found.length !== directory.entries) throw corrupt("zip", "bad-directory");
  return { entries: found, start: directory.start };
}

const nameLength = (view: DataView, position: number): number => view.getUint16(position + 28, true);

/** The end record is the one whose comment ends with the file; where something follows the archive, the last one that fits. */
function findDirectory(view: DataView): Directory {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  let fitting: number | null = null;
  for (let position = view.byteLength - endSize; position >= first; position -= 1) {
    if (view.getUint32(position, true) !== endSignature) continue;
    const end = position + endSize + view.getUint16(position + 20, true);
    if (end === view.byteLength) return directoryAt(view, position);
    if (end < view.byteLength) fitting ??= position;
  }
  if (fitting === null) throw new Refusal({ code: "file-truncated" });
  return directoryAt(view, fitting);
}

function directoryAt(view: DataView, end: number): Directory {
  const large = largeDirectory(view, end);
  const entries = large?.entries ?? view.getUint16(end + 10, true);
  const size = large?.size ?? view.getUint32(end + 12, true);
  const stated = large?.start ?? view.getUint32(end + 16, true);
  const start = (large?.end ?? end) - size;
  const disks = view.getUint16(end + 4, true);
  if (start < stated || (disks !== 0 && large === null)) throw corrupt("zip", "bad-directory");
  return { start, size, entries, shift: start - stated };
}

/** The zip64 record, which some writers add even to small files; null where there is none. */
function largeDirectory(view: DataView, end: number): { start: number; size: number; entries: number; end: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null;
  const position = locator - 56;
  if (position < 0 || view.getUint32(position, true) !== end64Signature) throw corrupt("zip", "bad-directory");
  return { entries: long(view, position + 32), size: long(view, position + 40), start: long(view, position + 48), end: position };
}

function long(view: DataView, position: number): number {
  const value = view.getBigUint64(position, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw corrupt("zip", "bad-directory");
  return Number(value);
}

function readEntry(view: DataView, position: number, shift: number): Entry {
  const nameBytes = slice(view, position + 46, nameLength(view, position));
  const large = largeSizes(view, position);
  return {
    name: entryName(nameBytes),
    flags: view.getUint16(position + 8, true),
    method: view.getUint16(position + 10, true),
    checksum: view.getUint32(position + 16, true),
    storedSize: large.storedSize,
    size: large.size,
    offset: large.offset + shift,
  };
}

/** A name as parts are called, with forward slashes and without a leading one. */
export const entryName = (bytes: Uint8Array): string => decoded(bytes).replaceAll("\\", "/").replace(/^\/+/u, "");

/** Names in the code page of some computer cannot be parts that are read; they only have to stay different from one another. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** Sizes and offset of an entry; where one is 0xFFFFFFFF, the zip64 field holds it, in this order. */
function largeSizes(view: DataView, position: number): { size: number; storedSize: number; offset: number } {
  const short = [24, 20, 42].map((at) => view.getUint32(position + at, true));
  let field = zip64Field(view, position);
  const [size = 0, storedSize = 0, offset = 0] = short.map((value) => {
    if (value !== 0xffffffff || field === null) return value;
    if (field.byteLength < 8) throw corrupt("zip", "bad-directory");
    const value64 = long(field, 0);
    field = new DataView(field.buffer, field.byteOffset + 8, field.byteLength - 8);
    return value64;
  });
  return { size, storedSize, offset };
}

function zip64Field(view: DataView, position: number): DataView | null {
  let at = position + 46 + nameLength(view, position);
  const end = at + view.getUint16(position + 30, true);
  while (at + 4 <= end && end <= view.byteLength) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + size <= end) return new DataView(view.buffer, view.byteOffset + at + 4, size);
    at += 4 + size;
  }
  return null;
}

function slice(view: DataView, start: number, length: number): Uint8Array {
  if (start + length > view.byteLength) throw corrupt("zip", "bad-directory");
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}
