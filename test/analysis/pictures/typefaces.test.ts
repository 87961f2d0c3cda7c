import { expect, test } from "vitest";
import { sections } from "../../../instrument/csr/industries.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { alignments, sizeClasses, traceabilities } from "../../../instrument/csr/profile-choices.ts";
import { provinces } from "../../../instrument/csr/provinces.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { type Typeface, typefaceName, typefaces } from "../../../analysis/pictures/typefaces.ts";

const faces = await typefaces();

/** The characters that a TrueType file has glyphs for: its table cmap, format 4. */
function charactersOf({ bytes }: Typeface): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + 16 * at);
  const cmap = view.getUint32((tables.find((at) => view.getUint32(at) === 0x636d6170) ?? 0) + 8);
  const starts = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 8 + 8 * at));
  const table = starts.find((at) => view.getUint16(at) === 4) ?? 0;
  const ends = view.getUint16(table + 6);
  const characters = new Set<string>();
  for (let at = 0; at < ends; at += 2) {
    const [last, first] = [view.getUint16(table + 14 + at), view.getUint16(table + 16 + ends + at)];
    for (let code = first; code <= last && code < 0xffff; code += 1) characters.add(String.fromCodePoint(code));
  }
  return characters;
}

/** All sentences of a surface, with every parameter filled in. */
function sentences(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return sentences(part(9, 9, 9, 9));
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(sentences) : [];
}

const texts = (language: Language): string =>
  [
    ...sentences(messages[language].charts),
    ...sentences(messages[language].gallery),
    ...[...sections, ...csr.areas, ...csr.areas.flatMap(({ topics }) => topics)].map(({ title }) => title[language]),
    ...csr.areas.flatMap(({ topics }) => topics.flatMap(({ items }) => items.map(({ title }) => title[language]))),
    ...provinces.map(({ name }) => name[language]),
    ...[sizeClasses, alignments, traceabilities].flatMap((choices) => Object.values(choices).map((text) => text[language])),
  ].join("");

test.each<Language>(["zh", "en"])("the typefaces have a glyph for every character of a %s chart", (language) => {
  for (const isBold of [false, true]) {
    const face = faces.find(({ name }) => name === typefaceName(language, isBold));
    const known = charactersOf(face!);
    expect([...new Set(texts(language))].filter((character) => !known.has(character))).toEqual([]);
  }
});

test("names that users bring, such as those of parks and cities, have their glyphs too", () => {
  const known = charactersOf(faces.find(({ name }) => name === "noto-sans-sc-700")!);
  expect(Array.from("苏州工业园区生物医药产业集群（二期）·鄂尔多斯 Zürich").filter((character) => !known.has(character))).toEqual([]);
});

test("the typefaces take less than three megabytes of the package", () => {
  expect(faces.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(3_000_000);
});
