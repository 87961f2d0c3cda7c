import { constants, crc32, deflateRawSync } from "node:zlib";
import type { ZipPart } from "../../ingest/make-zip.ts";

const block = 1_048_576;
const end = deflateRawSync(Buffer.alloc(0));

/** Deflated data that inflate to so many megabytes of one text, without ever having been inflated: one block is repeated. */
export function deflatedMegabytes(megabytes: number, text = " ", head = ""): Uint8Array {
  const repeated = Buffer.from(text.repeat(Math.ceil(block / Buffer.byteLength(text))));
  const flushed = deflateRawSync(repeated, { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync(head, { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(Buffer.concat([start, ...Array.from({ length: megabytes }, () => flushed), end]));
}

/** A text of many rows between a head and a tail. */
export interface Rows {
  readonly head: string;
  readonly rows: number;
  readonly row: (index: number) => string;
  readonly tail: string;
}

const rowsAtOnce = 20_000;

/** A text with very many rows as an entry of an archive; it is never in memory as a whole. */
export function deflatedRows({ head, rows, row, tail }: Rows): Pick<ZipPart, "stored" | "size" | "checksum"> {
  const stored: Uint8Array[] = [];
  let size = 0;
  let checksum = 0;
  const add = (text: string): void => {
    const bytes = Buffer.from(text);
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    stored.push(deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_FULL_FLUSH }));
  };
  add(head);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    add(Array.from({ length: Math.min(rowsAtOnce, rows - from) }, (_, index) => row(from + index)).join(""));
  }
  add(tail);
  return { stored: new Uint8Array(Buffer.concat([...stored, end])), size, checksum };
}
