import type { Dialect } from "./dialect.ts";

/** Where characters were lost before a CSV came here: in how many places, and the line of the first. */
export interface LostCharacters {
  readonly count: number;
  readonly line: number;
}

/** Whether a text holds a sign of lost characters. */
export const hasLostCharacters = (text: string): boolean => text.includes("\uFFFD") || text.includes("锟斤拷");

/**
 * Finds what programs write for characters that they could not decode: U+FFFD, and 锟斤拷, which is what two of them become when their bytes
 * are taken for GBK. What stood there cannot be known. Null where there is none.
 */
export function lostCharacters({ text, firstLine }: Dialect): LostCharacters | null {
  if (!hasLostCharacters(text)) return null;
  const places = [...text.matchAll(/\uFFFD+|(?:锟斤拷)+/gu)];
  const before = text.slice(0, places[0]?.index ?? 0);
  return { count: places.length, line: firstLine + before.split("\n").length - 1 };
}
