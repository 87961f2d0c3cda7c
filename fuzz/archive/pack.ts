import { crc32, deflateRawSync } from "node:zlib";
import type { ArchiveEntry, ArchiveFile } from "./archive-file.ts";
import { damaged } from "./damage.ts";
import { fields } from "./fields.ts";

/** Where an entry was written, and how. */
interface Placed {
  readonly entry: ArchiveEntry;
  readonly stored: Uint8Array;
  readonly checksum: number;
  readonly offset: number;
}

/** The bytes of an archive, right or wrong. */
export function packed(archive: ArchiveFile): Uint8Array {
  const { chunks, placed, length } = dataOf(archive);
  const order = archive.directoryOrder ?? placed.map((_, index) => index);
  const directory = Buffer.concat(order.flatMap((index) => (placed[index] === undefined ? [] : [directoryEntry(placed[index], archive)])));
  const bytes = Buffer.concat([...chunks, directory, endRecord(archive, { start: length, size: directory.length, count: order.length })]);
  return damaged(new Uint8Array(bytes), archive.damages, length);
}

function dataOf({ prefix, entries }: ArchiveFile): {
  readonly chunks: readonly Uint8Array[];
  readonly placed: readonly Placed[];
  readonly length: number;
} {
  const chunks: Uint8Array[] = [prefix ?? new Uint8Array(0)];
  const placed: Placed[] = [];
  let length = prefix?.length ?? 0;
  for (const entry of entries) {
    const facts = { entry, stored: storedOf(entry), checksum: entry.record.checksum ?? checksumOf(entry.data) };
    const shared = entry.record.sharesBytesOf === undefined ? undefined : placed[entry.record.sharesBytesOf];
    placed.push({ ...facts, offset: shared?.offset ?? length });
    if (shared !== undefined) continue;
    const pieces = [localHeader(facts), facts.stored, descriptor(facts), entry.record.gap ?? new Uint8Array(0)];
    chunks.push(...pieces);
    length += pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  return { chunks, placed, length };
}

/** Most parts are those of the base, so each is compressed once. */
const compressed = new WeakMap<Uint8Array, Uint8Array>();
const checksums = new WeakMap<Uint8Array, number>();

function storedOf({ data, record }: ArchiveEntry): Uint8Array {
  if ((record.method ?? 8) !== 8) return data;
  const known = compressed.get(data) ?? new Uint8Array(deflateRawSync(data, { level: 1 }));
  compressed.set(data, known);
  return known;
}

function checksumOf(data: Uint8Array): number {
  const known = checksums.get(data) ?? crc32(data);
  checksums.set(data, known);
  return known;
}

type Facts = Omit<Placed, "offset">;

const sizesOf = ({ entry, stored, checksum }: Facts): Buffer =>
  fields([4, checksum], [4, entry.record.storedSize ?? stored.length], [4, entry.record.size ?? entry.data.length]);

const flagsOf = ({ flags = 0, descriptor: behind }: ArchiveEntry["record"]): number => flags | (behind === undefined ? 0 : 8);

function localHeader(facts: Facts): Buffer {
  const { name, record } = facts.entry;
  const local = Buffer.from(record.localName ?? name);
  const extra = record.localExtra ?? new Uint8Array(0);
  return Buffer.concat([
    fields([4, 0x04034b50], [2, record.version ?? 20], [2, flagsOf(record)], [2, record.method ?? 8], [4, 0x00210000]),
    record.descriptor === undefined ? sizesOf(facts) : Buffer.alloc(12),
    fields([2, local.length], [2, extra.length]),
    local,
    extra,
  ]);
}

function descriptor(facts: Facts): Buffer {
  const { descriptor: kind } = facts.entry.record;
  if (kind === undefined) return Buffer.alloc(0);
  return kind === "signed" ? Buffer.concat([fields([4, 0x08074b50]), sizesOf(facts)]) : sizesOf(facts);
}

function directoryEntry(placed: Placed, { zip64 = false }: ArchiveFile): Buffer {
  const { record, name } = placed.entry;
  const [stated, comment] = [Buffer.from(name), Buffer.from(record.comment ?? "")];
  const offset = Math.max(0, placed.offset + (record.offsetShift ?? 0));
  const sizes = sizesOf(placed);
  const large = zip64
    ? Buffer.concat([fields([2, 1], [2, 24]), fields([8, sizes.readUInt32LE(8)], [8, sizes.readUInt32LE(4)], [8, offset])])
    : Buffer.alloc(0);
  const extra = Buffer.concat([record.extra ?? new Uint8Array(0), large]);
  return Buffer.concat([
    fields([4, 0x02014b50], [2, 20], [2, record.version ?? 20], [2, flagsOf(record)], [2, record.method ?? 8], [4, 0x00210000]),
    zip64 ? Buffer.concat([sizes.subarray(0, 4), Buffer.alloc(8, 0xff)]) : sizes,
    fields([2, stated.length], [2, extra.length], [2, comment.length], [2, 0], [2, 0], [4, 0], [4, zip64 ? 0xffffffff : offset]),
    stated,
    extra,
    comment,
  ]);
}

function endRecord(
  archive: ArchiveFile,
  { start, size, count }: { readonly start: number; readonly size: number; readonly count: number },
): Buffer {
  const { zip64 = false, countShift = 0, sizeShift = 0, startShift = 0, suffix = new Uint8Array(0) } = archive;
  const comment = Buffer.from(archive.comment ?? "");
  const [stated, bytes, at] = [count + countShift, size + sizeShift, start + startShift];
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, stated],
    [2, stated],
    [4, bytes],
    [4, zip64 ? 0xffffffff : at],
    [2, comment.length],
  );
  if (!zip64) return Buffer.concat([end, comment, suffix]);
  const large = fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, stated], [8, stated], [8, bytes], [8, at]);
  const locator = fields([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]);
  return Buffer.concat([large, locator, end, comment, suffix]);
}
