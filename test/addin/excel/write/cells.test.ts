import { expect, test } from "vitest";
import { inputOf, literal } from "../../../../addin/excel/write/cells.ts";

test.each([
  "=1+1",
  "+86 21 5555",
  "-",
  "@sum",
  "'quoted",
  "#N/A",
  "TRUE",
  "false",
  "1",
  "01",
  "1-2",
  "2025-01",
  "1.0.0",
  "2025年3月",
  "3月5日",
  "12:30",
  "50%",
  "¥5",
  "May 5",
  "１２",
  "＝合计",
])("%s stays a text behind an apostrophe", (text) => {
  expect(literal(text)).toBe(`'${text}`);
});

test.each(["企业信息", "Yes", "", "Where most of your people work, by the count at the end of year 2025."])(
  "%s needs no apostrophe",
  (text) => {
    expect(literal(text)).toBe(text);
  },
);

test("a cell of the format @ is typed as it is, unless it would become a formula", () => {
  expect(inputOf({ value: "91310000MA1FL4XA00", style: "inputCode" })).toBe("91310000MA1FL4XA00");
  expect(inputOf({ value: "=cmd", style: "inputCode" })).toBe("'=cmd");
});

test("numbers and formulas are no texts", () => {
  expect(inputOf({ value: 7, style: "cell" })).toBe(7);
  expect(inputOf({ value: { formula: "SUM(A1,B1)" }, style: "cell" })).toBe("=SUM(A1,B1)");
  expect(inputOf({ value: null, style: "cell" })).toBeNull();
});
