/** The two orders in which a text in UTF-16 may hold its bytes. */
export type Utf16 = "utf-16le" | "utf-16be";

/**
 * Whether bytes are a text in UTF-16, and whether they say so by a byte order mark. Without one, four ASCII characters at the start tell:
 * every second byte is zero. UTF-32 is none.
 */
export function utf16In(bytes: Uint8Array): { readonly encoding: Utf16; readonly isStated: boolean } | null {
  const [first, second] = bytes;
  if (isUtf32(bytes)) return null;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", isStated: true };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", isStated: true };
  const start = bytes.subarray(0, 8);
  const zeros = first === 0 ? 0 : 1;
  const isWide = start.length === 8 && start.every((byte, at) => (at % 2 === zeros ? byte === 0 : byte > 8 && byte < 0x80));
  return isWide ? { encoding: zeros === 1 ? "utf-16le" : "utf-16be", isStated: false } : null;
}

/** Whether a byte order mark says that a text is in UTF-32, which no spreadsheet writes. */
export const isUtf32 = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe && third === 0 && fourth === 0) || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
