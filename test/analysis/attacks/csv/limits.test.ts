import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { expectRefusal } from "../../ingest/expectations.ts";
import { questionnaireBytes } from "../../ingest/make-questionnaire.ts";
import { answersCsv, sound, withHeader } from "./answers-csv.ts";

const million = 1_000_000;
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

describe("a CSV is stopped at a limit that is named and documented:", () => {
  test.each<readonly [string, () => string, object]>([
    ["a million columns", () => `firm_id,EM1_05${",x".repeat(million)}\nA,Y\n`, { limit: "csvColumns", found: 1001, allowed: 1000 }],
    ["a line of a million separators", () => `firm_id,EM1_05\nA,Y${",".repeat(million)}\n`, { limit: "csvColumns", found: 1001 }],
    ["a line of 100 MB", () => `firm_id,EM1_05\n${"x".repeat(100 * million)},Y\n`, { limit: "csvFieldCharacters", found: 100 * million }],
    ["a header of 100 MB", () => "x".repeat(100 * million), { limit: "csvFieldCharacters", found: 100 * million }],
    ["a field of a million line breaks", () => `firm_id,EM1_05\n"${"x\n".repeat(million)}",Y\n`, { limit: "csvFieldCharacters" }],
    ["a field of a million quotes", () => `firm_id,EM1_05\n"${'""'.repeat(million)}",Y\n`, { limit: "csvFieldCharacters" }],
  ])("%s", (_, text, finding) => {
    expectRefusal(ascii(text()), { code: "limit-exceeded", ...finding }, "a.csv");
  });
});

describe("a binary file that is called .csv is told what it is:", () => {
  test.each<readonly [string, () => Uint8Array, object]>([
    ["compressed", () => gzipSync(answersCsv([{}])), { code: "file-is-unknown" }],
    ["a PDF", () => ascii("%PDF-1.7\n"), { code: "file-is-pdf" }],
    ["a web page", () => ascii("<html><body>Sign in</body></html>"), { code: "file-is-html" }],
    ["XML", () => ascii('<?xml version="1.0"?><Workbook/>'), { code: "file-is-xml" }],
    ["rich text", () => ascii("{\\rtf1\\ansi firm_id}"), { code: "file-is-unknown" }],
    ["a program", () => ascii("\u007FELF\u0002\u0001\u0001\u0000\u0000"), { code: "file-is-unknown" }],
    ["a picture", () => ascii("\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR"), { code: "file-is-unknown" }],
    ["a workbook that was cut off", () => questionnaireBytes().subarray(0, 3000), { code: "file-truncated" }],
    ["nothing but zeros, as a cloud folder leaves it", () => new Uint8Array(4096), { code: "file-is-placeholder" }],
    ["a CSV with zeros behind it, as a crash leaves it", () => ascii(answersCsv([{}]) + "\u0000".repeat(512)), { code: "file-is-unknown" }],
  ])("%s", (_, bytes, finding) => expectRefusal(new Uint8Array(bytes()), finding, "a.csv"));
  test("a workbook is read as what it is", () => {
    const [reading] = readQuestionnaires(questionnaireBytes(), "a.csv");
    expect(reading?.provenance.format).toBe("xlsx");
    expect(reading?.assessment).not.toBeNull();
  });
});

/** Characters of a text that makes a careless pattern try them again and again: with the square of it, none of these would end. */
const length = 400_000;

describe("texts that make careless patterns run for hours are read in a moment:", () => {
  test.each([
    ["a number with spaces behind it, and then a letter", `1.5${" ".repeat(length)}x`],
    ["digits", "1".repeat(length)],
    ["groups of digits", "1,111".repeat(length / 5)],
    ["digits and points", "1.".repeat(length / 2)],
    ["spaces between letters", `a${" ".repeat(length)}b`],
    ["a reason with spaces", `na${" ".repeat(length)}x`],
    ["a reason with a colon and spaces", `na:${" ".repeat(length)}x`],
    ["an id with dashes", `EM1${"-".repeat(length)}05`],
    ["endings of evidence columns", "_ev".repeat(length / 3)],
    ["dots of settings", "setting.".repeat(length / 8)],
    ["a version of dots", "1.".repeat(length / 2)],
    ["a date of spaces", `2024${" ".repeat(length)}年`],
    ["marks without width", "\u200B".repeat(length / 3)],
    ["letters that grow when they are normalised", "\uFDFA".repeat(length / 18)],
    ["marks on one letter", `a${"\u0301".repeat(length / 3)}`],
    ["starts of a page", "<!--".repeat(length / 4)],
  ])("%s", (_, text) => {
    const line = [text, "2024", text, text, text, text, text].join(";");
    const tables = [
      answersCsv([Object.fromEntries(Object.keys(sound).map((column) => [column, text]))], ";"),
      withHeader("EN2_04", text).replaceAll(",", ";"),
      `firm_id;year;item_id;status;value;na_reason;evidence\n${line}\n`,
      text,
    ];
    for (const table of tables) expect(readQuestionnaires(new TextEncoder().encode(table), "a.csv").length).toBeGreaterThan(0);
  });
});
