import type { Finding } from "../../instrument/issue.ts";
import { defaultLimits, type Limits } from "../../instrument/reader/limits.ts";
import type { Container } from "./fast/container.ts";
import { isBareBiff } from "./sniff-biff.ts";
import { sniffOle } from "./sniff-ole.ts";
import { sniffText } from "./sniff-text.ts";
import { isZip, sniffZip } from "./sniff-zip.ts";

/** What a file is, by its bytes: something that is read here, or what it is instead. */
export type Sniffed = "workbook" | "text" | Finding;

/** What an archive is told by. */
interface ArchiveContext {
  readonly limits: Limits;
  /** Its parts where they were listed already. */
  readonly archive: Container | null;
}

/** Looks at the bytes first and at the name only where bytes cannot tell. A file that bears a wrong ending is told by what it is. */
export function sniff(
  bytes: Uint8Array,
  file: string,
  { limits, archive }: ArchiveContext = { limits: defaultLimits, archive: null },
): Sniffed {
  if (isLock(file)) return { code: "file-is-lock" };
  if (bytes.length === 0) return { code: "file-empty" };
  if (bytes.every((byte) => byte === 0)) return { code: "file-is-placeholder" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffOle(bytes, file);
  if (isBareBiff(bytes)) return { code: "file-is-xls" };
  if (isZip(bytes)) return sniffZip(bytes, limits, archive);
  if (startsWith(bytes, ascii("%PDF"))) return { code: "file-is-pdf" };
  if (startsWith(bytes, ascii("bplist")) && file.toLowerCase().endsWith(".icloud")) return { code: "file-is-placeholder" };
  return sniffText(bytes);
}

const baseName = (file: string): string => file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);

/** Whether a name is that of the small file that Excel, WPS or LibreOffice leave beside an open workbook. */
const isLock = (file: string): boolean => /^(?:~\$|\.~lock\.|\.~)/u.test(baseName(file));

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
