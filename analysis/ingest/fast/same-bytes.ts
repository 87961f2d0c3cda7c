import { asBuffer } from "./bytes.ts";

/** Bytes in UTF-8, and the same bytes to be read eight at a time. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Makes bytes readable both ways. */
export const viewed = (bytes: Uint8Array): Bytes => ({ bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) });

/** From so many same bytes on, a native comparison is called for the next ones: a call costs as much as comparing 500 bytes here. */
const manyBytes = 1024;

/** How many bytes are the same from two places on, at most `length`; 0 where either place has not so many left. */
export function sameBytes(first: Bytes, firstAt: number, second: Bytes, secondAt: number, length: number): number {
  if (firstAt + length > first.bytes.length || secondAt + length > second.bytes.length) return 0;
  const same = sameNumbers(first, firstAt, second, secondAt, length < manyBytes ? length : manyBytes);
  if (same < manyBytes) return same;
  const more = sameBlocks(first, firstAt, second, secondAt, length);
  return more + sameNumbers(first, firstAt + more, second, secondAt + more, length - more);
}

/**
 * Eight bytes are compared as one number: only 0 and -0 are the same number in different bytes, and the bytes of -0 (a last 80 behind zeros) are
 * no UTF-8.
 */
function sameNumbers(first: Bytes, firstAt: number, second: Bytes, secondAt: number, length: number): number {
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

/** The same bytes behind the first `manyBytes`, in blocks: twice as many at once as long as they are the same, then half as many. */
function sameBlocks(first: Bytes, firstAt: number, second: Bytes, secondAt: number, length: number): number {
  const [one, other] = [asBuffer(first.bytes), asBuffer(second.bytes)];
  let same = manyBytes;
  let block = 4 * manyBytes;
  for (let isGrowing = true; block >= manyBytes;) {
    const [from, to] = [firstAt + same, secondAt + same];
    const isSame = same + block <= length && one.compare(other, to, to + block, from, from + block) === 0;
    if (isSame) same += block;
    isGrowing &&= isSame;
    block = isGrowing ? 2 * block : block / 2;
  }
  return same;
}

/** Whether all bytes of one are the same from two places on to the end of both. */
export const isSameRest = (first: Bytes, firstAt: number, second: Bytes, secondAt: number): boolean =>
  first.bytes.length - firstAt === second.bytes.length - secondAt &&
  asBuffer(first.bytes).compare(second.bytes, secondAt, second.bytes.length, firstAt) === 0;
