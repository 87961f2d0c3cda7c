import type { Finding } from "../../instrument/issue.ts";
import type { Limits } from "../../instrument/reader/limits.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import type { Container } from "./fast/container.ts";
import { sniffOds } from "./sniff-ods.ts";
import { readDirectory } from "./xlsx/directory.ts";

const local = [0x50, 0x4b, 0x03, 0x04];
const end = [0x50, 0x4b, 0x05, 0x06];

/** Whether the bytes are a zip archive: from their start, or with something before it that a mail system put there. */
export function isZip(bytes: Uint8Array): boolean {
  if (local.every((byte, index) => bytes[index] === byte) || end.every((byte, index) => bytes[index] === byte)) return true;
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  return tail.includes(Buffer.from(end)) && tail.includes(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
}

/** Parts that only one kind of file has, in lower case. */
const kinds: readonly (readonly [part: string, kind: "workbook" | Finding])[] = [
  ["xl/workbook.bin", { code: "file-is-xlsb" }],
  ["word/document.xml", { code: "file-is-other-office", kind: "docx" }],
  ["ppt/presentation.xml", { code: "file-is-other-office", kind: "pptx" }],
  ["index/document.iwa", { code: "file-is-other-office", kind: "numbers" }],
  ["index.zip", { code: "file-is-other-office", kind: "numbers" }],
  ["xl/workbook.xml", "workbook"],
];

/** An OpenDocument file holds its content, or since LibreOffice 24.8 a whole other archive behind a password. */
const odsContents = ["content.xml", "encrypted-package"];

/**
 * What a zip archive is, by the names of its parts. An archive that cannot be listed is handed on to be refused with the reason.
 *
 * @param archive its parts where they were listed already
 */
export function sniffZip(bytes: Uint8Array, limits: Limits, archive: Container | null): "workbook" | Finding {
  const names = archive?.parts ?? namesIn(bytes, limits);
  if ("code" in names) return names;
  const known = kinds.find(([part]) => names.has(part));
  if (known !== undefined) return known[1];
  if (names.has("mimetype") && odsContents.some((name) => names.has(name))) return sniffOds(bytes);
  // A workbook may keep its parts under other names; [Content_Types].xml and the relationships lead to them.
  return names.has("[content_types].xml") ? "workbook" : { code: "file-is-zip" };
}

function namesIn(bytes: Uint8Array, limits: Limits): ReadonlySet<string> | Finding {
  try {
    return new Set(readDirectory(bytes, limits.entries).entries.map(({ name }) => name.toLowerCase()));
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
}
