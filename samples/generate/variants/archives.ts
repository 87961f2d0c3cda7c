import { strToU8, Zip, ZipDeflate } from "fflate";
import { packed, type Parts, replaced, withText } from "../workbook/parts.ts";

/** The same parts in another kind of archive. */
export interface ArchiveForm {
  readonly name: string;
  readonly what: string;
  readonly pack: (parts: Parts) => Uint8Array;
  /** Ending of the file where it is not that of a plain workbook. */
  readonly ending?: string;
}

/** How other programs and ways of sending change the archive. */
export const archives: readonly ArchiveForm[] = [
  { name: "unchanged", what: "The workbook as it was filled in.", pack: (parts) => packed(parts) },
  { name: "stored-zip", what: "Nothing in the archive is compressed.", pack: (parts) => packed(parts, () => 0) },
  { name: "zip-comment", what: "The archive carries a comment.", pack: (parts) => withComment(packed(parts), "通过邮件网关扫描") },
  {
    name: "streamed-zip",
    what: "Sizes and checksums stand behind the data, as programs write that do not know them before.",
    pack: streamed,
  },
  {
    name: "mail-prefix",
    what: "A mail system left bytes in front of the archive.",
    pack: (parts) => joined([strToU8("X-Scanned: ok\r\n\r\n"), packed(parts)]),
  },
  {
    name: "names-in-gbk",
    what: "Pictures have Chinese names in the code page of the computer, which as UTF-8 look alike.",
    pack: withPictures,
  },
  { name: "macro-enabled", what: "The file was saved as a workbook with macros.", pack: macroEnabled, ending: "xlsm" },
];

/** Bytes one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The comment stands behind the last record, whose last two bytes say how long it is. */
function withComment(archive: Uint8Array, comment: string): Uint8Array {
  const text = strToU8(comment);
  const all = joined([archive, text]);
  new DataView(all.buffer).setUint16(archive.length - 2, text.length, true);
  return all;
}

function streamed(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of parts) {
    const file = new ZipDeflate(name, { level: 9 });
    file.mtime = new Date(2025, 0, 1);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return joined(pieces);
}

const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

function macroEnabled(parts: Parts): Uint8Array {
  const plainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return packed(withText(parts, "[Content_Types].xml", (text) => replaced(text, plainType, macroType)));
}

/** Names of pictures in GB 18030: 表 and 报. */
const pictures = [
  ["xl/media/T1.png", [0xb1, 0xed]],
  ["xl/media/T2.png", [0xb1, 0xa8]],
] as const;

/** Two pictures more, whose names are changed in the archive itself: it is written in UTF-8. */
function withPictures(parts: Parts): Uint8Array {
  const bytes = Buffer.from(packed(new Map([...parts, ...pictures.map(([name]) => [name, strToU8("no picture")] as const)])));
  for (const [name, gbk] of pictures) {
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) bytes.set(gbk, at + "xl/media/".length);
  }
  return Uint8Array.from(bytes);
}
