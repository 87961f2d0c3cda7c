import { byte } from "./bytes.ts";

/**
 * Walks over XML (1.0, 5th edition) that is written the plain way. Every function takes the place where it begins and says where it ended, or
 * -1 for anything it is not sure of: the part is then read by a real parser. Nothing is decoded here. What is accepted is well-formed:
 * characters, entities and `]]>` are checked, and UTF-8 was before.
 */

/** What a byte may stop: 1 in text, 2 in an attribute, 3 both. */
const stops = new Uint8Array(256);
for (let control = 0; control < 32; control += 1) stops[control] = 3;
stops[byte.tab] = 0;
stops[byte.newline] = 0;
// Parsers turn a carriage return into a line break (2.11), which matters in texts only.
stops[byte.return] = 1;
stops[byte.quote] = 2;
stops[byte.less] = 3;
stops[byte.ampersand] = 3;
stops[byte.bracket] = 1;
stops[0xef] = 3;

/** The next `<` behind text (CharData, 2.4). */
export function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at += 1) {
    while (((stops[bytes[at] ?? 0] ?? 0) & 1) === 0) at += 1;
    if (bytes[at] === byte.less) return at;
    at = special(bytes, at);
    if (at < 0) return -1;
  }
}

/** The quote that closes an attribute value (AttValue, 2.3). */
export function endOfValue(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at += 1) {
    while (((stops[bytes[at] ?? 0] ?? 0) & 2) === 0) at += 1;
    if (bytes[at] === byte.quote) return at;
    at = special(bytes, at);
    if (at < 0) return -1;
  }
}

/** The last byte of something that needs a look; -1 where it is not allowed. */
function special(bytes: Uint8Array, at: number): number {
  switch (bytes[at] ?? 0) {
    case byte.ampersand:
      return endOfEntity(bytes, at);
    case byte.bracket:
      return bytes[at + 1] === byte.bracket && bytes[at + 2] === byte.greater ? -1 : at;
    case 0xef:
      // U+FFFE and U+FFFF are no characters (2.2).
      return bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe ? -1 : at + 2;
    default:
      return -1;
  }
}

/** The semicolon of one of the five entities (4.6); numeric ones only where they are printable ASCII or a line break or tab. */
function endOfEntity(bytes: Uint8Array, at: number): number {
  switch (bytes[at + 1] ?? 0) {
    case 0x61: // &amp; &apos;
      if (bytes[at + 2] === 0x6d) return bytes[at + 3] === 0x70 && bytes[at + 4] === byte.semicolon ? at + 4 : -1;
      return bytes[at + 2] === 0x70 && bytes[at + 3] === 0x6f && bytes[at + 4] === 0x73 && bytes[at + 5] === byte.semicolon ? at + 5 : -1;
    case 0x71: // &quot;
      return bytes[at + 2] === 0x75 && bytes[at + 3] === 0x6f && bytes[at + 4] === 0x74 && bytes[at + 5] === byte.semicolon ? at + 5 : -1;
    case 0x6c: // &lt; &gt;
    case 0x67:
      return bytes[at + 2] === 0x74 && bytes[at + 3] === byte.semicolon ? at + 3 : -1;
    case byte.hash:
      return endOfReference(bytes, at + 2);
    default:
      return -1;
  }
}

/** A decimal reference (4.1) to a character that may stand in a document (2.2), such as `&#10;` or `&#20013;`. */
function endOfReference(bytes: Uint8Array, start: number): number {
  let code = 0;
  let at = start;
  for (; at < start + 7 && isDigit(bytes[at] ?? 0); at += 1) code = code * 10 + (bytes[at] ?? 0) - byte.zero;
  if (bytes[at] !== byte.semicolon) return -1;
  const isCharacter = code === byte.newline || code === byte.tab || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe);
  return isCharacter || (code >= 0x10000 && code < 0x110000) ? at : -1;
}

/** Whether a byte is a digit. */
export const isDigit = (value: number): boolean => value >= byte.zero && value <= byte.nine;

/** Letters, digits, `_`, `-`, `.` and `:`; names in other scripts do not occur in these formats. */
const inName = new Uint8Array(256);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:") inName[character.codePointAt(0) ?? 0] = 1;

/** The first byte behind a name; -1 where none begins. */
export function endOfName(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (inName[first] !== 1 || first < byte.colon + 1) return -1;
  let at = start + 1;
  while (inName[bytes[at] ?? 0] === 1) at += 1;
  return at;
}

/** The first byte that is not a space, a tab or a line break. */
export function endOfSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at += 1;
  return at;
}

const isSpace = (value: number): boolean => value === byte.space || value === byte.newline || value === byte.return || value === byte.tab;
