import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { assessmentIn, answerTo, readOne, zipOf } from "../expectations.ts";
import { encoded } from "../encode-chinese.ts";
import { bestAnswers, questionnaireParts, rowOf } from "../make-questionnaire.ts";
import { mainNamespace, type Parts, zipped } from "../make-workbook.ts";

const filling = { answers: { ...bestAnswers, "RM1-01": 0, "EM1-05": "N 不符合", "EN2-04": 12.5 }, notes: { "EM1-05": "见附件 & <表>" } };
const parts = questionnaireParts(filling);
const expected = assessmentIn(zipped(parts));

/** The same parts with one changed. */
const changed = (name: string, change: (xml: string) => string): Parts => ({ ...parts, [name]: change(parts[name] ?? "") });

const renamed = (names: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [names[name] ?? name, xml]));

const sheet = "xl/worksheets/sheet2.xml";

/** Moves the texts of a sheet into a table of shared strings. */
function withSharedStrings(xmlOf: (text: string) => string): Parts {
  const strings: string[] = [];
  const share = (xml: string): string =>
    xml.replaceAll(
      / t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is>/gsu,
      (_, text: string) => ` t="s"><v>${strings.push(text) - 1}</v>`,
    );
  const sheets = Object.entries(parts).map(([name, xml]) => [name, name.startsWith("xl/worksheets/") ? share(xml) : xml]);
  const relationship = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>`;
  return {
    ...Object.fromEntries(sheets),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      `${relationship}</Relationships>`,
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="1" uniqueCount="1">${strings.map((text) => `<si>${xmlOf(text)}</si>`).join("")}</sst>`,
  };
}

const utf16 = (xml: string, encoding: "utf16le"): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, encoding)]));

const variants: Readonly<Record<string, () => Uint8Array>> = {
  "parts are stored, not compressed": () => zipOf(parts, {}, (part) => ({ ...part, method: 0 })),
  "sizes stand behind the data": () => zipOf(parts, {}, (part) => ({ ...part, hasDescriptor: true })),
  "the archive is in zip64 form": () => zipOf(parts, { zip64: true }),
  "the archive has a comment": () => zipOf(parts, { comment: `PK\u0005\u0006${"\0".repeat(60)}` }),
  "a mail system put something before the archive": () => zipOf(parts, { prefix: strToU8("X-Mail: yes\r\n\r\n") }),
  "something follows the archive": () => zipOf(parts, { suffix: strToU8("\r\n--boundary--\r\n") }),
  "part names are written in another case": () =>
    zipped(renamed({ "xl/workbook.xml": "XL/Workbook.xml", [sheet]: "xl/Worksheets/SHEET2.XML" })),
  "part names have backslashes": () => zipped(renamed({ [sheet]: "xl\\worksheets\\sheet2.xml" })),
  "targets are absolute": () => zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="', 'Target="/xl/'))),
  "targets go up and down": () => zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="', 'Target="../xl/./'))),
  "the workbook part has another name": () =>
    zipped({
      ...renamed({ "xl/workbook.xml": "xl/book1.xml", "xl/_rels/workbook.xml.rels": "xl/_rels/book1.xml.rels" }),
      "_rels/.rels": (parts["_rels/.rels"] ?? "").replace("xl/workbook.xml", "/xl/book1.xml"),
    }),
  "elements have a prefix": () =>
    zipped(changed(sheet, (xml) => xml.replaceAll(/<(\/?)(?=[a-z])/gu, "<$1x:").replace("xmlns=", "xmlns:x="))),
  "the namespace is that of strict files": () =>
    zipped({
      ...changed(sheet, (xml) => xml.replace(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ),
    }),
  "cells have no address": () => zipped(changed(sheet, withoutAddresses)),
  "an XML part is in UTF-16": () =>
    zipOf(parts, {}, (part) =>
      part.name === sheet
        ? { ...part, data: utf16(String(part.data).replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>'), "utf16le") }
        : part,
    ),
  "an XML part says GB2312 and is": () =>
    zipOf(parts, {}, (part) =>
      part.name === sheet
        ? { ...part, data: encoded(String(part.data).replace('version="1.0"', 'version="1.0" encoding="GB2312"'), "gb18030") }
        : part,
    ),
  "an XML part has a byte order mark": () => zipped(changed(sheet, (xml) => `\uFEFF${xml}`)),
  "an XML part says UTF-16 but is UTF-8": () =>
    zipped(changed(sheet, (xml) => xml.replace('version="1.0"', 'version="1.0" encoding="utf-16"'))),
  "texts are CDATA": () =>
    zipped(changed(sheet, (xml) => xml.replaceAll(/<t xml:space="preserve">([^&<]*)<\/t>/gu, "<t><![CDATA[$1]]></t>"))),
  "texts are entities": () => zipped(changed(sheet, (xml) => xml.replaceAll("符合", "&#x7B26;&#21512;"))),
  "comments and instructions stand between cells": () => zipped(changed(sheet, (xml) => xml.replaceAll("<c ", "<!-- cell --><?x y?><c "))),
  "texts are shared": () => zipped(withSharedStrings((text) => `<t>${text}</t>`)),
  "texts are rich": () =>
    zipped(
      withSharedStrings((text) => `<r><rPr><b/></rPr><t>${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r>`),
    ),
  "texts have phonetic guides": () =>
    zipped(withSharedStrings((text) => `<t>${text}</t><rPh sb="0" eb="1"><t>ツヅク</t></rPh><phoneticPr fontId="1"/>`)),
  "rows stand within alternatives": () =>
    zipped(
      changed(sheet, (xml) =>
        xml
          .replace(
            "<sheetData>",
            '<sheetData><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="z" xmlns:z="urn:future"><row r="900"><c r="A900"><v>1</v></c></row></mc:Choice><mc:Fallback>',
          )
          .replace("</sheetData>", "</mc:Fallback></mc:AlternateContent></sheetData>"),
      ),
    ),
  "foreign elements look like cells": () =>
    zipped(changed(sheet, (xml) => xml.replaceAll("</row>", '<f:c xmlns:f="urn:foreign" r="D22"><f:v>4</f:v></f:c></row>'))),
};

function withoutAddresses(xml: string): string {
  return xml.replaceAll(/<row r="\d+">(.*?)<\/row>/gsu, (row, cells: string) => {
    const columns = [...cells.matchAll(/<c r="([A-Z])\d+"(.*?)<\/c>/gsu)];
    let next = 65;
    const written = columns.map(([, letter = "A", rest = ""]) => {
      const gaps = "<c/>".repeat(letter.charCodeAt(0) - next);
      next = letter.charCodeAt(0) + 1;
      return `${gaps}<c${rest}</c>`;
    });
    return row.replace(cells, written.join(""));
  });
}

describe("a questionnaire gives the same answers when", () => {
  test.each(Object.entries(variants))("%s", (_, bytes) => {
    const assessment = assessmentIn(bytes());
    expect(assessment).toEqual(expected);
    expect(assessment.answers.size).toBeGreaterThan(60);
  });
});

test("what was written is what is read: 0, a duty not met, a figure and a note with special characters", () => {
  expect(answerTo(expected, "RM1-01")).toEqual({ kind: "level", level: 0 });
  expect(answerTo(expected, "EM1-05")).toEqual({ kind: "compliance", state: "no" });
  expect(answerTo(expected, "EN2-04")).toEqual({ kind: "figure", value: 12.5 });
  expect(expected.answers.get("EM1-05")?.note).toBe("见附件 & <表>");
});

test("an empty value that a program left behind is blank and not 0", () => {
  const bytes = zipped(changed(sheet, (xml) => xml.replace(/<c r="D5"><v>0<\/v>/u, '<c r="D5"><v></v>')));
  expect(assessmentIn(bytes).answers.has("RM1-01")).toBe(false);
});

describe("a single cell holds", () => {
  const cases: readonly (readonly [string, { attributes: string; xml: string }, unknown])[] = [
    ["a cached 0 of a formula", { attributes: "", xml: "<f>1-1</f><v>0</v>" }, { kind: "level", level: 0 }],
    ["a formula's text", { attributes: 't="str"', xml: '<f>"3"</f><v>3</v>' }, { kind: "level", level: 3 }],
    ["a formula's empty text", { attributes: 't="str"', xml: '<f>""</f><v></v>' }, undefined],
    ["a formula that was never calculated", { attributes: "", xml: "<f>B5</f>" }, { kind: "unreadable", found: "" }],
    ["an error", { attributes: 't="e"', xml: "<v>#N/A</v>" }, { kind: "unreadable", found: "#N/A" }],
    ["a truth value", { attributes: 't="b"', xml: "<v>1</v>" }, { kind: "unreadable", found: "TRUE" }],
    ["a number in scientific notation", { attributes: "", xml: "<v>3.0000000000000000E+0</v>" }, { kind: "level", level: 3 }],
    ["a number with spaces around it", { attributes: "", xml: "<v> 3\n</v>" }, { kind: "level", level: 3 }],
    ["what is no number", { attributes: "", xml: "<v>NaN</v>" }, { kind: "unreadable", found: "NaN" }],
    ["hexadecimal digits", { attributes: "", xml: "<v>0x3</v>" }, { kind: "unreadable", found: "0x3" }],
    ["an escaped line break", { attributes: 't="inlineStr"', xml: "<is><t>3_x000D_\n全面实施</t></is>" }, { kind: "level", level: 3 }],
    ["an escaped escape", { attributes: 't="inlineStr"', xml: "<is><t>_x005F_x0033_</t></is>" }, { kind: "unreadable", found: "_x0033_" }],
    ["an escaped 3", { attributes: 't="inlineStr"', xml: "<is><t>_x0033_</t></is>" }, { kind: "level", level: 3 }],
    ["nothing but a style", { attributes: 's="5"', xml: "" }, undefined],
    ["a text cell without a number", { attributes: 't="s"', xml: "<v></v>" }, undefined],
  ];
  test.each(cases)("%s", (_, content, answer) => {
    const { assessment } = readOne(zipped(questionnaireParts({ answers: { "RM1-01": content } })));
    expect(assessment?.answers.get("RM1-01")?.answer).toEqual(answer);
  });
});

test("an error cell and a formula without value are reported at their cells", () => {
  const answers = { "RM1-01": { attributes: 't="e"', xml: "<v>#REF!</v>" }, "RM1-02": { attributes: "", xml: "<f>B5</f>" } };
  const { issues } = readOne(zipped(questionnaireParts({ answers })));
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "cell-error", found: "#REF!", sheet: "自评", cell: `D${rowOf("RM1-01")}`, itemId: "RM1-01" }),
  );
  expect(issues).toContainEqual(expect.objectContaining({ code: "formulas-stale", cell: `D${rowOf("RM1-02")}` }));
});

test("the time of saving and the hash of the bytes come with the reading", () => {
  const bytes = zipped({
    ...parts,
    "_rels/.rels": (parts["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>2024-05-06T09:08:07+08:00</dcterms:modified></cp:coreProperties>',
  });
  const [reading] = readQuestionnaires(bytes, "客户/甲.xlsx");
  expect(reading?.provenance).toMatchObject({ file: "客户/甲.xlsx", format: "xlsx", sheet: "自评", savedAt: "2024-05-06T01:08:07.000Z" });
  expect(reading?.provenance.sha256).toMatch(/^[0-9a-f]{64}$/u);
});
