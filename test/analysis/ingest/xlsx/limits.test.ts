import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { assessmentIn, expectRefusal } from "../expectations.ts";
import { changed, entry, expected, inSheet, parts, sheet, workbook } from "../hostile-workbook.ts";
import { bestAnswers, questionnaire } from "../make-questionnaire.ts";
import { mainNamespace, makeWorkbook, partsOf, zipped } from "../make-workbook.ts";

describe("a limit is named when a file passes it:", () => {
  test("elements within elements", () => {
    expectRefusal(
      inSheet((xml) => xml.replace("<sheetData>", `${"<g>".repeat(200_000)}<sheetData>`)),
      { code: "limit-exceeded", limit: "xmlDepth", allowed: 64 },
    );
  });
  test("a bomb of one part, long before it is inflated", () => {
    const stored = deflateRawSync(Buffer.alloc(100_000_000, 32));
    expectRefusal(entry(sheet, { stored, size: 1000 }), { code: "limit-exceeded", limit: "ratio" });
  });
  test("a row beyond the last", () =>
    expectRefusal(
      inSheet((xml) => xml.replace("</sheetData>", '<row r="4294967295"/></sheetData>')),
      { code: "limit-exceeded", limit: "rows" },
    ));
  test("a column beyond the last", () =>
    expectRefusal(
      inSheet((xml) => xml.replace("</row>", '<c r="ZZZ3"><v>1</v></c></row>')),
      { code: "limit-exceeded", limit: "columns" },
    ));
  test("a text longer than a cell can hold", () => {
    expectRefusal(
      inSheet((xml) => xml.replace("RM1-01", "x".repeat(32_768))),
      { code: "limit-exceeded", limit: "cellCharacters" },
    );
    expect(
      assessmentIn(inSheet((xml) => xml.replace("</row>", `<c r="Z3" t="inlineStr"><is><t>${"x".repeat(32_767)}</t></is></c></row>`))),
    ).toEqual(expected);
  });
  test("hundreds of assessments in one workbook", () => {
    const source = questionnaire({ answers: bestAnswers });
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [
        [`A${index * 3 + 1}`, "csr:item"],
        [`D${index * 3 + 1}`, "csr:answer"],
        [`A${index * 3 + 2}`, "EM1-05"],
      ]).flat(),
    );
    expectRefusal(makeWorkbook({ ...source, sheets: [{ name: "x", cells: many }] }), {
      code: "limit-exceeded",
      limit: "assessments",
      allowed: 100,
    });
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
    expect(
      assessmentIn(inSheet((xml) => xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))),
    ).toEqual(expected);
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
    const data = rows(
      150_000,
      (index) =>
        `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c><c r="B${index + 2}" t="str"><v>text ${index}</v></c></row>`,
    );
    const bytes = zipped({
      ...beside,
      "xl/worksheets/sheet1.xml": (beside["xl/worksheets/sheet1.xml"] ?? "").replace("</sheetData>", `${data}</sheetData>`),
    });
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
