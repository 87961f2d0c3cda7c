import type { Finding } from "../../../instrument/issue.ts";
import { utf16In } from "./utf-16.ts";

/** The text of a CSV without byte order mark; `guessed` names an encoding that the bytes suggest but do not state. */
export interface DecodedCsv {
  readonly text: string;
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  readonly guessed: string | null;
}

/**
 * Decodes a CSV: by its byte order mark, as UTF-16 where every second byte of the start is zero, as UTF-8 where every byte fits, otherwise as
 * GB 18030 (what Chinese Excel writes) where the result is plausible Chinese. Anything else is refused, because a wrong guess would look
 * like data.
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv | Finding {
  const wide = utf16In(bytes);
  if (wide !== null) {
    const text = decode(bytes, wide.encoding);
    return text === null ? { code: "encoding-unknown" } : { text, encoding: wide.encoding, guessed: wide.isStated ? null : "UTF-16" };
  }
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", guessed: null };
  // Some programs put the mark of UTF-8 in front of whatever they write.
  const unmarked = bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes;
  const gb18030 = isPlausibleChinese(unmarked) ? decode(unmarked, "gb18030") : null;
  return gb18030 === null ? { code: "encoding-unknown" } : { text: gb18030, encoding: "gb18030", guessed: "GB 18030" };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A program that lost characters before wrote this in their place; Chinese code pages have no byte for it. No text has a zero.
    return encoding !== "utf-8" && /[\uFFFD\0]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Share of the two-byte characters that has to be everyday Chinese. Big5, Shift-JIS and Western code pages stay far below it. */
const plausibleShare = 0.9;

/** GB 2312 has its everyday characters and its punctuation in rows A1–A3 and B0–D7; other code pages read as GB 18030 scatter over all rows. */
function isPlausibleChinese(bytes: Uint8Array): boolean {
  let everyday = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    all += 1;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) everyday += 1;
    at += 1;
  }
  return everyday >= all * plausibleShare;
}
