/** How the text of a CSV becomes bytes. */
export type Encoding = "utf-8" | "utf-8-bom" | "gb18030" | "utf-16le";

const byteOrderMark = "\uFEFF";

/** Bytes of a text. UTF-16 has a byte order mark, as Excel writes it. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8-bom":
      return new TextEncoder().encode(byteOrderMark + text);
    case "utf-16le":
      return utf16(byteOrderMark + text);
    case "gb18030":
      return gb18030(text);
  }
}

/** UTF-16, low byte first, without adding a byte order mark. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** Characters of one or two bytes, which is all that the samples use. */
function gb18030(text: string): Uint8Array {
  const table = gbkTable();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : table.get(character);
      if (pair === undefined) throw new Error(`${character} has no two bytes in GB 18030.`);
      return pair;
    }),
  );
}

/** Node reads GB 18030 but does not write it: reading every pair of bytes gives the table. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (second !== 0x7f && [...character].length === 1 && character !== "\uFFFD") table.set(character, [first, second]);
    }
  }
  return table;
}
