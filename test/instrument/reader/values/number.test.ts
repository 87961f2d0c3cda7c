import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoney, readNumber, signEvidence } from "../../../../instrument/reader/values/number.ts";

describe("a number is read", () => {
  test.each([
    ["3", 3],
    ["3.0", 3],
    [" 12.50 ", 12.5],
    ["１２．５", 12.5],
    ["1,234", 1234],
    ["1,234,567.8", 1_234_567.8],
    ["1 234 567", 1_234_567],
    ["1’234.5", 1234.5],
    ["-5", -5],
    ["+5", 5],
    [".5", 0.5],
    ["1.5E+3", 1500],
    ["0", 0],
    ["2000万", 20_000_000],
    ["1.2亿", 120_000_000],
    ["0.07万", 700],
    ["三", "not-a-number"],
    ["1,23", "not-a-number"],
    ["3,5", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["10-20", "not-a-number"],
    ["约50", "not-a-number"],
    [">100", "not-a-number"],
    ["0x10", "not-a-number"],
    ["1e999", "not-a-number"],
    ["NaN", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["", "not-a-number"],
    ["12 kWh", "not-a-number"],
    ["1,,234", "not-a-number"],
    ["3 2000", "not-a-number"],
    ["12 34", "not-a-number"],
  ])("%s in a file with decimal points is %s", (text, expected) => {
    const read = readNumber(text, "point");
    expect(typeof read === "number" ? read : read.code).toBe(expected);
  });

  test.each([
    ["3,5", 3.5],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1.234.567", 1_234_567],
    ["3.5", "not-a-number"],
  ])("%s in a file with decimal commas is %s", (text, expected) => {
    const read = readNumber(text, "comma");
    expect(typeof read === "number" ? read : read.code).toBe(expected);
  });

  test.each([
    ["3,5", 3.5],
    ["3.5", 3.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1234", 1234],
    ["1.234", "ambiguous-number"],
    ["1,234", "ambiguous-number"],
    ["1.234.567", 1_234_567],
  ])("%s in a file that shows neither sign is %s", (text, expected) => {
    const read = readNumber(text, "unknown");
    expect(typeof read === "number" ? read : read.code).toBe(expected);
  });

  test("with a unit out of those given, and with no other", () => {
    expect(readNumber("35 ％", "point", ["%"])).toBe(35);
    expect(readNumber("12.5MWh", "point", ["mwh"])).toBe(12.5);
    expect(readNumber("12.5 kWh", "point", ["mwh"])).toEqual({ code: "not-a-number", found: "12.5 kWh" });
  });

  test("whatever number a program writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value), "point")).toBe(value + 0);
      }),
    );
  });

  test("or refused, whatever text it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("point" as const, "comma" as const, "unknown" as const), (text, sign) => {
        const read = readNumber(text, sign);
        return typeof read === "number" ? Number.isFinite(read) && /\d/u.test(text.normalize("NFKC")) : read.code !== undefined;
      }),
    );
  });

  test("in no time, however long the text is", () => {
    const started = performance.now();
    for (const text of ["1".repeat(30_000), "1,".repeat(15_000), "1 ".repeat(15_000), " ".repeat(30_000)])
      expect(readNumber(text, "unknown")).toMatchObject({ code: "not-a-number" });
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("money is read in 10,000 CNY:", () => {
  test.each([
    ["2000", 2000],
    ["2000万", 2000],
    ["2000万元", 2000],
    ["2,000 万元", 2000],
    ["0.2亿", 2000],
    ["1.5亿元", 15_000],
    ["人民币 300 万元", 300],
    ["￥300万", 300],
    ["500元", 0.05],
    ["300万人民币", 300],
    ["5千万", 5000],
    ["300 USD", "not-a-number"],
    ["三百万", "not-a-number"],
  ])("%s is %s", (text, expected) => {
    const read = readMoney(text, "point");
    expect(typeof read === "number" ? read : read.code).toBe(expected);
  });
});

describe("the decimal sign of a file is", () => {
  const signOf = (texts: readonly string[]): string => {
    const evidence = signEvidence();
    for (const text of texts) evidence.add(text);
    return evidence.sign("unknown");
  };
  test.each([
    [["3,5", "1.234"], "comma"],
    [["1.234,5"], "comma"],
    [["1.234.567"], "comma"],
    [["3.5", "1,234"], "point"],
    [["1.234"], "unknown"],
    [["3.5", "3,5"], "unknown"],
    [["12", "2024.12.31", "1.0.0"], "unknown"],
  ])("told by %j: %s", (texts, sign) => expect(signOf(texts)).toBe(sign));
});
