import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import type { Limits } from "../limits.ts";
import { corrupt, within } from "../refusal.ts";
import type { Archive } from "./archive.ts";
import { xmlDecoder } from "./decode-xml.ts";
import { skipper } from "./foreign-elements.ts";

/** An element of the part's own vocabulary; prefixes are gone. */
export interface Element {
  readonly name: string;
  /** Value of an attribute without a prefix. */
  readonly attribute: (name: string) => string | undefined;
  /** Value of the relationship id (`r:id`). */
  readonly relationship: string | undefined;
}

/** What a reader of a part wants to know. Text comes in pieces. */
export interface XmlReader {
  open(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
  /** A namespace that is read beside that of the root element. */
  readonly vocabulary?: string;
}

/**
 * Reads an XML part of the archive. Elements of other vocabularies are passed over with all they contain, and alternatives
 * (mc:AlternateContent) are followed where they stay in the part's own. A part with a DOCTYPE is refused: workbooks have none, attacks do.
 */
export function readXml(archive: Archive, part: string, root: string, reader: XmlReader, limits: Limits): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const skip = skipper({ part, root, also: reader.vocabulary ?? null, resolve: (prefix) => parser.resolve(prefix) });
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    within(limits, "xmlDepth", depth);
    if (skip.open(tag)) reader.open(elementOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (skip.close()) reader.close?.(tag.local);
  });
  const text = (piece: string): void => {
    if (!skip.inside()) reader.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw corrupt(part, "doctype");
  });
  parser.on("error", (error) => {
    throw corrupt(part, "not-well-formed", error);
  });
  const decoder = xmlDecoder(part);
  archive.read(part, (bytes) => parser.write(decoder.write(bytes)));
  parser.write(decoder.end()).close();
}

const elementOf = (tag: SaxesTagNS): Element => ({
  name: tag.local,
  attribute: (name) => tag.attributes[name]?.value,
  get relationship(): string | undefined {
    return Object.values(tag.attributes).find(isRelationship)?.value;
  },
});

const isRelationship = ({ local, uri }: SaxesAttributeNS): boolean => local === "id" && uri.endsWith("/relationships");
