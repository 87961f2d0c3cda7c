import { asBuffer } from "./bytes.ts";

/** A part of a zip archive as its directory and its local header describe it, both of them checked against each other and the file. */
export interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly checksum: number;
  /** Inflated bytes, as stated. */
  readonly size: number;
  /** The stored bytes of the file. */
  readonly stored: Buffer;
}

/** The parts of an archive by name in lower case; `names` tells archives with the same names in the same order. */
export interface Container {
  readonly parts: ReadonlyMap<string, Part>;
  readonly names: string;
}

// APPNOTE 4.3.7, 4.3.12, 4.3.16.
const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endSize = 22;

/** Bits of the flags (APPNOTE 4.4.4) that change nothing here: compression level (1, 2), data descriptor (3), names in UTF-8 (11). */
const harmlessFlags = 0b1000_0000_1110;

/**
 * Lists the parts of an ordinary archive: one disk, no zip64, nothing before or behind it, ASCII names that are all different, data that do not
 * overlap. Null for any other, which is read by the general reader.
 */
export function listParts(bytes: Uint8Array, mostParts: number): Container | null {
  const file = asBuffer(bytes);
  // Whatever else it is, it is not searched for an archive.
  if (file[0] !== 0x50 || file[1] !== 0x4b) return null;
  const end = file.length - endSize - commentLength(file);
  if (end < 0 || file.readUInt32LE(end) !== endSignature || file.readUInt32LE(end + 4) !== 0) return null;
  if (file.readUInt16LE(end + 20) !== file.length - endSize - end) return null;
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  if (count > mostParts || file.readUInt16LE(end + 8) !== count || start + size !== end) return null;
  // The locator of a zip64 directory would stand here (APPNOTE 4.3.15).
  if (end >= 20 && file.readUInt32LE(end - 20) === 0x07064b50) return null;
  return readEntries(file, { start, end, count });
}

/** A comment (APPNOTE 4.3.16) is only looked for where the file does not end without one. */
function commentLength(file: Buffer): number {
  if (file.length < endSize || file.readUInt32LE(file.length - endSize) === endSignature) return 0;
  const at = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  return at < 0 || at + endSize > file.length ? file.length : file.readUInt16LE(at + 20);
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function readEntries(file: Buffer, { start, end, count }: Directory): Container | null {
  const parts = new Map<string, Part>();
  const places: { from: number; to: number }[] = [];
  let names = "";
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const next = at + 46 > end ? end + 1 : at + 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end || file.readUInt32LE(at) !== entrySignature) return null;
    const part = readEntry(file, at);
    if (part === null || parts.has(part.name)) return null;
    parts.set(part.name, part);
    names += `${part.name}\n`;
    const from = file.readUInt32LE(at + 42);
    places.push({ from, to: part.stored.byteOffset - file.byteOffset + part.stored.length });
    at = next;
  }
  places.push({ from: start, to: end });
  return at === end && areApart(places) ? { parts, names } : null;
}

/** Entries whose headers and data share bytes, also with the directory, are a way to make much out of little. */
function areApart(places: { from: number; to: number }[]): boolean {
  places.sort((a, b) => a.from - b.from);
  return places.every(({ from }, index) => from >= (places[index - 1]?.to ?? 0));
}

/** An entry of the directory (APPNOTE 4.3.12) whose local header (4.3.7) is where it says. Sizes in local headers may be left at 0. */
function readEntry(file: Buffer, at: number): Part | null {
  const method = file.readUInt16LE(at + 10);
  const storedSize = file.readUInt32LE(at + 20);
  const size = file.readUInt32LE(at + 24);
  const local = file.readUInt32LE(at + 42);
  const isKnown = method === 8 || (method === 0 && size === storedSize);
  if ((file.readUInt16LE(at + 8) & ~harmlessFlags) !== 0 || !isKnown || local + 30 > file.length) return null;
  if (file.readUInt32LE(local) !== localSignature) return null;
  const name = partName(file, at + 46, file.readUInt16LE(at + 28));
  const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (name === null || data + storedSize > file.length || !hasSameName(file, at, local)) return null;
  const stored = file.subarray(data, data + storedSize);
  return { name, isDeflated: method === 8, checksum: file.readUInt32LE(at + 16), size, stored };
}

/** Whether an entry of the directory and its local header have one name: programs differ in which of two they believe. */
const hasSameName = (file: Buffer, at: number, local: number): boolean =>
  file.compare(file, local + 30, local + 30 + file.readUInt16LE(local + 26), at + 46, at + 46 + file.readUInt16LE(at + 28)) === 0;

/** A name in lower case, as parts are compared (OPC, ECMA-376-2 6.2.2.3); null where it is not plain. */
function partName(file: Buffer, at: number, length: number): string | null {
  for (let index = at; index < at + length; index += 1) {
    const character = file[index] ?? 0;
    // A backslash or a leading slash is put right by the general reader.
    if (character <= 32 || character >= 127 || character === 92 || (index === at && character === 47)) return null;
  }
  return file.toString("latin1", at, at + length).toLowerCase();
}
