import type { Finding } from "../../instrument/issue.ts";
import { isEncryptedBiff } from "./sniff-biff.ts";

/** Names of the streams that tell what an OLE file is, as its directory spells them; some programs write capitals. */
const streams: readonly (readonly [name: string, finding: Finding])[] = [
  ["EncryptedPackage", { code: "file-is-encrypted" }],
  ["Workbook", { code: "file-is-xls" }],
  ["WORKBOOK", { code: "file-is-xls" }],
  ["Book", { code: "file-is-xls" }],
  ["BOOK", { code: "file-is-xls" }],
  ["WordDocument", { code: "file-is-other-office", kind: "docx" }],
  ["PowerPoint Document", { code: "file-is-other-office", kind: "pptx" }],
];

/** Tells old .xls files from encrypted workbooks, which are both OLE files. The directory is not followed, so a damaged one does no harm. */
export function sniffOle(bytes: Uint8Array, file: string): Finding {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [name, finding] of streams) {
    const entry = entryOf(content, name);
    if (entry === null) continue;
    if (finding.code !== "file-is-xls") return finding;
    if (isEncryptedBiff(content, entry)) return { code: "file-is-encrypted" };
    return /\.ett?$/iu.test(file) ? { code: "file-is-other-office", kind: "wps" } : finding;
  }
  return { code: "file-is-old-or-encrypted" };
}

const entrySize = 128;

/** Where the entry of a stream stands, null where there is none. A directory entry is 128 bytes, aligned, and begins with its name in UTF-16 and zeros up to the length of the name at byte 64. */
function entryOf(content: Buffer, name: string): number | null {
  const wanted = Buffer.from(`${name}\0`, "utf16le");
  for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + 1)) {
    if (at % entrySize === 0 && at + entrySize <= content.length && content.readUInt16LE(at + 64) === wanted.length) return at;
  }
  return null;
}
