/** An element of an XML text, by places in the text. */
export interface ElementSpan {
  /** With its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the `>` of its opening tag. */
  readonly openEnd: number;
  /** Where its closing tag begins; `openEnd` where it has none. */
  readonly contentEnd: number;
  readonly end: number;
  /** How many elements it stands in. */
  readonly depth: number;
}

/** The elements of an XML text in the order of their ends, as far as its tags fit together. Comments and the like are passed over. */
export function elementsOf(xml: string): readonly ElementSpan[] {
  const found: ElementSpan[] = [];
  const open: { readonly name: string; readonly start: number; readonly openEnd: number }[] = [];
  for (let start = xml.indexOf("<"); start !== -1; start = xml.indexOf("<", start + 1)) {
    const end = xml.indexOf(">", start) + 1;
    if (end === 0) break;
    const next = xml[start + 1] ?? "";
    if (next === "!" || next === "?") continue;
    if (next === "/") {
      const opened = open.pop();
      if (opened === undefined) break;
      found.push({ ...opened, contentEnd: start, end, depth: open.length });
    } else {
      const name = nameAt(xml, start + 1);
      if (xml[end - 2] === "/") found.push({ name, start, openEnd: end, contentEnd: end, end, depth: open.length });
      else open.push({ name, start, openEnd: end });
    }
  }
  return found;
}

function nameAt(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !" \t\r\n/>".includes(xml[end] ?? "")) end += 1;
  return xml.slice(start, end);
}

/** The name without its prefix. */
export const plainName = ({ name }: ElementSpan): string => name.slice(name.indexOf(":") + 1);

/** An attribute of an opening tag, by places in the text. */
export interface AttributeSpan {
  readonly name: string;
  /** Where the space before it begins. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind its closing quote. */
  readonly end: number;
}

/** The attributes of an element. */
export function attributesOf(xml: string, { start, openEnd }: ElementSpan): readonly AttributeSpan[] {
  const tag = xml.slice(start, openEnd);
  return [...tag.matchAll(/\s([\w:.-]+)=("[^"]*"|'[^']*')/gu)].map(([whole, name = "", value = ""], index, all) => {
    const at = start + (all[index]?.index ?? 0);
    const end = at + whole.length;
    return { name, start: at, valueStart: end - value.length + 1, valueEnd: end - 1, end };
  });
}

/** The text with a stretch replaced. */
export const spliced = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
