import type { SaxesTagPlain } from "saxes";
import { corrupt } from "../../../instrument/reader/refusal.ts";

const alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** A name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** `skip`: passed over with everything inside. `through`: the element itself is not reported, its content is. */
type Kind = "own" | "skip" | "through" | "alternatives-open" | "alternatives-taken";

/** An open element, and the namespaces that it declares by prefix; `""` is the default one. */
interface OpenElement {
  kind: Kind;
  readonly declared: ReadonlyMap<string, string> | null;
}

/**
 * Decides element by element what belongs to a part's own vocabulary. That is the namespace of its root element, whichever it is:
 * transitional, strict and early files have different ones.
 */
export class Vocabulary {
  readonly #part: string;
  readonly #root: string;
  readonly #also: string | null;
  readonly #open: OpenElement[] = [];
  #own: string | null = null;

  /** @param also a namespace that counts as the part's own beside that of the root element */
  constructor(part: string, root: string, also: string | null) {
    this.#part = part;
    this.#root = root;
    this.#also = also;
  }

  /** Whether the element that opens belongs to it. */
  open(tag: SaxesTagPlain): boolean {
    const element: OpenElement = { kind: "skip", declared: declarations(tag.attributes) };
    const parent = this.#open.at(-1);
    this.#open.push(element);
    element.kind = this.#kindOf(tag, parent);
    return element.kind === "own";
  }

  /** Whether the element that closes belongs to it. */
  close(): boolean {
    return this.#open.pop()?.kind === "own";
  }

  /** Whether the place is directly within an element of it. */
  isOwn(): boolean {
    return this.#open.at(-1)?.kind === "own";
  }

  #kindOf(tag: SaxesTagPlain, parent: OpenElement | undefined): Kind {
    const name = localName(tag.name);
    const namespace = this.#namespace(tag.name.slice(0, Math.max(0, tag.name.length - name.length - 1)));
    if (this.#own === null) {
      if (name !== this.#root) throw corrupt(this.#part, "not-well-formed");
      this.#own = namespace;
    }
    if (parent?.kind === "skip") return "skip";
    const isWithinAlternatives = parent?.kind === "alternatives-open" || parent?.kind === "alternatives-taken";
    if (namespace === this.#own || namespace === this.#also) return isWithinAlternatives ? "skip" : "own";
    return namespace === alternatives ? this.#alternative(tag, name, parent) : "skip";
  }

  /** The first choice that needs nothing foreign is followed, otherwise the fallback. */
  #alternative(tag: SaxesTagPlain, name: string, parent: OpenElement | undefined): Kind {
    if (name === "AlternateContent") return "alternatives-open";
    if (parent?.kind !== "alternatives-open") return "skip";
    const needs = (tag.attributes["Requires"] ?? "").split(/\s+/u).filter((prefix) => prefix !== "");
    const isUnderstood = needs.length > 0 && needs.every((prefix) => this.#namespace(prefix) === this.#own);
    if (name !== "Fallback" && !(name === "Choice" && isUnderstood)) return "skip";
    parent.kind = "alternatives-taken";
    return "through";
  }

  #namespace(prefix: string): string {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const namespace = this.#open[at]?.declared?.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    if (prefix === "") return "";
    throw corrupt(this.#part, "not-well-formed");
  }
}

function declarations(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> | null {
  let declared: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    declared ??= new Map();
    declared.set(name.slice(6), attributes[name] ?? "");
  }
  return declared;
}
