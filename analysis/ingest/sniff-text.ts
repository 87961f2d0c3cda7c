import type { Finding } from "../../instrument/issue.ts";
import { isUtf32, utf16In } from "./csv/utf-16.ts";

/** Characters at the start that are enough to tell: the first element of a flat OpenDocument file alone may have 4,000. */
const lookAt = 16_384;

/** Tells text that may be a CSV from web pages, XML and binary files. */
export function sniffText(bytes: Uint8Array): "text" | Finding {
  const start = bytes.subarray(0, lookAt);
  if (isUtf32(bytes)) return { code: "encoding-unknown" };
  const wide = utf16In(bytes);
  if (wide === null && isBinary(bytes)) return { code: "file-is-unknown" };
  const text = new TextDecoder(wide?.encoding ?? "latin1")
    .decode(start)
    .replace(/^(?:\u00EF\u00BB\u00BF|\uFEFF)/u, "")
    .trimStart()
    .toLowerCase();
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|div)\b/u.test(text)) return { code: "file-is-html" };
  if (text.startsWith("<?xml")) return text.includes("<html") ? { code: "file-is-html" } : sniffXml(text);
  if (/^<[a-z][\w:.-]*[\s>/]/u.test(text)) return sniffXml(text);
  // A web page in a mail, which Excel calls a single-file web page.
  if (text.startsWith("mime-version:")) return { code: "file-is-html" };
  return text.startsWith("{\\rtf") ? { code: "file-is-unknown" } : "text";
}

/** Tells spreadsheets from other XML by what only they declare in their first element. */
function sniffXml(text: string): Finding {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return { code: "file-is-xml-spreadsheet" };
  const isFlat = text.includes("<office:document") && text.includes("application/vnd.oasis.opendocument.spreadsheet");
  return { code: isFlat ? "file-is-fods" : "file-is-xml" };
}

/** Control characters that a small text may have, be it a few lines with the colours of a terminal. */
const fewControls = 100;

/** Text has no zero bytes, and hardly any control characters. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls += 1;
  }
  return controls > Math.max(fewControls, Math.min(bytes.length, 65_536) / 100) || bytes.includes(0);
}
