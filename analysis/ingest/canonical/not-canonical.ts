import { hasLostCharacters } from "../csv/lost-characters.ts";

/** A CSV turns out to be written in another way than the canonical one, so that the general reader has to read it. */
export class NotCanonical extends Error {
  override readonly name: string = "NotCanonical";
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a part of a line. Quotes, control characters, bytes that are not UTF-8 and signs of lost characters make a file another's business:
 * they may mean that a line is not what it seems.
 */
export function plainText(bytes: Uint8Array): string {
  for (const byte of bytes) if (byte < 32 || byte === quote) throw new NotCanonical();
  const text = decoded(bytes);
  if (text === null || hasLostCharacters(text)) throw new NotCanonical();
  return text;
}

const quote = 34;

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
