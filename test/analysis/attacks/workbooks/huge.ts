import { deflatedRows } from "./bombs.ts";
import { beyond, numbered, same } from "./attack.ts";
import { many, parts, sheet, strings, withEntry } from "./base.ts";

/** A part of the questionnaire with very many elements more before its last closing tags. */
function long(part: string, count: number, element: (index: number) => string): Uint8Array {
  const before = part === strings ? "</sst>" : "</sheetData>";
  const [head = "", tail = ""] = (parts[part] ?? "").split(before);
  return withEntry(part, deflatedRows({ head, rows: count, row: element, tail: before + tail }));
}

const rows = (count: number, row: (row: number) => string): Uint8Array => long(sheet, count, (index) => row(index + 1000));

/** An attribute of so many times ten characters. */
const attribute = (tens: number): Uint8Array =>
  long(sheet, tens, (index) => (index === 0 ? '<x a="' : index === tens - 1 ? '"/>' : String(index).padStart(10)));

/** Classes S and X: as large as can be written in a few megabytes. Only read by the real program, which has its limits of time and memory. */
export const huge = numbered("SH", [
  ["a million empty rows with a style", () => rows(1_000_000, (row) => `<row r="${row}" s="5" customFormat="1"/>`), same],
  [
    "two million cells with a style alone",
    () =>
      rows(
        200_000,
        (row) => `<row r="${row}">${many(10, (index) => `<c r="${"ABCDEFGHIJ".slice(index, index + 1)}${row}" s="5"/>`)}</row>`,
      ),
    same,
  ],
  ["300,000 answers in the column of answers", () => rows(300_000, (row) => `<row r="${row}"><c r="E${row}"><v>3</v></c></row>`), same],
  [
    "900,000 shared texts with 27 million characters",
    () => long(strings, 900_000, (index) => `<si><t>${String(index * 7919).padStart(30)}</t></si>`),
    beyond("textCharacters"),
  ],
  ["an attribute of 20 MB", () => attribute(2_000_000), same],
  ["1,100,000 shared texts", () => long(strings, 1_100_000, (index) => `<si><t>${index}</t></si>`), beyond("sharedStrings")],
]);
