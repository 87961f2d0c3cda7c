import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "../../../../instrument/reader/values/date.ts";

describe("a day is read from", () => {
  test.each([
    "2024-03-05",
    "2024-3-5",
    "2024/3/5",
    "2024.03.05",
    "2024年3月5日",
    "2024 年 3 月 5 日",
    "20240305",
    "2024-03-05T00:00:00",
    "2024-03-05T08:00:00.000Z",
    "２０２４－０３－０５",
    "45356",
    "45356.75",
  ])("%s", (text) => expect(readDate(text, false)).toBe("2024-03-05"));

  test.each([
    "2024-02-30",
    "2024-13-01",
    "05.03.2024",
    "3/5/2024",
    "2024",
    "2024-03",
    "0",
    "-1",
    "2958466",
    "March 5, 2024",
    "60",
    "2024-03/05",
    "n/a",
    "1e5",
  ])("but not from %s", (text) => expect(readDate(text, false)).toEqual({ code: "not-a-date", found: text }));
});

test("serial numbers count from the epoch of the workbook", () => {
  expect(readDate("10000", false)).toBe("1927-05-18");
  expect(readDate("45356", false)).toBe("2024-03-05");
  expect(readDate("43894", true)).toBe("2024-03-05");
  expect(readDate("2957004", true)).toEqual({ code: "not-a-date", found: "2957004" });
});

test("every day from 1927 is read back from its serial number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 2_958_465 }), (serial) => {
      const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      expect(readDate(String(serial), false)).toBe(day);
      expect(readDate(day, false)).toBe(day);
    }),
  );
});
