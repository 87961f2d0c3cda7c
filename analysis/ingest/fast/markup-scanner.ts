import { Attributes } from "./attributes.ts";
import { asBuffer, byte } from "./bytes.ts";
import { endOfName, endOfSpace, endOfText } from "./markup.ts";

/** What is told about a part. Names are without their prefix; elements of other vocabularies are passed over with all they contain. */
export interface MarkupListener {
  /** Takes an element; says whether to go on. `stop` leaves the scanner behind the tag; `refuse` leaves the part to the general reader. */
  open(name: string, attributes: Attributes): "on" | "stop" | "refuse";
  close?(name: string): void;
  text?(from: number, to: number): void;
  /** Text of other vocabularies. */
  otherText?(from: number, to: number): void;
}

interface OpenElement {
  readonly name: string;
  readonly isOwn: boolean;
  /** How many namespaces were declared before it. */
  readonly declared: number;
}

const deepest = 32;
const alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const declarations = new Set(
  ["UTF-8", "utf-8"].flatMap((encoding) => [
    `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>`,
    `<?xml version="1.0" encoding="${encoding}" standalone="no"?>`,
    `<?xml version="1.0" encoding="${encoding}"?>`,
  ]),
);

/**
 * Scans a part in plain markup, with its namespaces (Namespaces in XML 1.0). Comments, processing instructions, CDATA, a DOCTYPE and
 * alternatives (mc:AlternateContent, ECMA-376-3) are left to the general reader.
 */
export class MarkupScanner {
  readonly #bytes: Uint8Array;
  readonly #listener: MarkupListener;
  readonly #root: string;
  readonly #also: string | null;
  readonly #attributes = new Attributes();
  readonly #open: OpenElement[] = [];
  readonly #namespaces: { prefix: string; uri: string }[] = [];
  #own = "";

  /** @param also a namespace that is read beside that of the root element */
  constructor(bytes: Uint8Array, root: string, listener: MarkupListener, also: string | null = null) {
    this.#bytes = bytes;
    this.#root = root;
    this.#listener = listener;
    this.#also = also;
  }

  /** Scans from the start. Gives the place where the listener stopped it, or the size of the part; -1 where it is refused. */
  start(): number {
    const bytes = this.#bytes;
    let at = 0;
    if (bytes[1] === 0x3f) {
      const end = bytes.indexOf(byte.greater) + 1;
      if (!declarations.has(asBuffer(bytes).toString("latin1", 0, end))) return -1;
      at = endOfSpace(bytes, end);
    }
    return bytes[at] === byte.less ? this.resume(at) : -1;
  }

  /** Goes on at a `<` or text within the element in which it stopped. */
  resume(start: number): number {
    for (let at = start; ;) {
      const tag = this.#open.length === 0 ? endOfSpace(this.#bytes, at) : endOfText(this.#bytes, at);
      if (this.#open.length === 0 && at > 0 && this.#own !== "") return tag === this.#bytes.length ? tag : -1;
      if (tag < 0) return -1;
      if (tag > at) this.#tellText(at, tag);
      if (this.#bytes[tag + 1] === byte.slash) at = this.#closeTag(tag + 2);
      else {
        const { end, isStopped } = this.#openTag(tag + 1);
        if (isStopped) return end;
        at = end;
      }
      if (at < 0) return -1;
    }
  }

  #tellText(from: number, to: number): void {
    if (this.#open.at(-1)?.isOwn === true) this.#listener.text?.(from, to);
    else this.#listener.otherText?.(from, to);
  }

  /** Takes the innermost element for closed, whose closing tag was met while the scanner stopped. */
  closed(): void {
    const element = this.#open.pop();
    this.#namespaces.length = element?.declared ?? 0;
    if (element?.isOwn === true) this.#listener.close?.(local(element.name));
  }

  #openTag(start: number): { end: number; isStopped: boolean } {
    const failed = { end: -1, isStopped: true };
    const nameEnd = endOfName(this.#bytes, start);
    const end = nameEnd < 0 ? -1 : this.#attributes.scan(this.#bytes, nameEnd);
    if (end < 0 || this.#open.length === deepest) return failed;
    const name = asBuffer(this.#bytes).toString("latin1", start, nameEnd);
    const declared = this.#namespaces.length;
    if (!this.#declare()) return failed;
    const isOwn = this.#isOwn(name);
    if (isOwn === null) return failed;
    this.#open.push({ name, isOwn, declared });
    const isEmpty = this.#bytes[end] === byte.slash;
    const how = isOwn ? this.#listener.open(local(name), this.#attributes) : "on";
    if (how === "refuse" || (how === "stop" && isEmpty)) return failed;
    if (isEmpty) this.closed();
    return { end: isEmpty ? end + 2 : end + 1, isStopped: how === "stop" };
  }

  #closeTag(start: number): number {
    const name = this.#open.at(-1)?.name ?? "";
    const end = start + name.length;
    if (this.#bytes[end] !== byte.greater || asBuffer(this.#bytes).toString("latin1", start, end) !== name) return -1;
    this.closed();
    return end + 1;
  }

  #declare(): boolean {
    for (let index = 0; index < this.#attributes.count; index += 1) {
      const name = this.#attributes.name(index);
      if (!name.startsWith("xmlns")) continue;
      const uri = this.#attributes.value(index);
      if (uri === null || (name.length > 5 && (name[5] !== ":" || uri === ""))) return false;
      this.#namespaces.push({ prefix: name.slice(6), uri });
    }
    return true;
  }

  /** Null where it cannot be told: a prefix that is not declared, alternatives, another root. */
  #isOwn(name: string): boolean | null {
    const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
    const uri = this.#namespaces.findLast((each) => each.prefix === prefix)?.uri ?? (prefix === "" ? "" : null);
    if (uri === null || uri === "" || uri === alternatives || name.indexOf(":") !== name.lastIndexOf(":")) return null;
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#own = uri;
      return local(name) === this.#root ? true : null;
    }
    return parent.isOwn && (uri === this.#own || uri === this.#also);
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
