import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth, wrapText } from "../../../../analysis/charts/drawing/text-width.ts";

describe("text width", () => {
  test("a Chinese character is one em wide, a digit a little more than half", () => {
    expect(textWidth("消费者", 10)).toBe(30);
    expect(textWidth("0", 10)).toBeCloseTo(5.8);
  });

  test("two texts side by side are as wide as both", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => Math.abs(textWidth(a + b, 12) - textWidth(a, 12) - textWidth(b, 12)) < 1e-6));
  });
});

describe("breaking into lines", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(" "));
  const chinese = fc
    .array(fc.constantFrom(...Array.from("信息传输、软件和技术服务业（责任）：“”。")), { minLength: 1, maxLength: 24 })
    .map((parts) => parts.join(""));

  test("no character is lost, but for the spaces at line ends", () => {
    fc.assert(
      fc.property(fc.oneof(words, chinese), (text) => wrapText(text, 60, 12).join("").replaceAll(" ", "") === text.replaceAll(" ", "")),
    );
  });

  test("no line is wider than allowed, where every word fits a line", () => {
    fc.assert(fc.property(words, (text) => wrapText(text, 120, 12).every((line) => textWidth(line, 12) <= 120)));
  });

  test("what fits stays in one line", () => {
    expect(wrapText("Manufacturing", 200, 12)).toEqual(["Manufacturing"]);
    expect(wrapText("", 200, 12)).toEqual([""]);
  });

  test("lines are about equally long, and punctuation never begins one", () => {
    expect(wrapText("Information transmission, software and information technology services", 270, 12)).toEqual([
      "Information transmission, software",
      "and information technology services",
    ]);
    expect(wrapText("农、林、牧、渔业", 30, 12).filter((line) => /^[、，。；：）》”]/u.test(line))).toEqual([]);
  });
});
