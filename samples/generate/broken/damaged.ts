import { itemCell, sheetPart, withCell } from "../workbook/cells.ts";
import { packed, type Parts, replaced, withText } from "../workbook/parts.ts";
import { type Broken, plan, smallParts, withQuestions } from "./broken.ts";

/** Workbooks that were damaged on their way, or made to do harm. */
export async function damagedFiles(): Promise<readonly Broken[]> {
  const parts = await smallParts();
  const whole = packed(parts);
  return [
    damaged(
      "truncated-workbook",
      "A download that broke off: refuse it and ask to send it again.",
      whole.subarray(0, Math.floor(whole.length * 0.7)),
      "file-truncated",
    ),
    damaged(
      "flipped-byte",
      "One byte of a compressed part is wrong: refuse the file rather than read wrong answers.",
      flipped(packed(parts, (name) => (name === "xl/sharedStrings.xml" ? 0 : 9))),
    ),
    damaged(
      "duplicate-part",
      "Two parts of the archive have the same name: refuse it, because programs differ in which one they read.",
      withTwin(parts),
    ),
    damaged(
      "doctype",
      "A sheet declares a DOCTYPE, through which files of the computer could be read: refuse it.",
      packed(withDoctype(parts)),
    ),
    damaged(
      "not-well-formed",
      "An element of a sheet is never closed: refuse the file.",
      packed(withQuestions(parts, (sheet) => replaced(sheet, "</sheetData>", ""))),
    ),
    damaged(
      "missing-sheet",
      "The workbook lists a sheet that is not in the file: refuse it rather than take it for empty.",
      packed(without(parts, sheetPart("assessment"))),
    ),
    damaged(
      "missing-text",
      "Cells refer to texts that are not in the file: refuse it rather than show other texts.",
      packed(withoutLastTexts(parts)),
    ),
    damaged(
      "endless-number",
      "A cell holds 100,000 digits and a letter, which some readers take minutes to look through: refuse it at once.",
      packed(withQuestions(parts, (sheet) => withCell(sheet, itemCell(plan, "EM1-06"), { number: `${"1".repeat(100_000)}x` }))),
      "limit-exceeded",
    ),
    damaged(
      "zip-bomb",
      "A sheet that unpacks to 30 MB out of 30 kB: stop unpacking and refuse it.",
      packed(withQuestions(parts, (sheet) => sheet.replace("</sheetData>", `${" ".repeat(30_000_000)}</sheetData>`))),
      "limit-exceeded",
    ),
  ];
}

function damaged(
  name: string,
  what: string,
  bytes: Uint8Array,
  code: "file-corrupt" | "file-truncated" | "limit-exceeded" = "file-corrupt",
): Broken {
  return { name, what, file: "input.xlsx", bytes, issues: [{ code }], cases: 0 };
}

/** The digit of a level in a stored sheet becomes another one: without a checksum nobody would notice. */
function flipped(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const at = Buffer.from(bytes.buffer).indexOf("3 全面实施");
  bytes[at] = "4".charCodeAt(0);
  return bytes;
}

/** Archivers do not write such a file: another name of the same length is overwritten in both places where it stands. */
function withTwin(parts: Parts): Uint8Array {
  const name = sheetPart("assessment");
  const other = name.replace("sheet3", "sheetX");
  const bytes = Buffer.from(packed(new Map([...parts, [other, parts.get(name) ?? new Uint8Array(0)]])));
  for (let at = bytes.indexOf(other); at !== -1; at = bytes.indexOf(other, at)) bytes.write(name, at);
  return Uint8Array.from(bytes);
}

const withDoctype = (parts: Parts): Parts =>
  withQuestions(parts, (sheet) =>
    sheet.replace("<worksheet", () => '<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>\n<worksheet'),
  );

const without = (parts: Parts, part: string): Parts => new Map([...parts].filter(([name]) => name !== part));

const withoutLastTexts = (parts: Parts): Parts =>
  withText(parts, "xl/sharedStrings.xml", (text) => text.replace(/(<sst[^>]*>(?:<si>.*?<\/si>){20}).*<\/sst>/su, "$1</sst>"));
