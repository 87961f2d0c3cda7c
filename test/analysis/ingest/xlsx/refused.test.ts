import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assessmentIn, expectRefusal, readOne, zipOf } from "../expectations.ts";
import { changed, corruptAt, entry, expected, inSheet, parts, sheet, without, workbook } from "../hostile-workbook.ts";
import { questionnaire } from "../make-questionnaire.ts";
import { partsOf, zipped } from "../make-workbook.ts";

describe("an archive is refused, with the part and the cause, when", () => {
  test("a checksum is wrong", () => expectRefusal(entry(sheet, { checksum: 1 }), corruptAt(sheet, "wrong-checksum")));
  test.each([0, 1, 2000, 0xfffffff0])("it states a size of %d bytes for a part", (size) =>
    expectRefusal(entry(sheet, { size }), corruptAt(sheet, "wrong-size")),
  );
  test("compressed data are broken", () =>
    expectRefusal(entry(sheet, { stored: new Uint8Array(300).fill(0xff) }), corruptAt(sheet, "bad-compression")));
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
    expectRefusal(
      zipped({ ...parts, "XL/worksheets/Sheet2.xml": "<worksheet/>" }),
      corruptAt("XL/worksheets/Sheet2.xml", "duplicate-entry"),
    );
  });
  test("two entries share their bytes", () => {
    const bytes = zipOf({ ...parts, "xl/again.xml": "x" }, {}, (part) =>
      part.name === "xl/again.xml" ? { ...part, sharesBytesOf: 0 } : part,
    );
    expectRefusal(bytes, { code: "file-corrupt", cause: "overlapping-entries" });
  });
  test("its directory lists another number of entries", () =>
    expectRefusal(zipOf(parts, { entries: 3 }), corruptAt("zip", "bad-directory")));
  test("it has more entries than a workbook can have", () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/media/${index}`, ""]));
    expectRefusal(zipped({ ...parts, ...many }), { code: "limit-exceeded", limit: "entries", allowed: 1000 });
  });
});

describe("what a path or a name leads to outside the file is never looked at", () => {
  test("a sheet that is a file of the machine is missing", () => {
    expectRefusal(
      zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet2.xml", "../../../../etc/passwd"))),
      corruptAt("etc/passwd", "missing-part"),
    );
  });
  test("an external sheet is missing", () => {
    const external = (xml: string): string =>
      xml.replace('Target="worksheets/sheet2.xml"', 'Target="file:///etc/passwd" TargetMode="External"');
    expectRefusal(zipped(changed("xl/_rels/workbook.xml.rels", external)), corruptAt("自评", "missing-part"));
  });
  test("entries with such names do no harm", () => {
    expect(assessmentIn(zipped({ ...parts, "../../evil.xml": "x", "/abs": "x", "a\u0000b": "x", "C:\\x": "y" }))).toEqual(expected);
  });
});

describe("a part that is not there is never an empty sheet:", () => {
  test.each([sheet, workbook, "[Content_Types].xml"])("%s", (name) =>
    expectRefusal(zipped(without(name)), corruptAt(name, "missing-part")),
  );
  test("the relationship of a sheet", () => {
    const { issues } = readOne(zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace('Id="rId2"', 'Id="rId77"'))));
    expect(issues).toMatchObject([corruptAt("自评", "missing-part")]);
  });
  test("the relationships of the workbook", () =>
    expectRefusal(zipped(without("xl/_rels/workbook.xml.rels")), { code: "file-corrupt", cause: "missing-part" }));
  test("two sheets cannot be one part", () => {
    expectRefusal(zipped(changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("sheet2.xml", "sheet1.xml"))), {
      code: "file-corrupt",
      cause: "duplicate-entry",
    });
  });
  test.each(["0", "7", "-1", "1.5", "x", "99999999999"])("shared text %s, of which there is none", (index) => {
    expectRefusal(
      inSheet((xml) => xml.replace("</row>", `<c r="Z3" t="s"><v>${index}</v></c></row>`)),
      corruptAt(sheet, "missing-string"),
    );
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
    [
      "has a row twice",
      (xml) => xml.replace("</sheetData>", '<row r="5"><c r="A5"><v>1</v></c><c r="D5"><v>1</v></c></row></sheetData>'),
      "duplicate-cell",
    ],
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
    expectRefusal(
      inSheet((xml) => xml.replace('version="1.0"', 'version="1.0" encoding="x-nonsense"')),
      corruptAt(sheet, "bad-encoding"),
    );
  });
  test("has a DOCTYPE in a part that is read on the side", () => {
    const saved = partsOf({ ...questionnaire(), savedAt: "2024-01-01T00:00:00Z" });
    expectRefusal(
      zipped({ ...saved, "docProps/core.xml": `<!DOCTYPE a>${saved["docProps/core.xml"]}` }),
      corruptAt("docProps/core.xml", "doctype"),
    );
  });
});
