import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../../analysis/ingest/limits.ts";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { assessmentIn, expectRefusal, readOne, zipOf } from "../expectations.ts";
import { bestAnswers, questionnaire, questionnaireParts } from "../make-questionnaire.ts";
import { mainNamespace, partsOf, type Parts, zipped } from "../make-workbook.ts";
import type { ZipPart } from "../make-zip.ts";

const parts = questionnaireParts({ answers: bestAnswers });
const expected = assessmentIn(zipped(parts));
const sheet = "xl/worksheets/sheet2.xml";
const workbook = "xl/workbook.xml";

const changed = (name: string, change: (xml: string) => string): Parts => ({ ...parts, [name]: change(parts[name] ?? "") });
const without = (name: string): Parts => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
const entry = (name: string, change: Partial<ZipPart>): Uint8Array => zipOf(parts, {}, (part) => (part.name === name ? { ...part, ...change } : part));
const corruptAt = (part: string, cause: string): object => ({ code: "file-corrupt", part, cause });
const inSheet = (change: (xml: string) => string): Uint8Array => zipped(changed(sheet, change));

describe("an archive is refused, with the part and the cause, when", () => {
  test("a checksum is wrong", () => expectRefusal(entry(sheet, { checksum: 1 }), corruptAt(sheet, "wrong-checksum")));
  test.each([0, 1, 2000, 0xfffffff0])("it states a size of %d bytes for a part", (size) => expectRefusal(entry(sheet, { size }), corruptAt(sheet, "wrong-size")));
  test("compressed data are broken", () => expectRefusal(entry(sheet, { stored: new Uint8Array(300).fill(0xff) }), corruptAt(sheet, "bad-compression")));
  test("compressed data end early", () => {
    const stored = deflateRawSync(Buffer.from(parts[sheet] ?? "")).subarray(0, 200);
    const { issues } = readOne(entry(sheet, { stored }));
    expect(issues[0]).toMatchObject({ code: "file-corrupt", part: sheet });
  });
  test.each([6, 9, 12, 14, 95, 99])("a part is compressed by method %d", (method) => {
    expectRefusal(entry(sheet, { method, stored: new Uint8Array(10) }), corruptAt(sheet, "unsupported-compression"));
  });
  test("a part is encrypted", () => expectRefusal(entry(sheet, { flags: 1 }), { code: "file-is-encrypted" }));
  test("two parts differ in case only", () => {
    expectRefusal(zipped({ ...parts, "XL/worksheets/Sheet2.xml": "<worksheet/>" }), corruptAt("zip", "duplicate-entry"));
  });
  test("two entries share their bytes", () => {
    const bytes = zipOf({ ...parts, "xl/again.xml": "x" }, {}, (part) => (part.name === "xl/again.xml" ? { ...part, sharesBytesOf: 0 } : part));
    expectRefusal(bytes, { code: "file-corrupt", cause: "overlapping-entries" });
  });
  test("its directory lists another number of entries", () => expectRefusal(zipOf(parts, { entries: 3 }), corruptAt("zip", "bad-directory")));
  test("it has more entries than a workbook can have", () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/media/${index}`, ""]));
    expectRefusal(zipped({ ...parts, ...many }), { code: "limit-exceeded", limit: "entries", allowed: 1000 });
  });
});

describe("what a path or a name leads to outside the file is never looked at", () => {
  test("a sheet that is a file of the machine is missing", () => {
    expectRefusal(zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet2.xml", "../../../../etc/passwd"))), corruptAt("etc/passwd", "missing-part"));
  });
  test("an external sheet is missing", () => {
    const external = (xml: string): string => xml.replace('Target="worksheets/sheet2.xml"', 'Target="file:///etc/passwd" TargetMode="External"');
    expectRefusal(zipped(changed("xl/_rels/workbook.xml.rels", external)), corruptAt("自评", "missing-part"));
  });
  test("entries with such names do no harm", () => {
    expect(assessmentIn(zipped({ ...parts, "../../evil.xml": "x", "/abs": "x", "a\u0000b": "x", "C:\\x": "y" }))).toEqual(expected);
  });
});

describe("a part that is not there is never an empty sheet:", () => {
  test.each([sheet, workbook, "[Content_Types].xml"])("%s", (name) => expectRefusal(zipped(without(name)), corruptAt(name, "missing-part")));
  test("the relationship of a sheet", () => {
    const { issues } = readOne(zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace('Id="rId2"', 'Id="rId77"'))));
    expect(issues).toMatchObject([corruptAt("自评", "missing-part")]);
  });
  test("the relationships of the workbook", () => expectRefusal(zipped(without("xl/_rels/workbook.xml.rels")), { code: "file-corrupt", cause: "missing-part" }));
  test("two sheets cannot be one part", () => {
    expectRefusal(zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("sheet2.xml", "sheet1.xml"))), { code: "file-corrupt", cause: "duplicate-entry" });
  });
  test.each(["0", "7", "-1", "1.5", "x", "99999999999"])("shared text %s, of which there is none", (index) => {
    expectRefusal(inSheet((xml) => xml.replace("</row>", `<c r="Z3" t="s"><v>${index}</v></c></row>`)), corruptAt(sheet, "missing-string"));
  });
});

describe("an XML part is refused when it", () => {
  const doctype = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const cases: readonly (readonly [string, (xml: string) => string, string])[] = [
    ["has a DOCTYPE", (xml) => xml.replace("<worksheet", `${doctype}<worksheet`), "doctype"],
    ["uses an entity of its own", (xml) => xml.replace("RM1-01", "&x;"), "not-well-formed"],
    ["holds a character that XML forbids", (xml) => xml.replace("RM1-01", "&#0;"), "not-well-formed"],
    ["ends too early", (xml) => xml.slice(0, -30), "not-well-formed"],
    ["has two roots", (xml) => `${xml}<worksheet/>`, "not-well-formed"],
    ["is something else", () => "<html/>", "not-well-formed"],
    ["is empty", () => "", "not-well-formed"],
    ["has an attribute twice", (xml) => xml.replace('<row r="5">', '<row r="5" r="5">'), "not-well-formed"],
    ["uses a prefix that it does not declare", (xml) => xml.replace("<row ", "<q:row ").replace("</row>", "</q:row>"), "not-well-formed"],
    ["has a cell at an impossible address", (xml) => xml.replace('r="D5"', 'r="D0"'), "bad-cell"],
    ["has a cell of another row", (xml) => xml.replace('r="D5"', 'r="D6"'), "bad-cell"],
    ["has a cell twice", (xml) => xml.replace('<c r="D5"><v>4</v></c>', '<c r="D5"><v>4</v></c><c r="D5"><v>1</v></c>'), "duplicate-cell"],
    ["has a row twice", (xml) => xml.replace("</sheetData>", '<row r="5"><c r="A5"><v>1</v></c><c r="D5"><v>1</v></c></row></sheetData>'), "duplicate-cell"],
    ["has two values in a cell", (xml) => xml.replace("<v>4</v>", "<v>4</v><v>1</v>"), "bad-cell"],
    ["has a cell of an unknown type", (xml) => xml.replace('<c r="D5">', '<c r="D5" t="zzz">'), "bad-cell"],
    ["has a row without a number", (xml) => xml.replace('<row r="5">', '<row r="five">'), "bad-cell"],
  ];
  test.each(cases)("%s", (_, change, cause) => expectRefusal(inSheet(change), corruptAt(sheet, cause)));
  test("is no UTF-8", () => {
    const data = Buffer.concat([Buffer.from((parts[sheet] ?? "").slice(0, -20)), Buffer.from([0xff, 0xfe, 0x41])]);
    expectRefusal(entry(sheet, { data }), corruptAt(sheet, "bad-encoding"));
  });
  test("says an encoding that does not exist", () => {
    expectRefusal(inSheet((xml) => xml.replace('version="1.0"', 'version="1.0" encoding="x-nonsense"')), corruptAt(sheet, "bad-encoding"));
  });
  test("has a DOCTYPE in a part that is read on the side", () => {
    const saved = partsOf({ ...questionnaire(), savedAt: "2024-01-01T00:00:00Z" });
    expectRefusal(zipped({ ...saved, "docProps/core.xml": `<!DOCTYPE a>${saved["docProps/core.xml"]}` }), corruptAt("docProps/core.xml", "doctype"));
  });
});

describe("a limit is named when a file passes it:", () => {
  test("elements within elements", () => {
    expectRefusal(inSheet((xml) => xml.replace("<sheetData>", `${"<g>".repeat(200_000)}<sheetData>`)), { code: "limit-exceeded", limit: "xmlDepth", allowed: 64 });
  });
  test("a bomb of one part, long before it is inflated", () => {
    const stored = deflateRawSync(Buffer.alloc(100_000_000, 32));
    const started = performance.now();
    expectRefusal(entry(sheet, { stored, size: 1000 }), { code: "limit-exceeded", limit: "ratio" });
    expect(performance.now() - started).toBeLessThan(2000);
  });
  test("a row beyond the last", () => expectRefusal(inSheet((xml) => xml.replace("</sheetData>", '<row r="4294967295"/></sheetData>')), { code: "limit-exceeded", limit: "rows" }));
  test("a column beyond the last", () => expectRefusal(inSheet((xml) => xml.replace("</row>", '<c r="ZZZ3"><v>1</v></c></row>')), { code: "limit-exceeded", limit: "columns" }));
  test("a text longer than a cell can hold", () => {
    expectRefusal(inSheet((xml) => xml.replace("RM1-01", "x".repeat(32_768))), { code: "limit-exceeded", limit: "cellCharacters" });
    expect(assessmentIn(inSheet((xml) => xml.replace("</row>", `<c r="Z3" t="inlineStr"><is><t>${"x".repeat(32_767)}</t></is></c></row>`)))).toEqual(expected);
  });
  test("all parts together", () => {
    const [reading] = readQuestionnaires(zipped(parts), "a.xlsx", { ...defaultLimits, inflatedBytes: 1000 });
    expect(reading?.issues).toMatchObject([{ code: "limit-exceeded", limit: "inflatedBytes", allowed: 1000 }]);
  });
  test("the file itself", () => {
    const [reading] = readQuestionnaires(zipped(parts), "a.xlsx", { ...defaultLimits, fileBytes: 1000 });
    expect(reading?.issues).toMatchObject([{ code: "file-too-large", limit: 1000 }]);
  });
});

describe("size alone does no harm:", () => {
  const rows = (count: number, row: (index: number) => string): string => Array.from({ length: count }, (_, index) => row(index)).join("");

  test("a sheet that says to be as large as can be", () => {
    expect(parts[sheet]).toContain("A1:XFD1048576");
    expect(assessmentIn(zipped(parts))).toEqual(expected);
  });
  test("a cell at the far end", () => {
    expect(assessmentIn(inSheet((xml) => xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')))).toEqual(expected);
  });
  test("hundreds of thousands of styled rows without content", () => {
    const blank = rows(300_000, (index) => `<row r="${index + 200}" s="1"><c r="A${index + 200}" s="1"/></row>`);
    expect(assessmentIn(inSheet((xml) => xml.replace("</sheetData>", `${blank}</sheetData>`)))).toEqual(expected);
  });
  test("an answer column that was filled down to the end", () => {
    const filled = rows(250_000, (index) => `<row r="${index + 200}"><c r="D${index + 200}"><v>3</v></c></row>`);
    expect(assessmentIn(inSheet((xml) => xml.replace("</sheetData>", `${filled}</sheetData>`)))).toEqual(expected);
  });
  test("a large sheet beside the questionnaire", () => {
    const source = questionnaire({ answers: bestAnswers });
    const beside = partsOf({ ...source, sheets: [{ name: "数据", cells: { A1: "x" } }, ...source.sheets] });
    const data = rows(150_000, (index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c><c r="B${index + 2}" t="str"><v>text ${index}</v></c></row>`);
    const bytes = zipped({ ...beside, "xl/worksheets/sheet1.xml": (beside["xl/worksheets/sheet1.xml"] ?? "").replace("</sheetData>", `${data}</sheetData>`) });
    expect(assessmentIn(bytes)).toEqual(expected);
  });
  test("merged cells, columns, formats and validations over the whole sheet", () => {
    const after =
      '<cols><col min="1" max="4294967295"/></cols><mergeCells><mergeCell ref="J1:XFD1048576"/></mergeCells>' +
      '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    expect(assessmentIn(inSheet((xml) => xml.replace("</worksheet>", `${after}</worksheet>`)))).toEqual(expected);
  });
  test("a hundred thousand names, some over the whole sheet", () => {
    const names = rows(100_000, (index) => `<definedName name="n${index}">自评!$A$1:$XFD$1048576</definedName>`);
    expect(assessmentIn(zipped(changed(workbook, (xml) => xml.replace("<definedNames>", `<definedNames>${names}`))))).toEqual(expected);
  });
  test("a sheet called __proto__", () => {
    const source = questionnaire({ answers: bestAnswers });
    const bytes = zipped(partsOf({ ...source, sheets: [...source.sheets, { name: "__proto__", cells: { A1: "constructor" } }] }));
    expect(assessmentIn(bytes)).toEqual(expected);
  });
  test("a table of shared texts that lies about its length", () => {
    const relationship = '<Relationship Id="rId99" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/>';
    const bytes = zipped({
      ...changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("</Relationships>", `${relationship}</Relationships>`)),
      "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>`,
    });
    expect(assessmentIn(bytes)).toEqual(expected);
  });
});
