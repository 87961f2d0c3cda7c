/** Bytes, and the same bytes to be read four at a time. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Makes bytes readable both ways. */
export const viewed = (bytes: Uint8Array): Bytes => ({ bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) });

/** How many bytes are the same from two places on, at most `length`; 0 where either place has not so many left. */
export function sameBytes(first: Bytes, firstAt: number, second: Bytes, secondAt: number, length: number): number {
  if (firstAt + length > first.bytes.length || secondAt + length > second.bytes.length) return 0;
  const [a, b] = [first.view, second.view];
  const words = length - 3;
  let same = 0;
  while (same < words && a.getInt32(firstAt + same, true) === b.getInt32(secondAt + same, true)) same += 4;
  while (same < length && first.bytes[firstAt + same] === second.bytes[secondAt + same]) same += 1;
  return same;
}
