import fc from "fast-check";
import { expect, test } from "vitest";
import { eigen } from "../../../../analysis/statistics/reliability/eigen.ts";
import { alphaInterval } from "../../../../analysis/statistics/reliability/alpha-interval.ts";
import { alphaIfDeleted, cronbachAlpha, standardisedAlpha } from "../../../../analysis/statistics/reliability/cronbach-alpha.ts";
import { itemCorrelations } from "../../../../analysis/statistics/reliability/item-correlations.ts";
import { covariancesOfCases, totalVariance, type ItemCovariances } from "../../../../analysis/statistics/reliability/item-covariances.ts";
import { oddPairs } from "../../../../analysis/statistics/reliability/item-pairs.ts";
import { itemTotalCorrelations } from "../../../../analysis/statistics/reliability/item-total-correlation.ts";
import { leastRealDifference, standardErrorOfMeasurement } from "../../../../analysis/statistics/reliability/measurement-error.ts";
import { omega } from "../../../../analysis/statistics/reliability/omega.ts";
import { oneFactor } from "../../../../analysis/statistics/reliability/one-factor.ts";
import more from "../data/reliability.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { companies } from "../reference-data.ts";

const close = (value = Number.NaN): number => expect.closeTo(value, 9);
const names = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];
const answers = companies.map((company) => names.map((name) => (company[name] === "" ? null : Number(company[name]))));

function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error("A result is missing.");
  return value;
}
const reference = must(covariancesOfCases(answers));
const symmetric = (variance: number, covariance: number, k: number): ItemCovariances => ({
  n: 40,
  matrix: Array.from({ length: k }, (_, a) => Array.from({ length: k }, (__, b) => (a === b ? variance : covariance))),
});

// Values by R 4.2.2: golden.R, and reliability.R for what golden.R rounds.
test("alpha, its Feldt interval and its item statistics are R's, over the 57 complete cases", () => {
  expect(reference.n).toBe(golden.reliability.nComplete);
  expect(reference.matrix.flat()).toEqual(more.covariance.flat().map(close));
  expect(cronbachAlpha(reference)).toEqual(close(golden.reliability.alpha));
  expect(standardisedAlpha(reference)).toEqual(close(golden.reliability.alpha_std));
  expect(alphaInterval(reference)).toEqual({ lower: close(golden.reliability.feldt95[0]), upper: close(golden.reliability.feldt95[1]) });
  expect(alphaIfDeleted(reference)).toEqual(golden.reliability.alpha_if_deleted.map(close));
  expect(itemTotalCorrelations(reference)).toEqual(golden.reliability.item_total_r.map(close));
});

test("the error of measurement of the reference scores, 0 to 100, is R's", () => {
  const sd = (25 * Math.sqrt(totalVariance(reference))) / 8;
  const error = must(standardErrorOfMeasurement(sd, cronbachAlpha(reference)));
  expect(error).toEqual(close(golden.reliability.sem));
  expect(leastRealDifference(error)).toBeCloseTo(17.099, 2);
});

test("the eigenvalues of the correlations are R's", () => {
  expect(eigen(must(itemCorrelations(reference))).values).toEqual(golden.reliability.eigen_cor.map(close));
});

test("the factor is the one of R's factanal, which stops within a few 10⁻⁹ of it", () => {
  const found = must(omega(reference));
  expect(found.standardised).toEqual(close(more.omegaStandardised));
  expect(found.factor.isHeywood).toBe(false);
  for (const [item, loading] of more.loadings.entries()) expect(Math.abs((found.factor.loadings[item] ?? 0) - loading)).toBeLessThan(1e-9);
  for (const [item, own] of more.uniquenesses.entries()) expect(Math.abs((found.factor.uniquenesses[item] ?? 0) - own)).toBeLessThan(5e-9);
  // By default factanal stops earlier.
  expect(found.raw).toBeCloseTo(golden.reliability.omega_total_raw, 6);
  expect(found.standardised).toBeCloseTo(golden.reliability.omega_std_loadings, 6);
});

test("loadings and uniquenesses solve the equations of maximum likelihood, RΨ⁻¹λ = λ(1 + λᵀΨ⁻¹λ) and diag(λλᵀ + Ψ) = 1", () => {
  const correlations = must(itemCorrelations(reference));
  const { loadings, uniquenesses } = must(oneFactor(correlations));
  const information = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1));
  const product = (row: readonly number[]): number => row.reduce((sum, each, item) => sum + each * (information[item] ?? 0), 0);
  expect(correlations.map(product)).toEqual(loadings.map((loading) => expect.closeTo(loading * (1 + product(loadings)), 11)));
  expect(loadings.map((loading, item) => loading ** 2 + (uniquenesses[item] ?? 0))).toEqual(loadings.map(() => expect.closeTo(1, 12)));
});

test("an item that nearly is the factor is told as a Heywood case, with factanal's solution", () => {
  const found = must(omega({ n: 57, matrix: more.heywoodCovariance }));
  expect(found.factor.isHeywood).toBe(true);
  expect(found.factor.loadings).toEqual(more.heywoodLoadings.map((each) => expect.closeTo(each, 8)));
  expect(found.factor.uniquenesses).toEqual(more.heywoodUniquenesses.map((each) => expect.closeTo(each, 8)));
});

const level = fc.integer({ min: 0, max: 4 });
const cases = fc.array(fc.tuple(level, level, level, level), { minLength: 5, maxLength: 40 });

test("alpha does not see the order of companies or items, a shift of an item, or the unit", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 9 }), (rows, factor) => {
      const alpha = cronbachAlpha(must(covariancesOfCases(rows)));
      const turned = rows.toReversed().map((row) => row.toReversed().map((each, item) => factor * each + item));
      const again = cronbachAlpha(must(covariancesOfCases(turned)));
      expect(again === null).toBe(alpha === null);
      expect(again ?? 0).toBeCloseTo(alpha ?? 0, 8);
    }),
  );
});

test("alpha is at most 1, and its interval holds it", () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const covariances = must(covariancesOfCases(rows));
      const alpha = cronbachAlpha(covariances);
      const interval = alphaInterval(covariances);
      if (alpha === null || interval === null) return;
      expect(alpha).toBeLessThan(1 + 1e-12);
      expect(interval.lower).toBeLessThan(alpha + 1e-9);
      expect(interval.upper).toBeGreaterThan(alpha - 1e-9);
    }),
  );
});

test.each([0.2, 0.5, 0.9])("where all items correlate at %d, alpha, standardised alpha and omega are the same", (correlation) => {
  const covariances = symmetric(2.25, 2.25 * correlation, 5);
  const expected = (5 * correlation) / (1 + 4 * correlation);
  const found = must(omega(covariances));
  expect([cronbachAlpha(covariances), standardisedAlpha(covariances), found.standardised, found.raw]).toEqual(
    [expected, expected, expected, expected].map(close),
  );
});

test("the loadings behind given correlations are found again", () => {
  const loadings = [0.9, 0.8, 0.3, 0.6, -0.2];
  const correlations = loadings.map((a, first) => loadings.map((b, second) => (first === second ? 1 : a * b)));
  expect(must(oneFactor(correlations)).loadings).toEqual(loadings.map((each) => expect.closeTo(each, 9)));
});

test("too few cases, items or differences leave reliability undefined", () => {
  expect([covariancesOfCases([]), covariancesOfCases([[1, 2]]), covariancesOfCases([[1, 2], [1]]), covariancesOfCases([[], []])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const same = must(
    covariancesOfCases([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]),
  );
  expect([cronbachAlpha(same), standardisedAlpha(same), omega(same), alphaInterval(same), oddPairs(same)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect([itemTotalCorrelations(same), alphaIfDeleted(same)]).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  const one = must(covariancesOfCases([[1], [2]]));
  expect([cronbachAlpha(one), omega(one), itemTotalCorrelations(one)]).toEqual([null, null, [null]]);
  const two = must(
    covariancesOfCases([
      [1, 1],
      [2, 3],
      [0, 0],
    ]),
  );
  expect([alphaIfDeleted(two), omega(two)]).toEqual([[null, null], null]);
  expect(alphaInterval(reference, 1.5)).toBeNull();
});

test("items that cancel each other to the last digit have no alpha, though rounding leaves a trace", () => {
  const rows = [0.1, 0.2, 0.7].map((each) => [each, 1 - each]);
  expect(cronbachAlpha(must(covariancesOfCases(rows)))).toBeNull();
});

test("a negative alpha makes no error larger than the spread, and what is undefined stays so", () => {
  expect([standardErrorOfMeasurement(8, -0.4), standardErrorOfMeasurement(8, 0.75), standardErrorOfMeasurement(8, 1)]).toEqual([8, 4, 0]);
  expect([standardErrorOfMeasurement(null, 0.8), standardErrorOfMeasurement(8, null)]).toEqual([null, null]);
});

test("items that say the same or contradict each other are named", () => {
  const matrix = [
    [1, 0.95, 0.4],
    [0.95, 1, -0.1],
    [0.4, -0.1, 1],
  ];
  expect(oddPairs({ n: 40, matrix })).toEqual([
    { items: [0, 1], correlation: 0.95, oddity: "redundant" },
    { items: [1, 2], correlation: -0.1, oddity: "conflict" },
  ]);
});

test("two hundred thousand companies cost no more than sixty", () => {
  expect(alphaInterval({ ...reference, n: 200_000 })?.lower).toBeCloseTo(golden.reliability.alpha, 2);
});
