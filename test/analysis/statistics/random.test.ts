import { expect, test } from "vitest";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import golden from "./data/stats-golden.json" with { type: "json" };
import { column } from "./reference-data.ts";

test("the first bootstrap means from seed 20250621 are those that R draws", () => {
  const random = seededRandom(golden.boot_mean.seed);
  const scores = column("score");
  const means = golden.boot_mean.first5.map(() =>
    mean(distributionOf(scores.map(() => scores[Math.floor(random() * scores.length)] ?? 0))),
  );
  expect(means).toEqual(golden.boot_mean.first5.map((value) => expect.closeTo(value, 9)));
});

test("every whole number is a seed and draws between 0 and 1; other seeds are refused", () => {
  for (const seed of [0, -5, 2_147_483_647, Number.MAX_SAFE_INTEGER]) {
    const random = seededRandom(seed);
    const draws = Array.from({ length: 100 }, random);
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
    expect(new Set(draws).size).toBe(100);
  }
  expect(() => seededRandom(0.5)).toThrow(RangeError);
});
