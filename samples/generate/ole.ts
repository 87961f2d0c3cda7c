import { utf16 } from "./csv/encodings.ts";

/** Sectors of an OLE file, the container of old .xls files and of encrypted workbooks. */
const sector = 512;

/** Streams from 4,096 bytes on stand in sectors of their own; shorter ones would need a second table. */
const streamSectors = 8;

const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const tableSector = 0xfffffffd;

/** An OLE file [MS-CFB] whose streams have these names and hold, after what they begin with, bytes of no meaning. */
export function oleFile(names: readonly string[], begin: readonly number[] = []): Uint8Array {
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const first = 1 + directorySectors;
  const bytes = new Uint8Array(sector * (1 + first + names.length * streamSectors));
  const view = new DataView(bytes.buffer);
  writeHeader(view);
  writeTable(view, directorySectors, names.length);
  writeEntry(view, 0, { name: "Root Entry", type: 5, start: endOfChain, size: 0, child: 1, sibling: free });
  for (const [index, name] of names.entries()) {
    const start = first + index * streamSectors;
    const sibling = index + 1 < names.length ? index + 2 : free;
    writeEntry(view, index + 1, { name, type: 2, start, size: streamSectors * sector, child: free, sibling });
    for (let at = 0; at < streamSectors * sector; at += 1) bytes[(1 + start) * sector + at] = begin[at] ?? (at * 37 + 11) % 251;
  }
  return bytes;
}

/** What Excel writes for a workbook with a password to open. */
export const encryptedWorkbook = (): Uint8Array => oleFile(["EncryptionInfo", "EncryptedPackage"]);

/** What Excel 97–2003 writes for a workbook with a password to open: the record FilePass follows the first one, [MS-XLS] 2.4.117. */
export const encryptedOldWorkbook = (): Uint8Array => {
  const [bof, filePass] = [record(0x0809, 16), record(0x002f, 54)];
  return oleFile(["Workbook"], [...bof, ...filePass]);
};

/** A record of an old workbook with nothing in it but its type and its length. */
const record = (type: number, length: number): readonly number[] => [type & 0xff, type >> 8, length, 0, ...Array.from({ length }, () => 0)];

function writeHeader(view: DataView): void {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  signature.forEach((byte, index) => view.setUint8(index, byte));
  const words: readonly (readonly [at: number, value: number])[] = [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ];
  for (const [at, value] of words) view.setUint16(at, value, true);
  const longs: readonly (readonly [at: number, value: number])[] = [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, endOfChain],
    [68, endOfChain],
    [76, 0],
  ];
  for (const [at, value] of longs) view.setUint32(at, value, true);
  for (let at = 80; at < sector; at += 4) view.setUint32(at, free, true);
}

/** The table says for each sector which one follows. */
function writeTable(view: DataView, directorySectors: number, streams: number): void {
  const chains = [directorySectors, ...Array.from({ length: streams }, () => streamSectors)];
  const next = [tableSector];
  for (const length of chains) for (let step = 1; step <= length; step += 1) next.push(step === length ? endOfChain : next.length + 1);
  for (let index = 0; index < sector / 4; index += 1) view.setUint32(sector + index * 4, next[index] ?? free, true);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly child: number;
  readonly sibling: number;
}

function writeEntry(view: DataView, index: number, { name, type, start, size, child, sibling }: Entry): void {
  const at = 2 * sector + index * 128;
  const text = utf16(name);
  text.forEach((byte, offset) => view.setUint8(at + offset, byte));
  view.setUint16(at + 64, text.length + 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  const longs: readonly (readonly [at: number, value: number])[] = [
    [68, free],
    [72, sibling],
    [76, child],
    [116, start],
    [120, size],
  ];
  for (const [offset, value] of longs) view.setUint32(at + offset, value, true);
}
