import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Limits } from "../../../instrument/reader/limits.ts";
import { corrupt, Refusal, within } from "../../../instrument/reader/refusal.ts";
import type { Archive } from "./archive.ts";
import { xmlDecoder } from "./decode-xml.ts";
import { localName, Vocabulary } from "./vocabulary.ts";

/** An element of the part's own vocabulary; prefixes are gone. Good for as long as the call lasts in which it is handed over. */
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
  /** Whether it knows all it needs: the rest is then unpacked for the sake of its checksum only. */
  isDone?(): boolean;
  /** A namespace that is read beside that of the root element. */
  readonly vocabulary?: string;
}

/**
 * Reads an XML part of the archive. Elements of other vocabularies are passed over with all they contain, and alternatives
 * (mc:AlternateContent) are followed where they stay in the part's own. A part with a DOCTYPE is refused: workbooks have none, attacks do.
 */
export function readXml(archive: Archive, part: string, root: string, reader: XmlReader, limits: Limits): void {
  const steps = xmlSteps(archive, part, root, reader, limits);
  while (steps.next().done !== true);
}

/** The same piece by piece: whoever takes a step decides when to take the next one. A part that is left before its end was not checked. */
export function* xmlSteps(archive: Archive, part: string, root: string, reader: XmlReader, limits: Limits): Generator<void> {
  const parser = parserFor(part, root, reader, limits);
  const decoder = xmlDecoder(part);
  const isDone = (): boolean => reader.isDone?.() === true;
  // After damage the rest is unpacked all the same: where size or checksum are wrong too, that is the cause to name.
  let damage: Refusal | null = null;
  for (const piece of archive.pieces(part)) {
    if (damage === null && !isDone()) damage = damageIn(() => untilEnough(() => parser.write(decoder.write(piece))));
    yield;
  }
  if (damage !== null) throw damage;
  if (!isDone()) untilEnough(() => parser.write(decoder.end()).close());
}

function damageIn(parse: () => void): Refusal | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.finding.code === "file-corrupt") return error;
    throw error;
  }
}

function parserFor(part: string, root: string, reader: XmlReader, limits: Limits): SaxesParser {
  // Namespaces are resolved by `Vocabulary`: the parser's own way costs twice the time for elements that declare none.
  const parser = new SaxesParser({ xmlns: false, position: false });
  const vocabulary = new Vocabulary(part, root, reader.vocabulary ?? null);
  const element = new CurrentElement();
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    within(limits, "xmlDepth", depth);
    if (!vocabulary.open(tag)) return;
    element.tag = tag;
    reader.open(element);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (vocabulary.close()) reader.close?.(localName(tag.name));
    if (reader.isDone?.() === true) throw enough;
  });
  const text = (piece: string): void => {
    if (vocabulary.isOwn()) reader.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw corrupt(part, "doctype");
  });
  parser.on("error", (error) => {
    throw corrupt(part, "not-well-formed", error);
  });
  return parser;
}

/** Thrown through the parser where the reader knows all it needs: what follows is not judged, wherever the pieces end. */
const enough = new Error("Nothing further is wanted.");

function untilEnough(parse: () => void): void {
  try {
    parse();
  } catch (error) {
    if (error !== enough) throw error;
  }
}

/** One object for all elements: a large sheet has millions of them. */
class CurrentElement implements Element {
  tag: SaxesTagPlain | null = null;

  get name(): string {
    return localName(this.tag?.name ?? "");
  }

  readonly attribute = (name: string): string | undefined => this.tag?.attributes[name];

  /** No other attribute of a workbook's parts that has a prefix is called id. */
  get relationship(): string | undefined {
    const attributes = this.tag?.attributes ?? {};
    const name = Object.keys(attributes).find((each) => each.endsWith(":id"));
    return name === undefined ? undefined : attributes[name];
  }
}
