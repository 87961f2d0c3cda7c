/** An element as text. */
export type Xml = string;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that no XML document may hold. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;

/** A text with a visible sign for each character that no XML document may hold. */
export const permitted = (text: string): string => text.replaceAll(forbidden, "\uFFFD");

const escaped = (text: string): string => permitted(text).replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** What stands in the tag of an element. */
export type Attributes = Readonly<Record<string, string>>;

/** An element that holds other elements, each on a line of its own, or nothing. */
export function element(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  const tag = `<${name}${written(attributes)}`;
  return children.length === 0 ? `${tag}/>` : [`${tag}>`, ...children, `</${name}>`].join("\n");
}

/** An element that holds text. */
export const leaf = (name: string, text: string, attributes: Attributes = {}): Xml =>
  `<${name}${written(attributes)}>${escaped(text)}</${name}>`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("");
