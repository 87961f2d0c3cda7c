import { deflateRawSync, gzipSync } from "node:zlib";
import { makeZip, type ZipPart } from "../../ingest/make-zip.ts";
import { beyond, corrupt, numbered, refused, same } from "./attack.ts";
import { base, changed, entries, many, parts, sheet, strings, types, withEntry, without, workbook, zip } from "./base.ts";
import { deflatedMegabytes } from "./bombs.ts";

const compressed = (size: number): Partial<ZipPart> => ({ size, checksum: 0 });

/** A sheet that inflates to so many megabytes of spaces, or of another text. */
const bomb = (megabytes: number, part: string = sheet): Uint8Array =>
  withEntry(part, {
    stored: deflatedMegabytes(megabytes, " ", (parts[part] ?? "").replace(/<\/[^<]*$/u, "")),
    ...compressed(megabytes * 1_048_576),
  });

const named = (name: string): Uint8Array => zip({ ...parts, [name]: "root:x:0:0" });

/** Entries that do not matter. */
const more = (count: number): Uint8Array =>
  makeZip([...entries(parts), ...Array.from({ length: count }, (_, index): ZipPart => ({ name: `m/${index}`, data: "", method: 0 }))]);

/** Entries that all use the bytes of the first sheet. */
const overlapping = (count: number): Uint8Array =>
  makeZip([
    ...entries(parts),
    ...Array.from({ length: count }, (_, index): ZipPart => ({ name: `xl/worksheets/s${index}.xml`, data: "", sharesBytesOf: 3 })),
  ]);

const deflatedSheet = new Uint8Array(deflateRawSync(parts[sheet] ?? ""));
const evil = (parts[sheet] ?? "").replaceAll("<v>190</v>", "<v>179</v>");
const twin = (name: string): Uint8Array => makeZip([...entries(parts), { name, data: evil }]);
const again = (bytes: Uint8Array, name: string): Uint8Array => makeZip([{ name, data: bytes }]);

/** Class Z: archives. What a directory says is never believed; sizes are counted while inflating. */
export const bombs = numbered("ZB", [
  ["a sheet of 400 MB in one entry", () => bomb(400), beyond("ratio")],
  [
    "a sheet of 5 GB in one entry, stated as 2,000 bytes",
    () => withEntry(sheet, { stored: deflatedMegabytes(5120), size: 2000 }),
    beyond("ratio"),
  ],
  ["shared strings of 40 MB", () => bomb(40, strings), beyond("ratio")],
  ["a workbook part of 40 MB", () => bomb(40, workbook), beyond("ratio")],
  ["references of 40 MB", () => bomb(40, "_rels/.rels"), beyond("ratio")],
  ["properties of 40 MB", () => bomb(40, "docProps/core.xml"), beyond("ratio")],
  ["styles of 1 GB, which are never unpacked", () => bomb(1024, "xl/styles.xml"), same],
  [
    "a picture of 1 GB, which is never unpacked",
    () => makeZip([...entries(parts), { name: "xl/media/a.png", data: "", stored: deflatedMegabytes(1024), size: 5 }]),
    same,
  ],
  ["60,000 entries", () => more(60_000), beyond("entries")],
  ["66,000 entries, more than the end record can count", () => more(66_000), beyond("entries")],
  ["900 entries in the same bytes", () => overlapping(900), refused("file-corrupt", { cause: "overlapping-entries" })],
  [
    "one entry within another",
    () => withEntry(sheet, { storedSize: deflatedSheet.length + 40 }),
    refused("file-corrupt", { cause: "overlapping-entries" }),
  ],
  ["a thousand sheets that are one entry", () => overlapping(980), refused("file-corrupt", { cause: "overlapping-entries" })],
]);

export const lies = numbered("ZL", [
  ["size 0 is stated", () => withEntry(sheet, { size: 0 }), corrupt(sheet, "wrong-size")],
  ["size 1 is stated", () => withEntry(sheet, { size: 1 }), corrupt(sheet, "wrong-size")],
  ["size 2,000 is stated", () => withEntry(sheet, { size: 2000 }), corrupt(sheet, "wrong-size")],
  ["size 4 GB is stated", () => withEntry(sheet, { size: 0xfffffffe }), corrupt(sheet, "wrong-size")],
  ["stored size 0 is stated", () => withEntry(sheet, { storedSize: 0 }), refused("file-corrupt", { part: sheet })],
  ["a stored size beyond the file is stated", () => withEntry(workbook, { storedSize: 0x7fffffff }), corrupt(workbook, "bad-directory")],
  ["data that run on into the directory", () => withEntry(workbook, { storedSize: 3000 }), corrupt(workbook, "bad-directory")],
  ["a wrong checksum", () => withEntry(sheet, { checksum: 1 }), corrupt(sheet, "wrong-checksum")],
  [
    "another sheet under the old checksum",
    () =>
      makeZip(
        entries(parts).map((part) =>
          part.name === sheet ? { ...part, data: evil, stored: new Uint8Array(deflateRawSync(evil)), checksum: 0 } : part,
        ),
      ),
    corrupt(sheet, "wrong-checksum"),
  ],
  ["broken deflated data", () => withEntry(sheet, { stored: new Uint8Array(500).fill(0xff) }), corrupt(sheet, "bad-compression")],
  [
    "deflated data that end early",
    () => withEntry(sheet, { stored: deflatedSheet.subarray(0, 4000) }),
    refused("file-corrupt", { part: sheet }),
  ],
  ["an entry twice", () => twin(sheet), refused("file-corrupt", { cause: "duplicate-entry" })],
  ["an entry again in capitals", () => twin(sheet.toUpperCase()), refused("file-corrupt", { cause: "duplicate-entry" })],
  ["an entry again with backslashes", () => twin(sheet.replaceAll("/", "\\")), refused("file-corrupt", { cause: "duplicate-entry" })],
  ["an entry again with a leading slash", () => twin(`/${sheet}`), refused("file-corrupt", { cause: "duplicate-entry" })],
  ["an entry again with a dot", () => twin(`./${sheet}`), same],
  ["an entry again behind a NUL", () => twin(`${sheet}\0.png`), same],
  ["another name in the local header", () => withEntry(sheet, { localName: "xl/worksheets/sheet9.xml" }), corrupt(sheet, "bad-directory")],
  ["too few entries are stated", () => zip(parts, { entries: 3 }), corrupt("zip", "bad-directory")],
  ["too many entries are stated", () => zip(parts, { entries: 65_535 }), corrupt("zip", "bad-directory")],
  ["a directory beyond the file", () => zip(parts, { start: 0x7fffffff }), corrupt("zip", "bad-directory")],
  ["several disks", () => zip(parts, { disks: 3 }), corrupt("zip", "bad-directory")],
  ...[6, 9, 12, 14, 95, 98, 99].map(
    (method) =>
      [
        `method ${method}`,
        () => withEntry(sheet, { method, stored: new Uint8Array(200) }),
        corrupt(sheet, "unsupported-compression"),
      ] as const,
  ),
  ["an entry with a password", () => withEntry(sheet, { flags: 1 }), refused("file-is-encrypted")],
  [
    "an entry with a password of the AES kind",
    () => withEntry(sheet, { flags: 1, method: 99, stored: new Uint8Array(200) }),
    refused("file-is-encrypted"),
  ],
  ["no content types", () => zip(without(types)), corrupt(types, "missing-part")],
]);

export const benignArchives = numbered("ZO", [
  ["a name that leads out", () => named("../../../../etc/passwd"), same],
  ["a name that leads out with backslashes", () => named("..\\..\\windows\\win.ini"), same],
  ["an absolute name", () => named("/etc/passwd"), same],
  ["a name with a drive", () => named("C:\\Windows\\System32\\evil.dll"), same],
  ["a name with NUL", () => named("xl/a\0b.xml"), same],
  ["a name of 65,000 characters", () => named("a".repeat(65_000)), same],
  ["an empty name", () => named(""), same],
  ["a name that is a key of every object", () => named("__proto__"), same],
  ["everything stored", () => makeZip(entries(parts).map(({ name, data }) => ({ name, data, method: 0 }))), same],
  ["sizes behind the data", () => makeZip(entries(parts).map((part) => ({ ...part, hasDescriptor: true }))), same],
  ["a workbook within the workbook", () => makeZip([...entries(parts), { name: "xl/embeddings/a.xlsx", data: base }]), same],
  ["bytes of a mail in front", () => zip(parts, { prefix: Buffer.from("Content-Type: application/zip\r\n\r\n") }), same],
  ["64 KB in front", () => zip(parts, { prefix: new Uint8Array(65_536).fill(0x41) }), same],
  ["bytes behind", () => zip(parts, { suffix: Buffer.from("\r\n--boundary--\r\n") }), same],
  ["zeros behind", () => zip(parts, { suffix: new Uint8Array(4096) }), same],
  ["a comment that looks like an end record", () => zip(parts, { comment: `PK\u0005\u0006${"\0".repeat(40)}` }), same],
  ["the long form of the directory", () => zip(parts, { zip64: true }), same],
  ["a directory as entry", () => makeZip([{ name: "xl/", data: "", method: 0 }, ...entries(parts)]), same],
]);

const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]);
const zipOf = (...names: readonly string[]): Uint8Array => makeZip(names.map((name) => ({ name, data: "x" })));
const text =
  (content: string): (() => Uint8Array) =>
  () =>
    new Uint8Array(Buffer.from(content));

/** Other files that bear the name of a workbook. */
export const renamed = numbered("ZR", [
  ["a PDF", text("%PDF-1.7\n1 0 obj\n"), refused("file-is-pdf")],
  ["a web page", text("<!DOCTYPE html><html><body><table></table></body></html>"), refused("file-is-html")],
  [
    "an XML table of Excel 2003",
    text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:x"/>'),
    refused("file-is-xml"),
  ],
  ["plain text", text("meeting on monday\n"), refused("no-questionnaire")],
  ["a CSV of something else", text("date,amount\n2024-01-01,3\n"), refused("no-questionnaire")],
  ["a Word document", () => zipOf(types, "word/document.xml"), refused("file-is-other-office", { kind: "docx" })],
  ["a presentation", () => zipOf(types, "ppt/presentation.xml"), refused("file-is-other-office", { kind: "pptx" })],
  ["a binary workbook", () => zipOf(types, "xl/workbook.bin"), refused("file-is-xlsb")],
  ["an OpenDocument", () => zipOf("mimetype", "content.xml"), refused("file-is-ods")],
  ["a zip archive with a workbook in it", () => again(base, "client.xlsx"), refused("file-is-zip")],
  ["archives within archives", () => again(again(again(base, "a.zip"), "b.zip"), "c.zip"), refused("file-is-zip")],
  ["an empty archive", () => makeZip([]), refused("file-is-zip")],
  ["a gzip", () => new Uint8Array(gzipSync(base)), refused("file-is-unknown")],
  ["a picture", () => new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), refused("file-is-unknown")],
  ["a placeholder of a cloud drive", () => new Uint8Array(80_000), refused("file-is-placeholder")],
  ["nothing", () => new Uint8Array(0), refused("file-empty")],
  ["half an OLE file", () => new Uint8Array(ole), refused("file-is-old-or-encrypted")],
  ["a workbook without its end", () => base.subarray(0, 40_000), refused("file-truncated")],
  [
    "many short sheets of nothing",
    () =>
      zip({
        [types]: "x",
        ...Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`xl/worksheets/s${i}.xml`, many(3, () => "<a/>")])),
      }),
    refused("file-corrupt"),
  ],
  [
    "a sheet that is a Word document",
    () => zip(changed(sheet, () => '<?xml version="1.0"?><w:document xmlns:w="urn:w"/>')),
    corrupt(sheet, "not-well-formed"),
  ],
]);
