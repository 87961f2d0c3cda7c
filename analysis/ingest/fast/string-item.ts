import type { Limits } from "../../../instrument/reader/limits.ts";
import { cellText } from "../xlsx/text.ts";
import { Attributes } from "./attributes.ts";
import { asBuffer, ascii, byte, standsAt } from "./bytes.ts";
import { endOfName, endOfText } from "./markup.ts";

/**
 * Texts of a workbook (CT_Rst, ECMA-376-1 18.4.8): a `t`, or runs `r` with a `t` each, whose properties `rPr` do not matter. Phonetic guides
 * (`rPh`) are left to the general reader; `phoneticPr`, which Chinese Excel leaves behind, has no text.
 */
const plain = ascii("<t>");
const spaced = ascii('<t xml:space="preserve">');
const empty = ascii("<t/>");
const textEnd = ascii("</t>");
const run = ascii("<r>");
const runEnd = ascii("</r>");
const properties = ascii("<rPr>");
const propertiesEnd = ascii("</rPr>");
const phonetic = ascii("<phoneticPr ");

/** An item of fewer bytes than a cell may have characters needs no counting. */
const longestItem = 32_767;

const attributes = new Attributes();

/** The closing tag of the `si` or `is` whose content begins at a place; -1 where it holds anything else. */
export function endOfItem(bytes: Uint8Array, start: number): number {
  let inRun = false;
  for (let at = start; ;) {
    const content = contentOf(bytes, at);
    if (content >= 0) {
      const end = endOfText(bytes, content);
      if (end < 0 || !standsAt(bytes, end, textEnd)) return -1;
      at = end + textEnd.length;
    } else if (standsAt(bytes, at, empty)) at += empty.length;
    else if (!inRun && standsAt(bytes, at, run)) {
      inRun = true;
      at = endOfProperties(bytes, at + run.length);
    } else if (inRun && standsAt(bytes, at, runEnd)) {
      inRun = false;
      at += runEnd.length;
    } else if (!inRun && standsAt(bytes, at, phonetic)) at = endOfEmpty(bytes, at + phonetic.length - 1);
    else return !inRun && bytes[at] === byte.less && bytes[at + 1] === byte.slash && at - start <= longestItem ? at : -1;
    if (at < 0) return -1;
  }
}

/** Where the text of a `t` begins that opens here; -1 where none does. */
function contentOf(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] !== 0x74) return -1;
  if (standsAt(bytes, at, plain)) return at + plain.length;
  return standsAt(bytes, at, spaced) ? at + spaced.length : -1;
}

/** Behind the properties of a run, if it has any: empty elements such as `<sz val="10"/>`. */
function endOfProperties(bytes: Uint8Array, start: number): number {
  if (!standsAt(bytes, start, properties)) return start;
  let at = start + properties.length;
  while (at >= 0 && !standsAt(bytes, at, propertiesEnd)) {
    const name = bytes[at] === byte.less ? endOfName(bytes, at + 1) : -1;
    if (name < 0 || isText(bytes, at + 1, name)) return -1;
    at = endOfEmpty(bytes, name);
  }
  return at < 0 ? -1 : at + propertiesEnd.length;
}

/** An element called `t` or with a prefix is nothing that stands among the properties. */
function isText(bytes: Uint8Array, from: number, to: number): boolean {
  if (to === from + 1 && bytes[from] === 0x74) return true;
  for (let at = from; at < to; at += 1) if (bytes[at] === byte.colon) return true;
  return false;
}

function endOfEmpty(bytes: Uint8Array, start: number): number {
  const end = attributes.scan(bytes, start);
  return end < 0 || bytes[end] !== byte.slash || attributes.hasDeclaration ? -1 : end + 2;
}

/** The text of an item whose content was found sound, as a cell shows it. */
export function itemText(bytes: Uint8Array, from: number, to: number, limits: Limits): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== byte.less) continue;
    const content = contentOf(bytes, at);
    if (content < 0) continue;
    const end = endOfText(bytes, content);
    text += decoded(bytes, content, end);
    at = end;
  }
  // Sound items are short enough and hold no half of a surrogate pair: only escapes are left to undo.
  return text.includes("_x") ? cellText(text, limits) : text;
}

/** Text between two places, with its entities replaced. */
export function decoded(bytes: Uint8Array, from: number, to: number): string {
  const text = asBuffer(bytes).toString("utf8", from, to);
  return text.includes("&") ? withoutEntities(text) : text;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  const [first = "", ...others] = text.split("&");
  const replaced = others.map((piece) => {
    const end = piece.indexOf(";");
    const name = piece.slice(0, end);
    const character = name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? "");
    return character + piece.slice(end + 1);
  });
  return first + replaced.join("");
}
