/** The bytes of a file, of which only a part need be in memory. */
export interface ByteSource {
  readonly size: number;
  /** Fills the memory with the bytes from a position on, as far as there are any, and gives back how many. */
  read(position: number, into: Uint8Array): number;
}

/** The source of bytes that are in memory. */
export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (position, into) => {
    const some = bytes.subarray(position, position + into.length);
    into.set(some);
    return some.length;
  },
});
