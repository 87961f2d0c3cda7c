import type { Random } from "../../samples/generate/random.ts";
import { type ArchiveFile, withEntry } from "../archive/archive-file.ts";

/** A change to the text of a part. */
export type TextEdit = (xml: string, dice: Random) => string;

/** Parts that a reader of the questionnaire looks into. */
export const looked =
  /(?:_rels\/\.rels|\[Content_Types\]\.xml|docProps\/core\.xml|workbook\.xml(?:\.rels)?|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/iu;

export const sheets = /worksheets\/[^/]+\.xml$/iu;
export const sharedStrings = /sharedStrings\.xml$/iu;
export const workbookPart = /workbook\.xml$/iu;

/** Changes the text of one of the parts whose names fit. A part that is no UTF-8 is decoded with losses, which is one more change. */
export function edited(names: RegExp, edit: TextEdit): (archive: ArchiveFile, dice: Random) => ArchiveFile {
  return (archive, dice) => {
    const fitting = archive.entries.flatMap(({ name, data }, index) => (names.test(name) && data.length > 0 ? [index] : []));
    if (fitting.length === 0) return archive;
    return withEntry(archive, dice.pick(fitting), (entry) => {
      const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(entry.data);
      const after = edit(before, dice);
      return after === before ? entry : { ...entry, data: new TextEncoder().encode(after) };
    });
  };
}
