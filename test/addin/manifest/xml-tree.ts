import { SaxesParser } from "saxes";

/** An element of the manifest with what stands in it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name as written, so `xsi:type` with its usual prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Reads well-formed XML; throws with line and column where it is not. */
export function xmlTree(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  parser.on("opentag", ({ local, uri, attributes }) => {
    const written = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
    const element: Open = { name: local, namespace: uri, attributes: new Map(written), children: [], text: "", line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  if (root === null) throw new Error("The file is empty.");
  return root;
}

/** The element and all below it, in the order of the file. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

/** The children of that name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The only element at the end of a path of names, if there is one. */
export function at(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), element);
}
