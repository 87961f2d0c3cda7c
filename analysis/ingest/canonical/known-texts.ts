import { plainText } from "./not-canonical.ts";

/** Places of the table, a power of two, and texts that are remembered. */
const places = 65_536;
const most = 16_384;

/** Gives short texts that come over and over a number by their bytes, without making strings of them. */
export class KnownTexts {
  readonly #table = new Int32Array(places).fill(-1);
  readonly #bytes: Uint8Array[] = [];
  readonly #texts: string[] = [];

  /** One more than the highest number there can be. */
  static readonly most = most;

  /** The number of the text in a stretch of memory with this hash, -1 where too many others are remembered. */
  numberOf(memory: Uint8Array, start: number, end: number, hash: number): number {
    for (let place = hash & (places - 1); ; place = (place + 1) & (places - 1)) {
      const number = this.#table[place] ?? -1;
      if (number === -1) return this.#remember(memory.slice(start, end), place);
      const known = this.#bytes[number];
      if (known !== undefined && isSame(known, memory, start, end)) return number;
    }
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  #remember(bytes: Uint8Array, place: number): number {
    if (this.#bytes.length === most) return -1;
    const text = plainText(bytes);
    this.#table[place] = this.#bytes.length;
    this.#bytes.push(bytes);
    this.#texts.push(text);
    return this.#bytes.length - 1;
  }
}

function isSame(known: Uint8Array, memory: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== memory[start + at]) return false;
  return true;
}
