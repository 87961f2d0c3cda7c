import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { samplesFolder } from "../../../samples/sample-files.ts";
import { makeZip, type ZipOptions, type ZipPart } from "../../ingest/make-zip.ts";

/** A filled questionnaire as exceljs wrote it, from which the attacks are made. */
export const base = new Uint8Array(readFileSync(path.join(samplesFolder, "variants", "unchanged", "input.xlsx")));

/** The same, saved again by LibreOffice. */
export const resaved = new Uint8Array(readFileSync(path.join(samplesFolder, "variants", "resaved-by-libreoffice", "input.xlsx")));

/** Parts of a workbook by name: texts, or bytes where the encoding matters. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const parts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(unzipSync(base)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

export const sheet = "xl/worksheets/sheet3.xml";
export const strings = "xl/sharedStrings.xml";
export const workbook = "xl/workbook.xml";
export const links = "xl/_rels/workbook.xml.rels";
export const types = "[Content_Types].xml";

/** The item whose answer, level 3 in E13, some attacks change. */
export const answered = "EM1-06";

const deflated = new Map(Object.entries(parts).map(([name, text]) => [name, { text, stored: new Uint8Array(deflateRawSync(text)) }]));

/** Parts as entries of an archive; what is as in the base is not compressed anew. */
export const entries = (all: Parts): readonly ZipPart[] =>
  Object.entries(all).map(([name, data]) => {
    const before = deflated.get(name);
    return before === undefined || before.text !== data ? { name, data } : { name, data, stored: before.stored };
  });

export const zip = (all: Parts, options: ZipOptions = {}): Uint8Array => makeZip(entries(all), options);

/** The text of a part changed by a function; the change must be one. */
export function changed(name: string, change: (xml: string) => string): Parts {
  const before = parts[name] ?? "";
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${name}.`);
  return { ...parts, [name]: after };
}

/** The base with one part changed. */
export const withPart = (name: string, change: (xml: string) => string): Uint8Array => zip(changed(name, change));

/** The base with the questionnaire sheet changed. */
export const inSheet = (change: (xml: string) => string): Uint8Array => withPart(sheet, change);

/** The base with other statements about one entry of its archive. */
export const withEntry = (name: string, change: Partial<ZipPart>, options: ZipOptions = {}): Uint8Array =>
  makeZip(
    entries(parts).map((part) => (part.name === name ? { ...part, ...change } : part)),
    options,
  );

export const without = (name: string): Parts => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));

/** The base with the cell of that answer replaced by other XML. */
export const withAnswer = (xml: string): Uint8Array => inSheet((text) => text.replace(/<c r="E13"[^>]*(?:\/>|>.*?<\/c>)/u, () => xml));

/** The base with XML behind the cells, or between the last row and the end of the rows. */
export const behindRows = (xml: string): Uint8Array => inSheet((text) => text.replace("</sheetData>", () => `${xml}</sheetData>`));
export const behindCells = (xml: string): Uint8Array => inSheet((text) => text.replace("</sheetData>", () => `</sheetData>${xml}`));

/** So many times some XML, by its number. */
export const many = (count: number, xml: (index: number) => string): string => {
  const pieces: string[] = [];
  for (let index = 0; index < count; index += 1) pieces.push(xml(index));
  return pieces.join("");
};
