/** Whole numbers in little-endian order, each with its number of bytes; what is too large or below 0 loses its upper bits. */
export function fields(...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), at);
    else buffer.writeUIntLE(bytes === 2 ? value & 0xffff : value >>> 0, at, bytes);
    at += bytes;
  }
  return buffer;
}
