import fc from "fast-check";
import { expect, test } from "vitest";
import { samplingAdequacy } from "../../../../analysis/statistics/dimensionality/sampling-adequacy.ts";
import { covariancesOfCases } from "../../../../analysis/statistics/reliability/item-covariances.ts";

const equal = (k: number, correlation: number): { readonly n: number; readonly matrix: readonly (readonly number[])[] } => ({
  n: 50,
  matrix: Array.from({ length: k }, (_, a) => Array.from({ length: k }, (__, b) => (a === b ? 1 : correlation))),
});

test("of items that all correlate alike, the adequacy is the one by hand", () => {
  // With k items of correlation r, every partial correlation is r / (1 + (k − 2)·r).
  for (const [k, r] of [
    [3, 0.5],
    [5, 0.3],
    [8, 0.9],
  ] as const) {
    const partial = r / (1 + (k - 2) * r);
    expect(samplingAdequacy(equal(k, r))).toBeCloseTo(r ** 2 / (r ** 2 + partial ** 2), 12);
  }
  expect(samplingAdequacy(equal(2, 0.7))).toBeCloseTo(0.5, 12);
});

test("unrelated items, a single one, or items that determine each other have none", () => {
  expect([samplingAdequacy(equal(4, 0)), samplingAdequacy(equal(1, 0)), samplingAdequacy(equal(3, 1))]).toEqual([null, null, null]);
});

test("it lies between 0 and 1 and does not see the order or the unit of the items", () => {
  const level = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level, level, level), { minLength: 12, maxLength: 30 }), (rows) => {
      const adequacy = (cases: readonly (readonly number[])[]): number | null => {
        const covariances = covariancesOfCases(cases);
        return covariances === null ? null : samplingAdequacy(covariances);
      };
      const found = adequacy(rows);
      expect((found ?? 0.5) >= 0 && (found ?? 0.5) <= 1).toBe(true);
      const other = adequacy(rows.map((row) => row.map((answer) => 25 * answer + 3).toReversed()));
      expect(Math.abs((found ?? 0) - (other ?? 0))).toBeLessThan(1e-9);
    }),
  );
});
