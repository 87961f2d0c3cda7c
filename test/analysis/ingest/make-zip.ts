import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a hand-made archive; what is left out is as it should be. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  /** Size that the directory states. */
  readonly size?: number;
  /** Stored size that the directory states. */
  readonly storedSize?: number;
  /** Name that the local header states. */
  readonly localName?: string;
  /** Sizes and checksum stand behind the data, and zeros in the local header. */
  readonly hasDescriptor?: boolean;
  /** Bytes as stored, in place of the compressed data. */
  readonly stored?: Uint8Array;
  /** Entry whose bytes this one uses, counted from 0. */
  readonly sharesBytesOf?: number;
}

export interface ZipOptions {
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  /** Writes the zip64 records, and 0xFFFFFFFF where they take over. */
  readonly zip64?: boolean;
  /** Number of entries, and first byte of the directory, that the end record states. */
  readonly entries?: number;
  readonly start?: number;
  /** Number of disks that it states, 0 for a single one. */
  readonly disks?: number;
}

/** A zip archive byte by byte, right or wrong. */
export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const shared = part.sharesBytesOf === undefined ? undefined : offsets[part.sharesBytesOf];
    const { local, central } = entryOf(part, shared ?? offset, options.zip64 === true);
    offsets.push(shared ?? offset);
    directory.push(central);
    if (shared !== undefined) continue;
    chunks.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = endOf({ list, start: offset, count: parts.length }, options);
  return new Uint8Array(Buffer.concat([Buffer.from(options.prefix ?? []), ...chunks, list, end, Buffer.from(options.suffix ?? [])]));
}

function entryOf(part: ZipPart, offset: number, zip64: boolean): { local: Buffer; central: Buffer } {
  const name = Buffer.from(part.name);
  const data = typeof part.data === "string" ? Buffer.from(part.data) : Buffer.from(part.data);
  const method = part.method ?? 8;
  const stored = part.stored === undefined ? (method === 8 ? deflateRawSync(data) : data) : Buffer.from(part.stored);
  const checksum = part.checksum ?? crc32(data);
  const size = part.size ?? data.length;
  const flags = (part.flags ?? 0) | (part.hasDescriptor === true ? 8 : 0);
  const numbers = Buffer.alloc(12);
  numbers.writeUInt32LE(checksum, 0);
  numbers.writeUInt32LE(part.storedSize ?? stored.length, 4);
  numbers.writeUInt32LE(size, 8);
  const head = Buffer.alloc(10);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  const localName = Buffer.from(part.localName ?? part.name);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(localName.length, 0);
  const descriptor = part.hasDescriptor === true ? Buffer.concat([signature(0x08074b50), numbers]) : Buffer.alloc(0);
  const localNumbers = part.hasDescriptor === true ? Buffer.alloc(12) : numbers;
  const local = Buffer.concat([signature(0x04034b50), head, localNumbers, lengths, localName, stored, descriptor]);
  const extra = zip64 ? zip64Extra(size, stored.length, offset) : Buffer.alloc(0);
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(name.length, 0);
  rest.writeUInt16LE(extra.length, 2);
  rest.writeUInt32LE(zip64 ? 0xffffffff : offset, 14);
  const stated = zip64 ? Buffer.concat([numbers.subarray(0, 4), Buffer.alloc(8, 0xff)]) : numbers;
  return { local, central: Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), head, stated, rest, name, extra]) };
}

function zip64Extra(size: number, stored: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [index, value] of [size, stored, offset].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return extra;
}

function endOf({ list, start, count }: { list: Buffer; start: number; count: number }, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? "");
  const end = Buffer.alloc(18);
  end.writeUInt16LE(options.disks ?? 0, 0);
  end.writeUInt16LE((options.entries ?? count) % 65_536, 4);
  end.writeUInt16LE((options.entries ?? count) % 65_536, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(options.zip64 === true ? 0xffffffff : (options.start ?? start), 12);
  end.writeUInt16LE(comment.length, 16);
  const plain = Buffer.concat([signature(0x06054b50), end, comment]);
  if (options.zip64 !== true) return plain;
  const large = Buffer.alloc(52);
  large.writeBigUInt64LE(44n, 0);
  for (const [at, value] of [
    [20, count],
    [28, count],
    [36, list.length],
    [44, start],
  ] as const)
    large.writeBigUInt64LE(BigInt(value), at);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(start + list.length), 4);
  return Buffer.concat([signature(0x06064b50), large, signature(0x07064b50), locator, plain]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
