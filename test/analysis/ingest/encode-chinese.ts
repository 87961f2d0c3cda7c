/** Bytes of a text in a two-byte code page such as GBK or Big5, found by decoding every pair. */
export function encoded(text: string, encoding: "gb18030" | "big5" | "shift_jis"): Uint8Array {
  const pairs = pairsOf(encoding);
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const pair = pairs.get(character);
    if (pair === undefined) throw new Error(`${character} is not in ${encoding}`);
    return pair;
  });
  return new Uint8Array(bytes);
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function pairsOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== "\uFFFD") pairs.set(character, [lead, trail]);
    }
  }
  known.set(encoding, pairs);
  return pairs;
}
