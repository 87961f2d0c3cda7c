import { Inflate } from "fflate";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { corrupt, Refusal, within } from "../../../instrument/reader/refusal.ts";
import { crc32 } from "./crc32.ts";
import { type Entry, entryName, type Listing, readDirectory } from "./directory.ts";

/** A zip archive whose directory was checked: no two parts of one name, no two parts in the same bytes. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Hands out the bytes of a part piece by piece, so that a part need not be in memory as a whole. Names are compared without case.
   * Throws where size or checksum are wrong (after the last piece: nothing read from the part may be used then) or a limit is passed.
   */
  read(name: string, piece: (bytes: Uint8Array) => void): void;
}

/** Stored bytes inflated at a time; at most some thousand times as many come out. */
const step = 16_384;

/** Opens an archive from its bytes. */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const listing = readDirectory(bytes, limits.entries);
  const entries = new Map<string, Entry>();
  for (const entry of listing.entries) {
    if (entries.has(entry.name.toLowerCase())) throw corrupt(entry.name, "duplicate-entry");
    entries.set(entry.name.toLowerCase(), entry);
  }
  const positions = locate(bytes, listing);
  let inflated = 0;
  const count = (size: number): void => {
    inflated += size;
    within(limits, "inflatedBytes", inflated);
  };
  return {
    names: listing.entries.map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, piece) => {
      const entry = entries.get(name.toLowerCase());
      const start = entry === undefined ? undefined : positions.get(entry);
      if (entry === undefined || start === undefined) throw corrupt(name, "missing-part");
      const receiver = new Receiver(piece);
      unpack(entry, bytes.subarray(start, start + entry.storedSize), limits, (part) => {
        count(part.length);
        receiver.take(part);
      });
      receiver.close();
    },
  };
}

/** Hands pieces on until they turn out damaged. The rest is unpacked all the same: where the checksum is wrong, that is the cause to name. */
class Receiver {
  readonly #piece: (bytes: Uint8Array) => void;
  #damage: Refusal | null = null;

  constructor(piece: (bytes: Uint8Array) => void) {
    this.#piece = piece;
  }

  take(part: Uint8Array): void {
    if (this.#damage !== null) return;
    try {
      this.#piece(part);
    } catch (error) {
      if (!(error instanceof Refusal) || error.finding.code !== "file-corrupt") throw error;
      this.#damage = error;
    }
  }

  close(): void {
    if (this.#damage !== null) throw this.#damage;
  }
}

const localSignature = 0x04034b50;

/**
 * First byte of each entry's data. Of local headers only the length counts, as some writers leave their sizes at 0, and the name, which
 * must be the same: programs differ in which of two names they believe.
 */
function locate(bytes: Uint8Array, { entries, start: end }: Listing): ReadonlyMap<Entry, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const positions = new Map<Entry, number>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw corrupt(entry.name, "overlapping-entries");
    if (entry.offset + 30 > end || view.getUint32(entry.offset, true) !== localSignature) throw corrupt(entry.name, "bad-directory");
    const nameEnd = entry.offset + 30 + view.getUint16(entry.offset + 26, true);
    const start = nameEnd + view.getUint16(entry.offset + 28, true);
    free = start + entry.storedSize;
    if (free > end || entryName(bytes.subarray(entry.offset + 30, nameEnd)) !== entry.name) throw corrupt(entry.name, "bad-directory");
    positions.set(entry, start);
  }
  return positions;
}

function unpack(entry: Entry, stored: Uint8Array, limits: Limits, piece: (bytes: Uint8Array) => void): void {
  if ((entry.flags & 1) === 1) throw new Refusal({ code: "file-is-encrypted" });
  let size = 0;
  let checksum = 0;
  const receive = (part: Uint8Array, used: number): void => {
    size += part.length;
    within(limits, "partBytes", size);
    const counted = size > limits.ratioSampleBytes ? used : stored.length;
    if (size > limits.ratioGraceBytes) within(limits, "ratio", Math.ceil(size / Math.max(1, counted)));
    checksum = crc32(part, checksum);
    piece(part);
  };
  if (entry.method === 0) receive(stored, stored.length);
  else if (entry.method === 8) inflate(entry.name, stored, receive);
  else throw corrupt(entry.name, "unsupported-compression");
  if (size !== entry.size) throw corrupt(entry.name, "wrong-size");
  if (checksum !== entry.checksum) throw corrupt(entry.name, "wrong-checksum");
}

/** @param receive takes a piece, and how many stored bytes were used up to its end */
function inflate(name: string, stored: Uint8Array, receive: (bytes: Uint8Array, used: number) => void): void {
  // What the receiver throws has to pass through the library unchanged; only its own errors mean broken data.
  let received: unknown = null;
  let used = 0;
  const inflater = new Inflate((part) => {
    try {
      receive(part, used);
    } catch (error) {
      received = error;
      throw error;
    }
  });
  try {
    while (used < stored.length) {
      const next = stored.subarray(used, used + step);
      used += next.length;
      inflater.push(next, used === stored.length);
    }
  } catch (error) {
    if (error === received) throw error;
    throw corrupt(name, "bad-compression", error);
  }
}
