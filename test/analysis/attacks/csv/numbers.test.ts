import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../instrument/reading.ts";
import { answerTo, readOne } from "../../ingest/expectations.ts";
import { answersCsv } from "./answers-csv.ts";

/** The reading of a CSV in which one company wrote this for a figure, quoted so that no separator matters. */
const figure = (text: string, delimiter = ","): Reading =>
  readOne(answersCsv([{ EN2_04: `"${text.replaceAll('"', '""')}"` }], delimiter), "a.csv");

/** The figure as it was read, or the code of the issue that refuses it. */
function valueOf({ assessment, issues }: Reading): unknown {
  const answer = assessment === null ? null : answerTo(assessment, "EN2-04");
  if (answer?.kind === "figure") return answer.value;
  const about = issues.filter(({ itemId }) => itemId === "EN2-04").map(({ code }) => code);
  return answer?.kind === "unreadable" ? about : answer;
}

describe("a figure", () => {
  test.each([
    ["1e3", 1000],
    ["1.5E+2", 150],
    ["0.1e1", 1],
    ["１２", 12],
    ["１，２３４．５", 1234.5],
    ["1 000", 1000],
    ["1\u00A0000", 1000],
    ["1\u202F000", 1000],
    ["1'000", 1000],
    ["1,234,567.5", 1_234_567.5],
    ["1.234.567,5", 1_234_567.5],
    [".5", 0.5],
    ["5.", 5],
    ["+5", 5],
    ["-0", 0],
    ["0.0", 0],
    ["  7  ", 7],
    ["\uFEFF7\u200B", 7],
    ["0.07亿", 7_000_000],
    ["410 MWh", 410],
  ])("%j is %d", (text, value) => expect(valueOf(figure(text))).toBe(value));

  test.each([
    "0x10",
    "0b11",
    "0o7",
    "1n",
    "1_000",
    "١٢٣",
    "१२",
    "四",
    "Ⅳ",
    "1/2",
    "½",
    "3½",
    "10²",
    "10 ³",
    "²",
    "①",
    "NaN",
    "Infinity",
    "-Infinity",
    "∞",
    "1e",
    "1e3e3",
    "1e400",
    "1e-400",
    "1.2.3",
    "1,23,4",
    "1 2",
    "1 0000",
    "--5",
    "−5",
    "12-",
    "(12)",
    "$12",
    "12%",
    "TRUE",
    "=1+1",
    "'12",
    "12\u202E",
    "12 kWh",
    "1".repeat(101),
  ])("%j is not taken for a number", (text) => expect(valueOf(figure(text))).toEqual(["not-a-number"]));

  test.each(["-5", "9007199254740993", "1e16"])("%j is out of range", (text) =>
    expect(valueOf(figure(text))).toEqual(["number-out-of-range"]),
  );
  test("an error value stays an error", () => expect(valueOf(figure("#DIV/0!"))).toEqual(["cell-error"]));
  test("a blank is a blank and never 0", () => expect([valueOf(figure("")), valueOf(figure(" \t "))]).toEqual([undefined, undefined]));
});

describe("the decimal comma:", () => {
  test.each([
    [",", "3,5", 3.5],
    [";", "3,5", 3.5],
    ["\t", "3,5", 3.5],
    [",", "1.234,5", 1234.5],
    [";", "1.234,5", 1234.5],
    ["|", "1 234,5", 1234.5],
    [",", "1,234.5", 1234.5],
    [";", "0,35", 0.35],
    [",", "0,350", 0.35],
    [",", "-0,000", 0],
    [",", "000,001", 0.001],
  ])("between %j, %s is %d", (delimiter, text, value) => expect(valueOf(figure(text, delimiter))).toBe(value));
  test.each([
    [";", "1,234"],
    [";", "1.234"],
    ["\t", "12,345"],
  ])("between %j, %s may mean two numbers and is refused", (delimiter, text) =>
    expect(valueOf(figure(text, delimiter))).toEqual(["ambiguous-number"]),
  );
  test("is the same for all numbers of a file, so that one of them speaks for the others", () => {
    const { assessment } = readOne(answersCsv([{ EN2_04: "1.234", employees: "2.345", revenue: "0,5" }], ";"), "a.csv");
    expect([assessment?.profile, assessment && answerTo(assessment, "EN2-04")]).toMatchObject([
      { employees: 2345, revenue: 0.5 },
      { kind: "figure", value: 1234 },
    ]);
  });
  test("and the decimal point in one file refuse what may mean two numbers", () => {
    const reading = readOne(answersCsv([{ EN2_04: "1,234", revenue: "0,5", assets: "2.5" }], ";"), "a.csv");
    expect(reading.assessment?.profile).toMatchObject({ revenue: 0.5, assets: 2.5 });
    expect(valueOf(reading)).toEqual(["ambiguous-number"]);
  });
  test("whatever number is written with it, it is read as that number or refused", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(",", ";", "\t"),
        (whole, part, delimiter) => {
          const decimals = String(part).padStart(3, "0");
          const found = valueOf(figure(`${whole},${decimals}`, delimiter));
          const grouped = delimiter === "," && whole > 0 && whole < 1000 ? whole * 1000 + part : null;
          const expected = Number(`${whole}.${decimals}`);
          return Array.isArray(found) || found === expected || found === grouped;
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a year", () => {
  const yearOf = (text: string): unknown => readOne(answersCsv([{ year: `"${text}"` }]), "a.csv").assessment?.profile.year;
  test.each(["2024", " 2024 ", "２０２４", "2024.0", "2024,0", "2024年", "2024年度"])("%j is 2024", (text) =>
    expect(yearOf(text)).toBe(2024),
  );
  test.each([
    ["24", "number-out-of-range"],
    ["1989", "number-out-of-range"],
    ["2101", "number-out-of-range"],
    ["20240", "number-out-of-range"],
    ["0024", "number-out-of-range"],
    ["-2024", "not-a-number"],
    ["2024.5", "not-a-number"],
    ["2,024", "not-a-number"],
    ["2e3", "not-a-number"],
    ["0x7E8", "not-a-number"],
    ["2024/25", "not-a-number"],
    ["2024-12-31", "not-a-number"],
    ["二〇二四", "not-a-number"],
    ["FY2024", "not-a-number"],
    ["NaN", "not-a-number"],
    ["١٩٩٩", "not-a-number"],
    ["__proto__", "not-a-number"],
  ])("%j is refused, and missing is not zero", (text, code) => {
    const { assessment, issues } = readOne(answersCsv([{ year: text.includes(",") ? `"${text}"` : text }]), "a.csv");
    expect(assessment?.profile.year).toBeNull();
    expect(issues.filter(({ column }) => column === "year").map((issue) => issue.code)).toEqual([code, "year-missing"]);
  });
});

describe("a level", () => {
  test.each(["3.5", "-1", "5", "3,5", "1e0", "0x3", "３.１", "Ⅲ", "3/4", "NaN", "true", "03"])("%j is refused", (text) => {
    const { assessment, issues } = readOne(answersCsv([{ RM1_01: `"${text}"` }]), "a.csv");
    expect(assessment && answerTo(assessment, "RM1-01")).toEqual({ kind: "unreadable", found: text });
    expect(issues).toContainEqual(expect.objectContaining({ code: "not-an-answer", found: text, itemId: "RM1-01", line: 2 }));
  });
});
