import { expect, test } from "vitest";
import {
  countLabel,
  countText,
  figureText,
  percent,
  publishedScore,
  signed,
  wholeScore,
} from "../../../../analysis/charts/words/figure-text.ts";

const reader = { language: "en", minimumCounts: { mean: 5, quartiles: 10, p10p90: 20, extremeShare: 10 } } as const;

test("a withheld figure is a mark with its reason, never blank and never zero", () => {
  expect(figureText({ value: null, suppressed: "min-n", minN: 20 }, reader, wholeScore)).toMatchObject({
    text: "n<20",
    why: expect.stringContaining("20"),
  });
  expect(figureText({ value: null, suppressed: "min-n" }, reader, wholeScore).text).toBe("n<5");
  expect(figureText({ value: null, suppressed: "not-scored" }, reader, wholeScore).text).toBe("none");
  expect(figureText({ value: null, suppressed: "extreme-share" }, { ...reader, language: "zh" }, percent).text).toBe("不公布");
});

test("a figure of zero is zero", () => {
  expect(figureText({ value: 0 }, reader, percent)).toEqual({ text: "0%" });
});

test("a number of companies below the minimum is not told", () => {
  expect([countText(null, reader).text, countText(0, reader).text, countLabel(null, reader), countLabel(58, reader)]).toEqual([
    "withheld",
    "0",
    "withheld",
    "n=58",
  ]);
});

test("scores have one decimal from ten companies on", () => {
  expect([publishedScore(9)(41), publishedScore(10)(41), publishedScore(10)(41.3)]).toEqual(["41", "41.0", "41.3"]);
});

test("differences carry a sign, a real minus, and no sign at zero", () => {
  expect([signed(5.6), signed(-5.6), signed(0.4), signed(-0.4)]).toEqual(["+6", "−6", "0", "0"]);
});

test("shares are rounded as one rounds by hand", () => {
  expect([percent(0.145), percent(0.005), percent(1)]).toEqual(["15%", "1%", "100%"]);
});
