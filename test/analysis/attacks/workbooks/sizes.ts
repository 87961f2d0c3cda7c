import { beyond, corrupt, numbered, same } from "./attack.ts";
import { behindCells, behindRows, changed, inSheet, links, many, parts, strings, withPart, workbook, zip } from "./base.ts";

/** Rows below those of the questionnaire. */
const rows = (count: number, cells: (row: number) => string, from = 1000): Uint8Array =>
  behindRows(many(count, (index) => `<row r="${index + from}" s="5" customFormat="1">${cells(index + from)}</row>`));

const sheets = (count: number): Uint8Array => {
  const listed = many(count, (index) => `<sheet name="s${index}" sheetId="${index + 100}" r:id="x${index}"/>`);
  const linked = many(count, (index) => `<Relationship Id="x${index}" Type="http://x/worksheet" Target="worksheets/x${index}.xml"/>`);
  return zip({
    ...changed(workbook, (text) => text.replace("</sheets>", `${listed}</sheets>`)),
    [links]: (parts[links] ?? "").replace("</Relationships>", `${linked}</Relationships>`),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `xl/worksheets/x${index}.xml`,
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      ]),
    ),
  });
};

const inStrings = (change: (text: string) => string): Uint8Array => withPart(strings, change);
const names = (count: number, refersTo: string): Uint8Array =>
  withPart(workbook, (text) =>
    text.replace("<definedNames>", `<definedNames>${many(count, (index) => `<definedName name="n${index}">${refersTo}</definedName>`)}`),
  );
const merged = (count: number): string =>
  `<mergeCells>${many(count, (index) => `<mergeCell ref="N${index + 900}:O${index + 900}"/>`)}</mergeCells>`;
const runs = (count: number): string => many(count, (index) => `<r><rPr><sz val="${index}"/></rPr><t>x</t></r>`);

/** Class S: what is declared is never gone through, and what is there costs no more than its bytes. */
export const sizes = numbered("SS", [
  ["a dimension of the whole sheet", () => inSheet((text) => text.replace(/<dimension [^>]*>/u, '<dimension ref="A1:XFD1048576"/>')), same],
  ["a dimension of one cell", () => inSheet((text) => text.replace(/<dimension [^>]*>/u, '<dimension ref="A1"/>')), same],
  ["a dimension that is nonsense", () => inSheet((text) => text.replace(/<dimension [^>]*>/u, '<dimension ref="ZZZZ0:-1"/>')), same],
  ["a cell in the last corner", () => behindRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), same],
  ["a row beyond the last", () => behindRows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), beyond("rows")],
  ["row 4,294,967,295", () => behindRows('<row r="4294967295"/>'), beyond("rows")],
  ["a row of 400 digits", () => behindRows(`<row r="${"9".repeat(400)}"/>`), corrupt("xl/worksheets/sheet3.xml", "bad-cell")],
  ["a column beyond the last", () => behindRows('<row r="900"><c r="XFE900"><v>1</v></c></row>'), beyond("columns")],
  ["50,000 empty rows with a style", () => rows(50_000, () => ""), same],
  [
    "50,000 cells with a style alone",
    () => rows(5000, (row) => many(10, (index) => `<c r="${String.fromCodePoint(65 + index)}${row}" s="5"/>`)),
    same,
  ],
  ["30,000 numbers beside the questions", () => rows(30_000, (row) => `<c r="P${row}"><v>${row}</v></c>`), same],
  ["columns up to 4,294,967,295", () => inSheet((text) => text.replace("<cols>", '<cols><col min="1" max="4294967295" width="9"/>')), same],
  ["rows that repeat with spans", () => inSheet((text) => text.replaceAll(/spans="[^"]*"/gu, 'spans="1:16384"')), same],
  ["a merge beside the questions over all rows", () => behindCells('<mergeCells><mergeCell ref="N1:XFD1048576"/></mergeCells>'), same],
  ["100,000 merges", () => behindCells(merged(100_000)), same],
  [
    "merges that are nonsense",
    () => behindCells('<mergeCells><mergeCell ref=""/><mergeCell/><mergeCell ref="A0:ZZZZZ9"/><mergeCell ref="9:A"/></mergeCells>'),
    same,
  ],
  ["a validation over the whole sheet", () => inSheet((text) => text.replaceAll(/sqref="[^"]*"/gu, 'sqref="A1:XFD1048576"')), same],
  [
    "a format over the whole sheet with 100,000 conditions",
    () =>
      behindCells(
        `<conditionalFormatting sqref="A1:XFD1048576">${many(100_000, (index) => `<cfRule type="expression" priority="${index}"/>`)}</conditionalFormatting>`,
      ),
    same,
  ],
  ["100,000 names", () => names(100_000, "自评!$A$1"), same],
  ["names over whole sheets", () => names(1000, "自评!$A$1:$XFD$1048576"), same],
  [
    "a name of 1 MB",
    () =>
      names(
        1,
        many(100_000, (index) => `自评!$A$${index},`),
      ),
    same,
  ],
  ["5,000 sheets", () => sheets(5000), beyond("entries")],
  ["900 sheets", () => sheets(900), same],
  [
    "5,000 sheets in the list and none of them there",
    () =>
      withPart(workbook, (text) =>
        text.replace("</sheets>", `${many(5000, (index) => `<sheet name="s${index}" sheetId="${index + 100}" r:id="x"/>`)}</sheets>`),
      ),
    corrupt("s0", "missing-part"),
  ],
  [
    "counts of shared strings that are too high",
    () => inStrings((text) => text.replace(/ count="\d+" uniqueCount="\d+"/u, ' count="4294967295" uniqueCount="4294967295"')),
    same,
  ],
  [
    "counts of shared strings that are 0",
    () => inStrings((text) => text.replace(/ count="\d+" uniqueCount="\d+"/u, ' count="0" uniqueCount="0"')),
    same,
  ],
  [
    "negative counts of shared strings",
    () => inStrings((text) => text.replace(/ count="\d+" uniqueCount="\d+"/u, ' count="-1" uniqueCount="x"')),
    same,
  ],
  [
    "300,000 runs in a shared string that nobody uses",
    () => inStrings((text) => text.replace("</sst>", `<si>${runs(300_000)}</si></sst>`)),
    beyond("cellCharacters"),
  ],
  ["30,000 runs in a shared string", () => inStrings((text) => text.replace("</sst>", `<si>${runs(30_000)}</si></sst>`)), same],
  [
    "200,000 shared strings that nobody uses",
    () => inStrings((text) => text.replace("</sst>", `${many(200_000, (index) => `<si><t>${index}</t></si>`)}</sst>`)),
    same,
  ],
  [
    "60,000 styles",
    () => withPart("xl/styles.xml", (text) => text.replace("</cellXfs>", `${'<xf numFmtId="0"/>'.repeat(60_000)}</cellXfs>`)),
    same,
  ],
  [
    "a format made to exhaust regular expressions",
    () =>
      withPart("xl/styles.xml", (text) =>
        text.replace(
          /<cellXfs/u,
          `<numFmts count="1"><numFmt numFmtId="200" formatCode="${"[".repeat(50_000)}${"#,".repeat(50_000)}"/></numFmts><cellXfs`,
        ),
      ),
    same,
  ],
]);
