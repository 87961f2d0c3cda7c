import { asBuffer } from "./bytes.ts";

/** Bytes in UTF-8, and the same bytes to be read eight at a time. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Makes bytes readable both ways. */
export const viewed = (bytes: Uint8Array): Bytes => ({ bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) });

/**
 * How many bytes are the same from two places on, at most `length`; 0 where either place has not so many left. Eight bytes are compared as one
 * number: only 0 and -0 are the same number in different bytes, and the bytes of -0 (a last 80 behind zeros) are no UTF-8.
 */
export function sameBytes(first: Bytes, firstAt: number, second: Bytes, secondAt: number, length: number): number {
  if (firstAt + length > first.bytes.length || secondAt + length > second.bytes.length) return 0;
  const [a, b] = [first.view, second.view];
  let same = 0;
  while (
    same + 32 <= length &&
    a.getFloat64(firstAt + same, true) === b.getFloat64(secondAt + same, true) &&
    a.getFloat64(firstAt + same + 8, true) === b.getFloat64(secondAt + same + 8, true) &&
    a.getFloat64(firstAt + same + 16, true) === b.getFloat64(secondAt + same + 16, true) &&
    a.getFloat64(firstAt + same + 24, true) === b.getFloat64(secondAt + same + 24, true)
  )
    same += 32;
  while (same + 8 <= length && a.getFloat64(firstAt + same, true) === b.getFloat64(secondAt + same, true)) same += 8;
  while (same < length && first.bytes[firstAt + same] === second.bytes[secondAt + same]) same += 1;
  return same;
}

/** Whether all bytes of one are the same from two places on to the end of both. */
export const isSameRest = (first: Bytes, firstAt: number, second: Bytes, secondAt: number): boolean =>
  first.bytes.length - firstAt === second.bytes.length - secondAt &&
  asBuffer(first.bytes).compare(second.bytes, secondAt, second.bytes.length, firstAt) === 0;
