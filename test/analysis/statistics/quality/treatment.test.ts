import fc from "fast-check";
import { expect, test } from "vitest";
import { kurtosis } from "../../../../analysis/statistics/description/kurtosis.ts";
import { skewness } from "../../../../analysis/statistics/description/skewness.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { treatment } from "../../../../analysis/statistics/quality/treatment.ts";
import { sampleSize } from "../../../../analysis/statistics/sample-size.ts";
import { column } from "../reference-data.ts";

const ordinary = Array.from({ length: 30 }, (_, at) => 10 + at);

test("an ordinary figure is left as it is", () => {
  expect(treatment(distributionOf(ordinary))).toEqual({ kind: "none", treated: 0, distribution: distributionOf(ordinary) });
  expect(treatment([])).toEqual({ kind: "none", treated: 0, distribution: [] });
});

test("one giant is drawn in to its neighbour, two are drawn in one after the other", () => {
  expect(treatment(distributionOf([...ordinary, 5000]))).toEqual({
    kind: "winsorised",
    treated: 1,
    distribution: distributionOf([...ordinary, 39]),
  });
  expect(treatment(distributionOf([...ordinary, 5000, 5000]))).toMatchObject({ kind: "winsorised", treated: 2 });
  expect(treatment(distributionOf([...ordinary, -5000]))).toEqual({
    kind: "winsorised",
    treated: 1,
    distribution: distributionOf([10, ...ordinary]),
  });
});

test("a figure that doubles from company to company is taken to logarithms, with a zero in it nothing helps", () => {
  const doubling = Array.from({ length: 40 }, (_, at) => 2 ** (at / 2));
  expect(treatment(distributionOf(doubling))).toMatchObject({ kind: "logarithm", treated: 40 });
  expect(treatment(distributionOf([0, ...doubling])).kind).toBe("untreatable");
});

test("for all figures: no company is lost, and what is treated passes the rule", () => {
  const figure = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1_000_000 }));
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 40 }), (values) => {
      const { kind, treated, distribution } = treatment(distributionOf(values));
      expect(sampleSize(distribution)).toBe(values.length);
      expect(treated).toBeLessThanOrEqual(kind === "logarithm" ? values.length : 5);
      const isExtreme = Math.abs(skewness(distribution) ?? 0) > 2 && (kurtosis(distribution) ?? 0) > 3.5;
      expect(isExtreme).toBe(kind === "untreatable");
    }),
  );
});

test("the energy of the reference companies, skewed by 2.3, is treated", () => {
  expect(treatment(distributionOf(column("energy"))).kind).not.toBe("none");
});
