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
   * Gives the bytes of a part piece by piece, so that a part need not be in memory as a whole. Names are compared without case.
   * Throws where size or checksum are wrong (after the last piece: nothing read from the part may be used then) or a limit is passed.
   */
  pieces(name: string): Iterable<Uint8Array>;
}

/** Stored bytes taken at a time; at most some thousand times as many come out. */
const step = 4096;

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
  return {
    names: listing.entries.map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    *pieces(name) {
      const entry = entries.get(name.toLowerCase());
      const start = entry === undefined ? undefined : positions.get(entry);
      if (entry === undefined || start === undefined) throw corrupt(name, "missing-part");
      for (const piece of unpack(entry, bytes.subarray(start, start + entry.storedSize), limits)) {
        inflated += piece.length;
        within(limits, "inflatedBytes", inflated);
        yield piece;
      }
    },
  };
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

function* unpack(entry: Entry, stored: Uint8Array, limits: Limits): Generator<Uint8Array> {
  if ((entry.flags & 1) === 1) throw new Refusal({ code: "file-is-encrypted" });
  if (entry.method !== 0 && entry.method !== 8) throw corrupt(entry.name, "unsupported-compression");
  let size = 0;
  let checksum = 0;
  for (const { bytes, used } of entry.method === 0 ? slices(stored) : inflate(entry.name, stored)) {
    size += bytes.length;
    within(limits, "partBytes", size);
    const counted = size > limits.ratioSampleBytes ? used : stored.length;
    if (size > limits.ratioGraceBytes) within(limits, "ratio", Math.ceil(size / Math.max(1, counted)));
    checksum = crc32(bytes, checksum);
    yield bytes;
  }
  if (size !== entry.size) throw corrupt(entry.name, "wrong-size");
  if (checksum !== entry.checksum) throw corrupt(entry.name, "wrong-checksum");
}

/** Some bytes of a part, and how many stored bytes were used up to their end. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly used: number;
}

function* slices(stored: Uint8Array): Generator<Piece> {
  for (let at = 0; at < stored.length; at += step) {
    const bytes = stored.subarray(at, at + step);
    yield { bytes, used: at + bytes.length };
  }
}

function* inflate(name: string, stored: Uint8Array): Generator<Piece> {
  const pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  for (const { bytes: slice, used } of slices(stored)) {
    try {
      inflater.push(slice, used === stored.length);
    } catch (error) {
      throw corrupt(name, "bad-compression", error);
    }
    for (const bytes of pieces.splice(0)) yield { bytes, used };
  }
}
