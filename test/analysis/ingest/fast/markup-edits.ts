import type { Dice } from "./dice.ts";

/** Texts that mean something to a reader, or nearly do. */
const texts = [
  "csr:item",
  "csr:answer",
  "csr:na",
  "csr:meta",
  "csr:topic",
  "csr:action_row",
  "csr:set-aside",
  " CSR:Answer ",
  "csr:unknown",
  "回答",
  "Answer",
  "EM1-05",
  "RM1-01",
  "csr_EM1_05",
  "ZZ9-99",
  "3 全面实施",
  "3",
  "0",
  "Y",
  "n/a",
  "不适用",
  "E2",
  "NO_EMP",
  "-1",
  "1e3",
  "12,5",
  "2024",
  "45123",
  "#N/A",
  "",
  " ",
  "a&amp;b",
  "&lt;x&gt;",
  "_x000D_",
  "_x005F_x000D_",
  "&#10;",
  "&#20013;",
  "\u{1F600}",
  "ａｂｃ",
  "sme-csr",
  "2.0.0",
  "yes",
  "true",
  "1.0.0",
];

/** Markup that is well-formed where it is put, or is not. */
const inserts = [
  "<!-- note -->",
  "<?note?>",
  "<![CDATA[3]]>",
  "&amp;",
  "&nbsp;",
  "&",
  "<",
  "]]>",
  "\uFFFE",
  "\u0001",
  "\r\n",
  " ",
  "<x/>",
  "<t>x</t>",
  "<v>1</v>",
  '<c r="A1"/>',
  "<row/>",
  '<mergeCell ref="E8:E9"/>',
  "</c>",
  "</row>",
  "<f>1+1</f>",
  "<is><t>3</t></is>",
  '<rPh sb="0" eb="1"><t>x</t></rPh>',
  '<x:y xmlns:x="urn:x"><c r="E8"><v>1</v></c></x:y>',
  "<z:y/>",
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><x/></mc:Fallback></mc:AlternateContent>',
];

const attributes = [
  't="s"',
  't="str"',
  't="n"',
  't="b"',
  't="e"',
  't="inlineStr"',
  't="d"',
  't="q"',
  's="1"',
  'r="E8"',
  'r="XFE1"',
  'r="A0"',
  'r="a1"',
  'cm="1"',
  'xml:space="preserve"',
  "x='1'",
  'x = "1"',
  'xmlns="urn:x"',
  'xmlns:x="urn:x"',
  'x:y="1"',
  'date1904="1"',
  'count="1"',
  'hidden="1"',
  'ref="A1"',
];

/** A change to the text of a part; sometimes none, where what it changes is not there. */
export type Edit = (xml: string, dice: Dice) => string;

/** A random match of a pattern replaced; the text itself where nothing matches. */
function replaced(xml: string, dice: Dice, pattern: RegExp, by: (match: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = dice.pick(found);
  return xml.slice(0, match.index) + by(match[0]) + xml.slice(match.index + match[0].length);
}

/** Changes to cells, texts and markup, sound ones and others. */
export const edits: readonly Edit[] = [
  // Cells and values
  (xml, dice) => replaced(xml, dice, /<v>\d+<\/v>/gu, () => `<v>${dice.below(1300)}</v>`),
  (xml, dice) =>
    replaced(xml, dice, /<v>[^<]*<\/v>/gu, () =>
      dice.pick(["<v></v>", "<v/>", "<v />", "", "<v>1</v><v>2</v>", "<v> 3 </v>", "<v>1e400</v>", "<v>x</v>"]),
    ),
  (xml, dice) => replaced(xml, dice, /<v>[^<]*<\/v>/gu, () => `<v>${dice.pick(texts)}</v>`),
  (xml, dice) => replaced(xml, dice, /<t(?: [^>]*)?>[^<]*<\/t>/gu, () => `<t>${dice.pick(texts)}</t>`),
  (xml, dice) => replaced(xml, dice, /<c [^>]*\/>/gu, (cell) => `${cell.slice(0, -2)} t="str"><v>${dice.pick(texts)}</v></c>`),
  (xml, dice) =>
    replaced(xml, dice, /<c [^>]*\/>/gu, (cell) => `${cell.slice(0, -2)} t="inlineStr"><is><t>${dice.pick(texts)}</t></is></c>`),
  (xml, dice) => replaced(xml, dice, /<c [^>]*\/>/gu, (cell) => `${cell.slice(0, -2)}><v>${dice.below(6)}</v></c>`),
  (xml, dice) =>
    replaced(
      xml,
      dice,
      /<c [^>]*>(?:<f.*?<\/f>)?<v>[^<]*<\/v><\/c>/gu,
      (cell) => `${cell.slice(0, cell.indexOf(">")).replace(/ t="\w+"/u, "")}/>`,
    ),
  (xml, dice) => replaced(xml, dice, /<c [^>]*(?:\/>|>.*?<\/c>)/gsu, () => ""),
  (xml, dice) => replaced(xml, dice, /<c [^>]*(?:\/>|>.*?<\/c>)/gsu, (cell) => cell + cell),
  (xml, dice) => replaced(xml, dice, /<c [^>]*(?:\/>|>.*?<\/c>)/gsu, (cell) => cell.replace(/ t="\w+"/u, ` ${dice.pick(attributes)}`)),
  (xml, dice) => replaced(xml, dice, /<row [^>]*(?:\/>|>.*?<\/row>)/gsu, () => ""),
  (xml, dice) => replaced(xml, dice, /<row [^>]*(?:\/>|>.*?<\/row>)/gsu, (row) => row + row),
  (xml, dice) => replaced(xml, dice, /<row [^>]*>/gu, (row) => row.replace(/ (?:ht|spans)="[^"]*"/u, ' ht="33"')),
  (xml, dice) =>
    replaced(xml, dice, /<si>.*?<\/si>/gsu, (item) =>
      dice.pick([item + item, "", "<si/>", `${item}<si><t>new</t></si>`, "<si><r><t>1</t></r><r><t>2</t></r></si>"]),
    ),
  // Markup anywhere
  (xml, dice) => replaced(xml, dice, / [\w:]+="[^"]*"/gu, () => dice.pick(["", ` ${dice.pick(attributes)}`])),
  (xml, dice) => replaced(xml, dice, /<[\w:]+/gu, (tag) => `${tag} ${dice.pick(attributes)}`),
  (xml, dice) => replaced(xml, dice, /<[\w:]+[^>]*>/gu, (tag) => tag + dice.pick(inserts)),
  (xml, dice) => replaced(xml, dice, /<[\w:]+[^>]*>/gu, (tag) => dice.pick(inserts) + tag),
  (xml, dice) => replaced(xml, dice, /<\/?[\w:]+/gu, (tag) => tag.replace(/\w+$/u, (name) => `x:${name}`)),
  (xml, dice) => replaced(xml, dice, /<\/?[\w:]+[^>]*>/gu, () => ""),
  (xml, dice) => replaced(xml, dice, /"[^"]*"/gu, (value) => `'${value.slice(1, -1)}'`),
  (xml, dice) => xml.slice(0, dice.below(xml.length)),
  (xml, dice) => {
    const at = dice.below(xml.length);
    return xml.slice(0, at) + dice.pick([...inserts, "x", "1", '"', ">"]) + xml.slice(at + dice.below(2));
  },
  (xml, dice) => dice.pick(["\uFEFF", "<!-- -->", "\n"]) + xml,
  (xml, dice) => xml + dice.pick(["\n", "x", "<a/>", "<!-- -->"]),
  (xml) => xml.replace(/^<\?xml[^>]*>\s*/u, ""),
  (xml) => xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
];
