import { unzipSync, zipSync } from "fflate";

/** The parts of a workbook by name, such as `xl/workbook.xml`, in the order of the archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Changes one text. */
export type Edit = (text: string) => string;

/** Unpacks a workbook. Entries for folders, which some writers add, are left out. */
export const partsOf = (workbook: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(workbook)).filter(([name]) => !name.endsWith("/")));

/** A part as text. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`The workbook has no part ${name}.`);
  return new TextDecoder().decode(bytes);
}

/** The same parts with the text of one of them changed. An edit that changes nothing is a mistake. */
export function withText(parts: Parts, name: string, edit: Edit): Parts {
  const before = textOf(parts, name);
  const after = edit(before);
  if (after === before) throw new Error(`Nothing was changed in ${name}.`);
  return new Map([...parts, [name, new TextEncoder().encode(after)]]);
}

/** The same parts with the text of all those changed that the edit has something to do in. */
export const withAllTexts = (parts: Parts, edit: (text: string, name: string) => string): Parts =>
  new Map([...parts].map(([name]) => [name, new TextEncoder().encode(edit(textOf(parts, name), name))]));

/** Replaces a text that has to be there. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const after = typeof from === "string" ? text.replaceAll(from, () => to) : text.replace(from, to);
  if (after === text) throw new Error(`There is no ${String(from)} to replace.`);
  return after;
}

/** How a part is compressed: 0 stores, 9 squeezes. */
export type Compression = (name: string) => 0 | 9;

/** Packs parts into a workbook: the same parts give the same bytes on every machine and at any time. */
export function packed(parts: Parts, compression: Compression = () => 9): Uint8Array {
  // The archive keeps local time: a date made from local parts is the same everywhere.
  const mtime = new Date(2025, 0, 1);
  return zipSync(Object.fromEntries([...parts].map(([name, bytes]) => [name, [bytes, { level: compression(name), mtime }]])));
}
