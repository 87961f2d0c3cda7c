/** A CSV turns out to be written in another way than the canonical one, so that the general reader has to read it. */
export class NotCanonical extends Error {
  override readonly name: string = "NotCanonical";
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a part of a line. Quotes, control characters and bytes that are not UTF-8 make a file another's business: they may mean that a line
 * is not what it seems.
 */
export function plainText(bytes: Uint8Array): string {
  for (const byte of bytes) if (byte < 32 || byte === quote) throw new NotCanonical();
  try {
    return decoder.decode(bytes);
  } catch {
    throw new NotCanonical();
  }
}

const quote = 34;
