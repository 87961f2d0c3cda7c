import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeOf } from "../../../../analysis/charts/drawing/band-rows.ts";

describe("a company's place", () => {
  const quantiles = { p10: 20, q1: 40, median: 50, q3: 60, p90: 80 };

  test("lies between published quantiles", () => {
    expect([10, 20, 45, 50, 99].map((score) => placeOf(quantiles, score))).toEqual([
      { low: 0, high: 10 },
      { low: 10, high: 10 },
      { low: 25, high: 50 },
      { low: 50, high: 50 },
      { low: 90, high: 100 },
    ]);
    expect(placeOf({ ...quantiles, p10: 40 }, 40)).toEqual({ low: 10, high: 25 });
  });

  test("is wider where fewer quantiles are published, and unknown without any", () => {
    expect(placeOf({ p10: null, q1: null, median: 50, q3: null, p90: null }, 45)).toEqual({ low: 0, high: 50 });
    expect(placeOf({ p10: null, q1: null, median: null, q3: null, p90: null }, 45)).toBeNull();
  });

  test("never gets worse with a higher score", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
        const [low, high] = [placeOf(quantiles, Math.min(a, b)), placeOf(quantiles, Math.max(a, b))];
        return low !== null && high !== null && low.low <= high.low && low.high <= high.high;
      }),
    );
  });
});
