import type { Random } from "../../samples/generate/random.ts";
import { type ElementSpan, elementsOf, spliced } from "../markup/elements.ts";
import { edited, looked, type TextEdit } from "./edit.ts";
import type { ArchiveMutation } from "./mutation.ts";

/** An element, more often one of a kind that is rare: most elements of a sheet are cells and values. */
export function anyElement(xml: string, dice: Random): ElementSpan | null {
  const all = elementsOf(xml);
  if (all.length === 0) return null;
  if (dice.chance(0.5)) return dice.pick(all);
  const name = dice.pick([...new Set(all.map((element) => element.name))]);
  return dice.pick(all.filter((element) => element.name === name));
}

/** A change to one element: from what to what. */
const element =
  (
    change: (
      content: { readonly whole: string; readonly inner: string; readonly open: string; readonly close: string },
      dice: Random,
    ) => string,
  ): TextEdit =>
  (xml, dice) => {
    const found = anyElement(xml, dice);
    if (found === null) return xml;
    const { start, openEnd, contentEnd, end } = found;
    const content = {
      whole: xml.slice(start, end),
      inner: xml.slice(openEnd, contentEnd),
      open: xml.slice(start, openEnd),
      close: xml.slice(contentEnd, end),
    };
    return spliced(xml, start, end, change(content, dice));
  };

function moved(xml: string, dice: Random): string {
  const [from, to] = [anyElement(xml, dice), anyElement(xml, dice)];
  if (from === null || to === null || (to.start >= from.start && to.start < from.end)) return xml;
  const piece = xml.slice(from.start, from.end);
  const without = spliced(xml, from.start, from.end, "");
  const at = to.start < from.start ? to.start : to.start - piece.length;
  return spliced(without, at, at, piece);
}

function swapped(xml: string, dice: Random): string {
  const [a, b] = [anyElement(xml, dice), anyElement(xml, dice)].toSorted((x, y) => (x?.start ?? 0) - (y?.start ?? 0));
  if (a === null || b === null || a === undefined || b === undefined || a.end > b.start) return xml;
  return xml.slice(0, a.start) + xml.slice(b.start, b.end) + xml.slice(a.end, b.start) + xml.slice(a.start, a.end) + xml.slice(b.end);
}

const alternatives = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Markup that may stand between elements, or must not. */
const inserts: readonly string[] = [
  "<!-- note -->",
  '<!-- <c r="A1"/> -->',
  "<?note?>",
  "<![CDATA[3]]>",
  "&amp;",
  "&#x41;",
  "&#0;",
  "&#xD800;",
  "&nbsp;",
  "&",
  "<",
  "]]>",
  "\uFFFE",
  "\u0001",
  "\r\n",
  "\t ",
  "<x/>",
  "<t>x</t>",
  "<v>1</v>",
  '<c r="A1"/>',
  "<row/>",
  "<si><t>x</t></si>",
  "</c>",
  "</row>",
  '<x:y xmlns:x="urn:x"><c r="E8"><v>1</v></c></x:y>',
  "<z:y/>",
  `<mc:AlternateContent ${alternatives}><mc:Fallback><row r="9"><c r="E9"><v>1</v></c></row></mc:Fallback></mc:AlternateContent>`,
  "<!DOCTYPE a>",
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<extLst><ext uri="{x}"/></extLst>',
];

const insideText: TextEdit = (xml, dice) => {
  const at = Math.floor(dice.next() * xml.length);
  return spliced(xml, at, at + dice.whole(0, 1), dice.pick([...inserts, "x", "1", '"', ">", "'"]));
};

/** Changes to the structure of a part. */
const structure: readonly (readonly [name: string, edit: TextEdit])[] = [
  ["removed", element(() => "")],
  ["twice", element(({ whole }) => whole + whole)],
  ["many times", element(({ whole }, dice) => whole.repeat(whole.length > 2000 ? 3 : dice.pick([10, 200])))],
  ["emptied", element(({ open, close }) => open + close)],
  ["unwrapped", element(({ inner }) => inner)],
  [
    "wrapped",
    element(({ whole }, dice) =>
      dice.pick([
        `<x>${whole}</x>`,
        `<x:y xmlns:x="urn:x">${whole}</x:y>`,
        whole.length > 500 ? whole : "<x>".repeat(80) + whole + "</x>".repeat(80),
      ]),
    ),
  ],
  [
    "in alternatives",
    element(
      ({ whole }, dice) =>
        `<mc:AlternateContent ${alternatives}>${dice.pick([`<mc:Fallback>${whole}</mc:Fallback>`, `<mc:Choice Requires="x" xmlns:x="urn:x"/><mc:Fallback>${whole}</mc:Fallback>`, `<mc:Choice Requires="x" xmlns:x="urn:x">${whole}</mc:Choice>`])}</mc:AlternateContent>`,
    ),
  ],
  ["moved", moved],
  ["swapped", swapped],
  [
    "renamed",
    element(
      ({ whole, open }, dice) =>
        open.replace(/^<[\w:]+/u, `<${dice.pick(["x", "c", "row", "v", "f", "t", "is", "si"])}`) + whole.slice(open.length),
    ),
  ],
  ["tag removed", element(({ whole, open, inner, close }, dice) => dice.pick([whole.slice(open.length), open + inner, inner + close]))],
  [
    "open for self-closing",
    element(({ whole, open }) =>
      whole === open && open.endsWith("/>") ? `${open.slice(0, -2)}></${/^<([\w:]+)/u.exec(open)?.[1] ?? ""}>` : whole,
    ),
  ],
  ["self-closing for open", element(({ open, inner, close }) => (inner === "" ? `${open.slice(0, -1)}/>` : open + inner + close))],
  [
    "spaces in tags",
    element(
      ({ open, inner, close }, dice) => open.replace(/(\/?>)$/u, `${dice.pick([" ", "\n", "\t  "])}$1`) + inner + close.replace(">", " >"),
    ),
  ],
  [
    "content as CDATA",
    element(({ open, inner, close }) =>
      inner.includes("<") || inner === "" ? open + inner + close : `${open}<![CDATA[${inner}]]>${close}`,
    ),
  ],
  [
    "content with a comment",
    element(({ open, inner, close }) =>
      inner.includes("<") ? `${open}<!-- -->${inner}${close}` : `${open}${inner.slice(0, 1)}<!-- x -->${inner.slice(1)}${close}`,
    ),
  ],
  [
    "content as entities",
    element(
      ({ open, inner, close }) =>
        open +
        (inner.includes("<") || inner.includes("&") ? inner : [...inner].map((each) => `&#${each.codePointAt(0) ?? 32};`).join("")) +
        close,
    ),
  ],
  ["spaces around content", element(({ open, inner, close }) => `${open}\n  ${inner}  ${close}`)],
  [
    "default namespace",
    element(
      ({ whole, open }, dice) =>
        open.replace(/^<[\w:]+/u, (tag) => `${tag} xmlns="${dice.pick(["urn:x", "", "http://purl.oclc.org/ooxml/spreadsheetml/main"])}"`) +
        whole.slice(open.length),
    ),
  ],
  ["something before", element(({ whole }, dice) => dice.pick(inserts) + whole)],
  ["something inside", element(({ open, inner, close }, dice) => open + dice.pick(inserts) + inner + close)],
  ["something anywhere", insideText],
  ["cut", (xml, dice) => xml.slice(0, Math.floor(dice.next() * xml.length))],
];

export const markupMutations: readonly ArchiveMutation[] = structure.map(([name, edit]) => ({
  name: `XML: ${name}`,
  apply: edited(looked, edit),
}));
