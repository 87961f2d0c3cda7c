import { makeZip, type ZipOptions, type ZipPart } from "../../ingest/make-zip.ts";
import { entries, links, type Parts, parts, sheet, strings, types, workbook } from "./base.ts";

/** Another way to write the same workbook. */
export interface ReEncoding {
  readonly what: string;
  readonly bytes: () => Uint8Array;
}

const spreadsheet = [workbook, strings, ...Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name))];
const worksheets = spreadsheet.slice(2);
const transitional = "http://schemas.openxmlformats.org";

const pack = (all: Parts, options: ZipOptions = {}): Uint8Array => makeZip(entries(all), options);

/** Some of the parts written in another way. */
const rewritten = (which: readonly string[], change: (xml: string, name: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, which.includes(name) ? change(xml, name) : xml]));

/** The whole archive written in another way. */
const archived = (change: (part: ZipPart) => ZipPart, options: ZipOptions = {}): Uint8Array =>
  makeZip(
    Object.entries(parts).map(([name, data]) => change({ name, data })),
    options,
  );

/** Parts under other names, and all that refers to them. */
function renamed(names: readonly (readonly [from: string, to: string])[]): Parts {
  const told = (xml: string): string => names.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [told(name), /rels$|^\[Content/u.test(name) ? told(xml) : xml]));
}

/** As ClosedXML and other .NET programs write: `<x:row>` in place of `<row>`. */
const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=[A-Za-z]\w*[\s/>])/gu, "<$1x:").replace("xmlns=", "xmlns:x=");

const strict = (xml: string): string =>
  xml
    .replaceAll(`${transitional}/spreadsheetml/2006/main`, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(`${transitional}/officeDocument/2006/relationships`, "http://purl.oclc.org/ooxml/officeDocument/relationships");

const items = [...(parts[strings] ?? "").matchAll(/<si>.*?<\/si>/gsu)].map(([item]) => item);
const sharedCell = /<c ([^>]*?) t="s"><v>(\d+)<\/v><\/c>/gu;

/** Shared texts within their cells. */
const inline = (xml: string): string =>
  xml.replaceAll(sharedCell, (_, attributes: string, index: string) => {
    const item = (items[Number(index)] ?? "").replace("<si>", "<is>").replace("</si>", "</is>");
    return `<c ${attributes} t="inlineStr">${item}</c>`;
  });

/** Shared texts in the opposite order. */
const turned = (xml: string, name: string): string =>
  name === strings
    ? xml.replace(/<si>.*<\/si>/su, () => items.toReversed().join(""))
    : xml.replaceAll(
        sharedCell,
        (_, attributes: string, index: string) => `<c ${attributes} t="s"><v>${items.length - 1 - Number(index)}</v></c>`,
      );

const column = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

/** No addresses; empty cells and rows keep the places of the others. */
function withoutAddresses(xml: string): string {
  let row = 0;
  return xml.replaceAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gsu, (_, number: string, rest: string, cells: string | undefined) => {
    const gap = "<row/>".repeat(Number(number) - row - 1);
    row = Number(number);
    let at = 0;
    const written = (cells ?? "").replaceAll(/<c r="([A-Z]+)\d+"/gu, (__, letters: string) => {
      const empty = "<c/>".repeat(column(letters) - at - 1);
      at = column(letters);
      return `${empty}<c`;
    });
    return `${gap}<row${rest}>${written}</row>`;
  });
}

const utf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));

const byNumber = (xml: string): string =>
  xml.replaceAll(/[\u4E00-\u9FFF]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`);

const texts = (change: (text: string) => string) => (xml: string) =>
  xml.replaceAll(/<t(?: xml:space="preserve")?>([^<]*)<\/t>/gu, (_, text: string) => change(text));

const plainText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

const runs = (text: string): string =>
  /[&_]/u.test(text)
    ? `<t xml:space="preserve">${text}</t>`
    : `<r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r>`;

const foreign = '<extLst><ext uri="{1}" xmlns:z="urn:z"><z:row r="13"><z:c r="E13"><z:v>4</z:v></z:c></z:row></ext></extLst>';

/** One workbook in many writings, as programs, gateways and people leave it behind. All give the same reading. */
export const reEncodings: readonly ReEncoding[] = [
  { what: "as it was", bytes: () => pack(parts) },
  { what: "nothing compressed", bytes: () => archived((part) => ({ ...part, method: 0 })) },
  { what: "sizes behind the data", bytes: () => archived((part) => ({ ...part, hasDescriptor: true })) },
  { what: "the long form of the directory", bytes: () => pack(parts, { zip64: true }) },
  { what: "entries in the opposite order", bytes: () => makeZip(entries(parts).toReversed()) },
  { what: "names of entries in capitals", bytes: () => archived((part) => ({ ...part, name: part.name.toUpperCase() })) },
  { what: "names of entries with backslashes", bytes: () => archived((part) => ({ ...part, name: part.name.replaceAll("/", "\\") })) },
  {
    what: "bytes in front and behind",
    bytes: () => pack(parts, { prefix: new Uint8Array(100).fill(65), suffix: new Uint8Array(100).fill(65) }),
  },
  { what: "names with a prefix", bytes: () => pack(rewritten(spreadsheet, prefixed)) },
  { what: "the strict form", bytes: () => pack(rewritten([...spreadsheet, links, "_rels/.rels"], strict)) },
  {
    what: "other names of parts",
    bytes: () =>
      pack(
        renamed([
          ["xl/", "book/"],
          ["workbook.xml", "main.xml"],
          ["sharedStrings.xml", "texts.xml"],
          ["worksheets/sheet", "tabs/t"],
        ]),
      ),
  },
  { what: "absolute targets", bytes: () => pack(rewritten([links], (xml) => xml.replaceAll('Target="', 'Target="/xl/'))) },
  { what: "targets with detours", bytes: () => pack(rewritten([links], (xml) => xml.replaceAll('Target="', 'Target="./../xl/./'))) },
  { what: "texts within the cells", bytes: () => pack(rewritten(worksheets, inline)) },
  { what: "shared texts in the opposite order", bytes: () => pack(rewritten([strings, ...worksheets], turned)) },
  { what: "texts in runs", bytes: () => pack(rewritten([strings], texts(runs))) },
  {
    what: "texts with phonetic guides",
    bytes: () =>
      pack(rewritten([strings], (xml) => xml.replaceAll("</si>", '<rPh sb="0" eb="1"><t>ツ</t></rPh><phoneticPr fontId="1"/></si>'))),
  },
  {
    what: "texts in CDATA",
    bytes: () =>
      pack(
        rewritten(
          [strings],
          texts((text) => `<t xml:space="preserve"><![CDATA[${plainText(text)}]]></t>`),
        ),
      ),
  },
  { what: "Chinese by number", bytes: () => pack(rewritten(spreadsheet, byNumber)) },
  { what: "no addresses", bytes: () => pack(rewritten(worksheets, withoutAddresses)) },
  {
    what: "all parts in UTF-16",
    bytes: () => pack({ ...parts, ...Object.fromEntries(spreadsheet.map((name) => [name, utf16(parts[name] ?? "")])) }),
  },
  { what: "byte order marks", bytes: () => pack(rewritten(Object.keys(parts), (xml) => `\uFEFF${xml}`)) },
  {
    what: "a line for each element",
    bytes: () => pack(rewritten([...worksheets, links, types], (xml) => xml.replaceAll(/><(?!\/)/gu, ">\r\n  <"))),
  },
  {
    what: "comments and instructions everywhere",
    bytes: () => pack(rewritten(spreadsheet, (xml) => xml.replaceAll(/<(?=c |si>|sheet |definedName )/gu, "<!-- a --><?b c?><"))),
  },
  { what: "single quotes", bytes: () => pack(rewritten(worksheets, (xml) => xml.replaceAll(/="([^"']*)"/gu, "='$1'"))) },
  {
    what: "extensions of other programs",
    bytes: () => pack(rewritten(worksheets, (xml) => xml.replace("</worksheet>", `${foreign}</worksheet>`))),
  },
  {
    what: "neither styles, theme nor properties of the program",
    bytes: () => pack(Object.fromEntries(Object.entries(parts).filter(([name]) => !/styles|theme|app\.xml/u.test(name)))),
  },
  {
    what: "a folder, a macro and a picture beside the sheet",
    bytes: () =>
      makeZip([
        { name: "xl/", data: "", method: 0 },
        ...entries(parts),
        { name: "xl/vbaProject.bin", data: "a" },
        { name: `${sheet}.png`, data: "b" },
      ]),
  },
];
