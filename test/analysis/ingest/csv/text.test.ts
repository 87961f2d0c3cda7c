import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { encoded } from "../encode-chinese.ts";
import { answerTo, assessmentIn, codesOf, expectRefusal, readOne } from "../expectations.ts";

const table = "firm_id,year,instrument_version,form,size,province,RM1_01,EM1_05\n甲公司,2024,1.0.0,full,小型,浙江,3 全面实施,N 不符合\n";
const expected = assessmentIn(table, "a.csv");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const both = (first: Uint8Array, second: Uint8Array): Uint8Array => new Uint8Array([...first, ...second]);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (little: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(little).swap16());

test("the sample holds what the other encodings and dialects are compared with", () => {
  expect(expected).toMatchObject({ firmId: "甲公司", profile: { province: "33", size: "small" } });
  expect([...expected.answers.values()].map(({ answer }) => answer)).toEqual([
    { kind: "level", level: 3 },
    { kind: "compliance", state: "no" },
  ]);
});

describe("a CSV gives the same answers in", () => {
  test.each<readonly [string, Uint8Array]>([
    ["UTF-8 with byte order mark", both(bytes(0xef, 0xbb, 0xbf), utf8(table))],
    ["UTF-16", both(bytes(0xff, 0xfe), utf16(table))],
    ["UTF-16 with bytes the other way round", both(bytes(0xfe, 0xff), swapped(utf16(table)))],
    ["lines that end as on Windows", utf8(table.replaceAll("\n", "\r\n"))],
    ["lines that end as on old Macs", utf8(table.replaceAll("\n", "\r"))],
    ["a header that ends otherwise than the other lines", utf8(table.replace("\n", "\r\n"))],
    ["no line end behind the last line", utf8(table.trimEnd())],
    ["semicolons", utf8(table.replaceAll(",", ";"))],
    ["tabs", utf8(table.replaceAll(",", "\t"))],
    ["vertical bars", utf8(table.replaceAll(",", "|"))],
    ["a line that says its separator", utf8(`sep=;\r\n${table.replaceAll(",", ";")}`)],
    ["quotes around everything", utf8(table.replaceAll(/[^,\n]+/gu, '"$&"'))],
    ["spaces around everything", utf8(table.replaceAll(/[^,\n]+/gu, " $& "))],
    ["blank lines before the header", utf8(`\n\n${table}`)],
    ["upper case in the header", utf8(table.replace(/^.*/u, (header) => header.toUpperCase()))],
  ])("%s", (_, content) => expect(assessmentIn(content, "a.csv")).toEqual(expected));
});

describe("an encoding that is not stated", () => {
  test("is taken for GB 18030 where the result is Chinese, with a note", () => {
    const { assessment, issues } = readOne(encoded(table, "gb18030"), "a.csv");
    expect(assessment).toEqual(expected);
    expect(issues).toContainEqual(expect.objectContaining({ code: "encoding-guessed", encoding: "GB 18030", severity: "note" }));
  });
  const french = table.replaceAll(/\p{Script=Han}+/gu, "").replace("\n,", "\nSociété Générale,");
  test.each<readonly [string, Uint8Array]>([
    ["Big5", encoded("firm_id,EM1_05\n臺灣測試公司有限責任,Y\n", "big5")],
    ["Shift-JIS", encoded("firm_id,EM1_05\nテスト会社の報告,Y\n", "shift_jis")],
    ["Latin-1", new Uint8Array(Buffer.from(french, "latin1"))],
    ["Latin-1 with one umlaut", new Uint8Array(Buffer.from("firm_id,EM1_05\nMüller,Y\n", "latin1"))],
    ["UTF-8 that was cut within a character", both(utf8("firm_id,EM1_05\nab,"), bytes(0xe7, 0xac))],
  ])("is refused where it may be %s", (_, content) => expectRefusal(content, { code: "encoding-unknown" }, "a.csv"));
  test.each([utf16(table), swapped(utf16(table))])("is UTF-16 where every second byte of the start is zero, with a note", (content) => {
    const { assessment, issues } = readOne(content, "a.csv");
    expect(assessment).toEqual(expected);
    expect(issues).toContainEqual(expect.objectContaining({ code: "encoding-guessed", encoding: "UTF-16", severity: "note" }));
  });
});

describe("decimal signs:", () => {
  const figures = (delimiter: string, employees: string, share: string): Uint8Array =>
    utf8(
      ["firm_id;year;instrument_version;form;employees;revenue;EN2_04;RM1_01", `F1;2024;1.0.0;full;${employees};${share};${share};3,0`]
        .join("\n")
        .replaceAll(";", delimiter),
    );
  const valuesIn = (content: Uint8Array): readonly unknown[] => {
    const { profile, answers } = assessmentIn(content, "a.csv");
    return [profile.employees, profile.revenue, answers.get("EN2-04")?.answer];
  };
  test("with semicolons, a comma is the decimal sign", () => {
    expect(valuesIn(figures(";", "1.234", "3,5"))).toEqual([1234, 3.5, { kind: "figure", value: 3.5 }]);
  });
  test("with tabs, both are told apart by the numbers", () => {
    expect(valuesIn(figures("\t", "1,234", "3.5"))).toEqual([1234, 3.5, { kind: "figure", value: 3.5 }]);
    expect(valuesIn(figures("\t", "12", "1.234,5"))).toEqual([12, 1234.5, { kind: "figure", value: 1234.5 }]);
  });
  test("a number that may mean two is refused and never guessed", () => {
    const { assessment, issues } = readOne(figures(";", "1.234", "12"), "a.csv");
    expect(assessment?.profile.employees).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: "ambiguous-number", found: "1.234", column: "employees" }));
  });
  test("with commas, 3,5 in quotes is 3.5", () => {
    const text = 'firm_id,year,instrument_version,form,EN2_04,EN2_05\nF1,2024,1.0.0,full,"3,5","1.234,5"\n';
    expect(assessmentIn(text, "a.csv").answers.get("EN2-04")?.answer).toEqual({ kind: "figure", value: 3.5 });
    expect(assessmentIn(text, "a.csv").answers.get("EN2-05")?.answer).toEqual({ kind: "figure", value: 1234.5 });
  });
  test("with commas, 1,234 in quotes is 1234", () => {
    const text = 'firm_id,year,instrument_version,form,EN2_04\nF1,2024,1.0.0,full,"1,234"\n';
    expect(assessmentIn(text, "a.csv").answers.get("EN2-04")?.answer).toEqual({ kind: "figure", value: 1234 });
  });
  test("levels may have decimals of either kind", () =>
    expect(answerTo(assessmentIn(figures(";", "1", "2,5"), "a.csv"), "RM1-01")).toEqual({ kind: "level", level: 3 }));
});

describe("quotes", () => {
  const header = "firm_id,year,instrument_version,form,size,EM1_05";
  test("keep separators, line breaks and quotes within a field, and lines are counted right", () => {
    const text = `${header}\n"A, ""the"" one\r\nand only",2024,1.0.0,full,small,Y\nB,2024,1.0.0,full,small,?\n`;
    const readings = readQuestionnaires(utf8(text), "a.csv");
    expect(readings.map(({ assessment }) => assessment?.firmId)).toEqual(['A, "the" one\nand only', "B"]);
    expect(readings[1]?.issues).toContainEqual(expect.objectContaining({ code: "not-an-answer", line: 4 }));
  });
  test("within a plain field are part of it", () =>
    expect(assessmentIn(`${header}\n5" pipes,2024,1.0.0,full,small,Y\n`, "a.csv").firmId).toBe('5" pipes'));
  test("that are never closed refuse the file, with their line", () => {
    const text = `${header}\nA,2024,1.0.0,full,small,Y\n"B,2024,1.0.0,full,small,N\nC,2024,1.0.0,full,small,N\n`;
    expectRefusal(text, { code: "file-corrupt", part: "line 3", cause: "unclosed-quote" }, "a.csv");
  });
  test("with something behind them refuse the file", () => {
    expectRefusal(
      `${header}\n"A" Ltd,2024,1.0.0,full,small,Y\n`,
      { code: "file-corrupt", part: "line 2", cause: "unclosed-quote" },
      "a.csv",
    );
  });
});

describe("a limit stops", () => {
  test("a field that is too long", () =>
    expectRefusal(`firm_id,EM1_05\n${"x".repeat(1_000_001)},Y\n`, { code: "limit-exceeded", limit: "csvFieldCharacters" }, "a.csv"));
  test("too many columns", () =>
    expectRefusal(`firm_id,EM1_05${",".repeat(1_000_000)}\n`, { code: "limit-exceeded", limit: "csvColumns" }, "a.csv"));
  test("too many cases", () => {
    const [reading] = readQuestionnaires(utf8("firm_id,EM1_05\nA,Y\nB,Y\n"), "a.csv", { ...defaultLimits, csvCases: 1 });
    expect(reading?.issues).toMatchObject([{ code: "limit-exceeded", limit: "csvCases" }]);
  });
  test("too many bytes", () => {
    const [reading] = readQuestionnaires(utf8(table), "a.csv", { ...defaultLimits, csvBytes: 100 });
    expect(reading?.issues).toMatchObject([{ code: "file-too-large" }]);
  });
  test("text full of quotes, at once", () => {
    const started = performance.now();
    expectRefusal(`firm_id,EM1_05\n${'"a'.repeat(400_000)}`, { code: "file-corrupt" }, "a.csv");
    expect(performance.now() - started).toBeLessThan(1000);
  });
  test("the list of issues, but not their count", () => {
    const many = Array.from({ length: 1500 }, () => "F1,2024,1.0.0,full,XX1-01,answered,3").join("\n");
    const { issues } = readOne(`firm_id,year,instrument_version,form,item_id,status,value\n${many}`, "a.csv");
    expect(issues).toHaveLength(1001);
    expect(codesOf(issues.slice(-1))).toEqual(["more-issues"]);
  });
});
