import { asBuffer, ascii, byte, standsAt } from "./bytes.ts";
import { endOfName, endOfSpace, endOfValue } from "./markup.ts";

/** The attributes of one tag (XML 3.1), as places in the bytes; good until the next tag is scanned. */
export class Attributes {
  /** Four numbers an attribute: name from, name to, value from, value to. */
  readonly #places = new Int32Array(4 * mostAttributes);
  #bytes: Uint8Array = new Uint8Array(0);
  count = 0;

  /** Scans what stands behind the name of a tag. Gives the place of its `>` or `/>`; -1 where it is not plain, or has an attribute twice. */
  scan(bytes: Uint8Array, start: number): number {
    this.#bytes = bytes;
    this.count = 0;
    for (let at = start; ;) {
      const name = endOfSpace(bytes, at);
      if (bytes[name] === byte.greater || (bytes[name] === byte.slash && bytes[name + 1] === byte.greater)) return name;
      const nameEnd = name === at ? -1 : endOfName(bytes, name);
      if (nameEnd < 0 || bytes[nameEnd] !== byte.equals || bytes[nameEnd + 1] !== byte.quote || this.count === mostAttributes) return -1;
      const end = endOfValue(bytes, nameEnd + 2);
      if (end < 0 || this.#find(bytes, name, nameEnd) >= 0) return -1;
      this.#add(name, nameEnd, end);
      at = end + 1;
    }
  }

  /** The name of an attribute, counted from 0. */
  name(index: number): string {
    return this.#text(4 * index);
  }

  /** The value of an attribute, counted from 0; null where something stands in it that means another character (XML 3.3.3). */
  value(index: number): string | null {
    const value = this.#text(4 * index + 2);
    for (const sign of "&\t\n\r") if (value.includes(sign)) return null;
    return value;
  }

  /** Where an attribute stands among the others, -1 where there is none of the name. */
  indexOf(name: Uint8Array): number {
    return this.#find(name, 0, name.length);
  }

  /** Whether one declares a namespace (Namespaces in XML 3). */
  get hasDeclaration(): boolean {
    for (let index = 0; index < this.count; index += 1) if (standsAt(this.#bytes, this.#places[4 * index] ?? 0, declaration)) return true;
    return false;
  }

  #add(name: number, nameEnd: number, end: number): void {
    const at = 4 * this.count;
    this.#places[at] = name;
    this.#places[at + 1] = nameEnd;
    this.#places[at + 2] = nameEnd + 2;
    this.#places[at + 3] = end;
    this.count += 1;
  }

  #text(at: number): string {
    return asBuffer(this.#bytes).toString("utf8", this.#places[at] ?? 0, this.#places[at + 1] ?? 0);
  }

  #find(name: Uint8Array, from: number, to: number): number {
    for (let index = 0; index < this.count; index += 1) {
      const start = this.#places[4 * index] ?? 0;
      if ((this.#places[4 * index + 1] ?? 0) - start !== to - from) continue;
      let same = 0;
      while (from + same < to && this.#bytes[start + same] === name[from + same]) same += 1;
      if (from + same === to) return index;
    }
    return -1;
  }
}

/** More are left to a real parser. */
const mostAttributes = 64;

const declaration = ascii("xmlns");
