import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readFast } from "../../../../analysis/ingest/fast/read-fast.ts";
import { readCarefully } from "../../../../analysis/ingest/read-questionnaires.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { samplesFolder } from "../../../samples/sample-files.ts";
import { makeZip, type ZipOptions, type ZipPart } from "../make-zip.ts";

const workbook = readFileSync(path.join(samplesFolder, "variants", "unchanged", "input.xlsx"));
const parts = Object.entries(unzipSync(workbook)).map(([name, data]): ZipPart => ({ name, data }));

/** The workbook with a text of one part replaced, wherever it stands; the text must be there. */
function withReplaced(part: RegExp, from: string | RegExp, to: string, options: ZipOptions = {}): Uint8Array {
  const changed = parts.map(({ name, data }) => {
    if (!part.test(name) || typeof data === "string") return { name, data };
    const text = new TextDecoder().decode(data);
    expect(text).toMatch(from);
    return { name, data: text.replace(from, to) };
  });
  return makeZip(changed, options);
}

const read = (bytes: Uint8Array): unknown => readFast(bytes, "a.xlsx", defaultLimits);
const readTwice = (bytes: Uint8Array): readonly unknown[] => [read(bytes), read(bytes)];

const sheet = /worksheets\/sheet3\.xml$/u;
const texts = /sharedStrings\.xml$/u;
const cell = /<c r="E8"[^>]*(?:\/>|>.*?<\/c>)/u;

test.each([
  ["a number", sheet, cell, '<c r="E8"><v>3</v></c>'],
  ["a number with decimals and exponent", sheet, cell, '<c r="E8"><v>30e-1</v></c>'],
  ["an empty value", sheet, cell, '<c r="E8"><v></v></c>'],
  ["a boolean", sheet, cell, '<c r="E8" t="b"><v>1</v></c>'],
  ["an error value", sheet, cell, '<c r="E8" t="e"><v>#N/A</v></c>'],
  ["a formula without result", sheet, cell, '<c r="E8"><f>1+2</f></c>'],
  ["a formula with a text", sheet, cell, '<c r="E8" t="str"><f t="shared" ref="E8:E9" si="0">"3"</f><v>3</v></c>'],
  ["an empty text of a formula", sheet, cell, '<c r="E8" t="str"><f>""</f><v></v></c>'],
  ["a text of its own", sheet, cell, '<c r="E8" t="inlineStr"><is><t xml:space="preserve"> 3 </t></is></c>'],
  ["text in runs", sheet, cell, '<c r="E8" t="inlineStr"><is><r><rPr><b/></rPr><t>3</t></r><r><t> x</t></r></is></c>'],
  [
    "entities and escapes",
    sheet,
    /<c r="H8"[^>]*(?:\/>|>.*?<\/c>)/u,
    '<c r="H8" t="inlineStr"><is><t>&lt;&#20013;&amp;_x000D__x005F_x000D_</t></is></c>',
  ],
  ["the setting of phonetic guides", texts, "</t></si>", '</t><phoneticPr fontId="1" type="noConversion"/></si>'],
  ["a sheet of another height", sheet, '<row r="8"', '<row r="8" hidden="1"'],
  ["dates from 1904", /workbook\.xml$/u, "<workbookPr", '<workbookPr date1904="1"'],
] as const)("reads %s by itself, as the general reader does", (_, part, from, to) => {
  const bytes = withReplaced(part, from, to);
  const expected = readCarefully(bytes, "a.xlsx", defaultLimits);
  expect(readTwice(bytes)).toEqual([expected, expected]);
});

test.each([
  ["a DOCTYPE", sheet, "<worksheet", "<!DOCTYPE worksheet><worksheet"],
  ["a comment", sheet, "<sheetData>", "<!-- --><sheetData>"],
  ["CDATA", sheet, cell, '<c r="E8" t="str"><v><![CDATA[3]]></v></c>'],
  ["a cell without address", sheet, cell, "<c><v>3</v></c>"],
  ["a cell that comes twice", sheet, cell, '<c r="E8"><v>3</v></c><c r="E8"><v>4</v></c>'],
  ["an unknown type of cell", sheet, cell, '<c r="E8" t="q"><v>3</v></c>'],
  ["a string that is not there", sheet, cell, '<c r="E8" t="s"><v>99999</v></c>'],
  ["phonetic guides", texts, "</t></si>", '</t><rPh sb="0" eb="1"><t>x</t></rPh></si>'],
  ["a prefix that is not declared", sheet, "<sheetData>", "<x:y/><sheetData>"],
  [
    "alternatives",
    sheet,
    "<sheetData>",
    '<m:AlternateContent xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"/><sheetData>',
  ],
  ["a character that XML has not", sheet, cell, '<c r="H8" t="str"><v>\u0001</v></c>'],
  ["an attribute that comes twice", sheet, '<row r="8"', '<row r="8" r="8"'],
  ["markup that does not close", sheet, "</worksheet>", ""],
] as const)("leaves %s to the general reader", (_, part, from, to) => {
  expect(readTwice(withReplaced(part, from, to))).toEqual([null, null]);
});

const archives: [what: string, changed: readonly ZipPart[], options: ZipOptions][] = [
  ["zip64", parts, { zip64: true }],
  ["bytes before the archive", parts, { prefix: new Uint8Array(3) }],
  ["bytes behind the archive", parts, { suffix: new Uint8Array(3) }],
  ["a part that comes twice", [...parts, ...parts.slice(0, 1)], {}],
  ["an encrypted part", parts.map((part) => ({ ...part, flags: 1 })), {}],
  ["a wrong checksum", parts.map((part) => ({ ...part, checksum: 7 })), {}],
  ["a wrong size", parts.map((part) => ({ ...part, size: 7 })), {}],
  ["another compression", parts.map((part) => ({ ...part, method: 9 })), {}],
];

/** The same as the workbook that was read before but for one statement about one part. */
test.each(parts.map(({ name }) => name).filter((name) => /workbook|\.rels$|sheet|sharedStrings|core/u.test(name)))(
  "notices a wrong size or checksum of %s also after it has read the sound workbook",
  (wrong) => {
    expect(read(workbook)).not.toBeNull();
    const isUsed = !wrong.startsWith("xl/worksheets/_rels");
    for (const damage of [{ size: 9 }, { checksum: 9 }]) {
      const bytes = makeZip(parts.map((part) => (part.name === wrong ? { ...part, ...damage } : part)));
      expect(read(makeZip(parts))).not.toBeNull();
      expect(read(bytes) === null).toBe(isUsed);
    }
  },
);

test.each(archives)("leaves %s to the general reader", (_, changed, options) => {
  expect(readTwice(makeZip(changed, options))).toEqual([null, null]);
});

test("a limit that a workbook comes near leaves it to the general reader", () => {
  for (const limit of [
    "entries",
    "inflatedBytes",
    "partBytes",
    "cells",
    "questionnaireCells",
    "sharedStrings",
    "cellCharacters",
    "rows",
    "columns",
    "ratioSampleBytes",
    "textCharacters",
  ] as const)
    expect(readFast(workbook, "a.xlsx", { ...defaultLimits, [limit]: 5 }), limit).toBeNull();
});
