import type { IssueCode } from "../../../../instrument/issue.ts";
import { corrupt, numbered, type Outcome, same } from "./attack.ts";
import { answered, behindRows, inSheet, type Parts, parts, sheet, withAnswer, withPart, workbook, zip } from "./base.ts";

const cell = (attributes: string, content: string): Uint8Array => withAnswer(`<c r="E13" ${attributes}>${content}</c>`);
const number = (value: string): Uint8Array => cell("", `<v>${value}</v>`);
const unreadable = (found: string, issues: readonly IssueCode[] = ["not-an-answer"]): Outcome => ({
  read: { [answered]: { kind: "unreadable", found } },
  issues,
});
const level = (value: 0 | 1 | 2 | 3 | 4, issues: readonly IssueCode[] = []): Outcome => ({
  read: { [answered]: { kind: "level", level: value } },
  issues,
});

const daysBetween = 1462;

/** The same dates, counted from 1904 as Excel for Mac did. */
const from1904: Parts = {
  ...Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      xml.replaceAll(/<v>(4\d{4})<\/v>/gu, (_, days: string) => `<v>${Number(days) - daysBetween}</v>`),
    ]),
  ),
  [workbook]: (parts[workbook] ?? "").replace("<workbookPr ", '<workbookPr date1904="1" '),
};

/** Class S: cells whose content is odd. An answer is read as it stands, or said to be unreadable; it is never another one. */
export const cells = numbered("SC", [
  ["a number with an exponent", () => number("3.0000000000000000E0"), same],
  ["a number with many zeros", () => number(`3.${"0".repeat(1000)}`), same],
  ["a number with leading zeros", () => number("0003"), same],
  ["a number with a sign", () => number("+3"), same],
  ["a number with space around it", () => number("\n 3 \t"), same],
  ["a text that is a number", () => cell('t="str"', "<v>3</v>"), same],
  ["a text of its own", () => cell('t="inlineStr"', "<is><t>3</t></is>"), same],
  ["a text of its own in runs", () => cell('t="inlineStr"', "<is><r><t>3</t></r><r><t> </t></r></is>"), same],
  ["an infinite number", () => number("1e999"), unreadable("1e999")],
  ["what is no number", () => number("NaN"), unreadable("NaN")],
  ["infinity", () => number("INF"), unreadable("INF")],
  ["hexadecimal", () => number("0x3"), unreadable("0x3")],
  ["a decimal comma", () => number("3,5"), unreadable("3,5")],
  ["a number beyond the scale", () => number("7"), unreadable("7")],
  ["a negative number", () => number("-3"), unreadable("-3")],
  ["half a level", () => number("2.5"), unreadable("2.5")],
  ["a truth value", () => cell('t="b"', "<v>1</v>"), unreadable("TRUE")],
  ["an error", () => cell('t="e"', "<v>#REF!</v>"), unreadable("#REF!", ["cell-error"])],
  ["a formula that was never calculated", () => cell("", "<f>1+2</f>"), unreadable("", ["formulas-stale"])],
  ["a formula with its value", () => cell("", "<f>1+2</f><v>3</v>"), same],
  ["a formula that asks another program", () => cell("", "<f>cmd|'/C calc'!A0</f><v>3</v>"), same],
  ["a formula of 100,000 characters", () => cell("", `<f>${"(".repeat(100_000)}</f><v>3</v>`), same],
  ["another level", () => number("0"), level(0)],
  ["forged scores", () => withPart("xl/worksheets/sheet7.xml", (text) => text.replaceAll("</f></c>", "</f><v>99</v></c>")), same],
  ["a cell twice", () => withAnswer('<c r="E13"><v>3</v></c><c r="E13"><v>4</v></c>'), corrupt(sheet, "duplicate-cell")],
  ["a row twice", () => behindRows('<row r="13"><c r="E13"><v>4</v></c></row>'), corrupt(sheet, "duplicate-cell")],
  ["a cell with two values", () => cell("", "<v>3</v><v>4</v>"), corrupt(sheet, "bad-cell")],
  ["a cell of another row", () => withAnswer('<c r="E14"><v>3</v></c>'), corrupt(sheet, "bad-cell")],
  ["a cell at no address", () => withAnswer('<c r="13E"><v>3</v></c>'), corrupt(sheet, "bad-cell")],
  ["a cell of an unknown type", () => cell('t="zzz"', "<v>3</v>"), corrupt(sheet, "bad-cell")],
  ["a truth value that is neither", () => cell('t="b"', "<v>2</v>"), corrupt(sheet, "bad-cell")],
  ["half of a surrogate pair", () => cell('t="str"', "<v>_xD800_</v>"), unreadable("\uFFFD")],
  ["an escaped line break", () => cell('t="str"', "<v>3_x000D_</v>"), same],
  ["rows without numbers", () => inSheet((text) => text.replaceAll(/<row r="\d+"/gu, "<row")), same],
  ["days counted from 1904", () => zip(from1904), same],
]);
