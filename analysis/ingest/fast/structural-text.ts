import { headerColumn, labelsOf } from "../../../instrument/reader/questionnaire/header-labels.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";

/** Longer texts are neither markers nor headers. */
const longest = 100;

const markerStart = "csr:";

/** Whether a text is a marker of whatever kind, or the header of the answers: such a text decides where things are looked for. */
export const isStructural = (text: string): boolean => text.length <= longest && !isOther(text.codePointAt(0) ?? 0) && lookedAt(text);

const lookedAt = remembered(
  (text) => text.normalize("NFKC").trim().toLowerCase().startsWith(markerStart) || headerColumn(text) === "answer",
);

/** Characters with which such texts begin, folded. */
const starts: ReadonlySet<number> = new Set([markerStart, ...labelsOf("answer")].map((text) => text.codePointAt(0) ?? 0));

/**
 * Whether no such text begins with a character: an ASCII letter, digit or sign, or a Chinese character. Folding turns these into nothing but
 * the small letter or, with a mark behind it, a letter outside of ASCII.
 */
function isOther(character: number): boolean {
  if (character > 0x20 && character < 0x7f) return !starts.has(character >= 0x41 && character <= 0x5a ? character + 0x20 : character);
  return character >= 0x4e00 && character <= 0x9fff && !starts.has(character);
}

/** Whether a text stands at a place that is no such text by its first character. `&` and `_` may stand for any other. */
export function beginsOtherwise(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first !== 0x26 && first !== 0x5f && isOther(first);
  if (first < 0xe4 || first > 0xe9) return false;
  return isOther(((first & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f));
}
