import { constants, deflateRawSync } from "node:zlib";

const block = 1_048_576;
const end = deflateRawSync(Buffer.alloc(0));

/** Deflated data that inflate to so many megabytes of one text, without ever having been inflated: one block is repeated. */
export function deflatedMegabytes(megabytes: number, text = " ", head = ""): Uint8Array {
  const repeated = Buffer.from(text.repeat(Math.ceil(block / Buffer.byteLength(text))));
  const flushed = deflateRawSync(repeated, { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync(head, { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(Buffer.concat([start, ...Array.from({ length: megabytes }, () => flushed), end]));
}
