import fc from "fast-check";
import { expect, test } from "vitest";
import { midRanks } from "../../../../analysis/statistics/mid-ranks.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import { arithmeticScores, geometricScores } from "../../../../analysis/statistics/robustness/composite.ts";
import { importance } from "../../../../analysis/statistics/robustness/importance.ts";
import { leaveOneOut } from "../../../../analysis/statistics/robustness/leave-one-out.ts";
import { rankShift } from "../../../../analysis/statistics/robustness/rank-shift.ts";
import { dirichletWeights, uniformWeights } from "../../../../analysis/statistics/robustness/weight-draws.ts";
import { shareAhead, weightPerturbation } from "../../../../analysis/statistics/robustness/weight-perturbation.ts";
import { partialSpearman, spearman } from "../../../../analysis/statistics/spearman.ts";
import made from "../data/comparisons-golden.json" with { type: "json" };
import golden from "../data/stats-golden.json" with { type: "json" };
import { column, companies } from "../reference-data.ts";

const { sensitivity } = golden;

/** Four areas of two questions each, 0–100: the mean of the answered ones. */
const rows = companies.map((company) =>
  [1, 3, 5, 7].map((first) => {
    const levels = [company[`q${first}`], company[`q${first + 1}`]].filter((level) => level !== "").map(Number);
    return (25 * levels.reduce((a, b) => a + b, 0)) / levels.length;
  }),
);
const equal = { rows, weights: [0.25, 0.25, 0.25, 0.25] };

test("under weights moved by up to 25 % the ranks of the reference data shift as in R, draw by draw", () => {
  const result = weightPerturbation(equal, uniformWeights(equal.weights, seededRandom(7)));
  expect(result?.meanShift).toBeCloseTo(sensitivity.mean_abs_rank_shift_weights25, 9);
  expect([result?.shiftInterval.lower, result?.shiftInterval.upper]).toEqual(sensitivity.q05_q95.map((shift) => expect.closeTo(shift, 9)));
  const first = result?.cases[0];
  expect([first?.interval.lower, first?.median, first?.interval.upper]).toEqual(sensitivity.firm1_rank_interval);
  expect([...(first?.bands.values() ?? [])].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test("the geometric mean instead of the arithmetic one shifts the ranks as in R", () => {
  const { meanShift, rho } = rankShift(arithmeticScores(equal), geometricScores(equal)) ?? {};
  expect([meanShift, rho]).toEqual([expect.closeTo(sensitivity.geo_vs_arith_shift, 9), expect.closeTo(sensitivity.spearman_geo, 9)]);
});

test("leaving out one area after the other shifts the ranks as in R", () => {
  expect(leaveOneOut(equal).map((shift) => shift?.meanShift)).toEqual(sensitivity.leave_one_out.map((shift) => expect.closeTo(shift, 9)));
  expect(leaveOneOut({ rows: [[1], [2]], weights: [1] })).toEqual([null]);
});

test("the correlation of every area with the whole is R's, under equal and other weights", () => {
  expect(importance(equal)?.map(({ squaredCorrelation }) => squaredCorrelation)).toEqual(
    sensitivity.area_corr_with_total.map((r) => expect.closeTo(r ** 2, 9)),
  );
  const { weights, squared } = made.importance;
  const parts = importance({ rows, weights }) ?? [];
  expect(parts.map(({ squaredCorrelation }) => squaredCorrelation)).toEqual(squared.map((value) => expect.closeTo(value, 9)));
  expect(parts.reduce((sum, part) => sum + part.importance, 0)).toBeCloseTo(1, 12);
  // The area of weight 0.1 goes with the others and so decides more than a tenth.
  expect(parts.map(({ isOff }) => isOff)).toEqual([true, false, false, true]);
});

test("an area in which all companies are alike has no importance that could be given", () => {
  expect(
    importance({
      rows: [
        [50, 1],
        [50, 2],
        [50, 3],
      ],
      weights: [0.5, 0.5],
    }),
  ).toBeNull();
});

test("a company that is better in every area is ahead in all draws, its mirror image in half of them", () => {
  const three = {
    rows: [
      [80, 60],
      [60, 40],
      [60, 80],
    ],
    weights: [1, 1],
  };
  const draw = uniformWeights(three.weights, seededRandom(5));
  expect([shareAhead(three, [0, 1], draw, 200), shareAhead(three, [1, 0], draw, 200)]).toEqual([1, 0]);
  expect(Math.abs((shareAhead(three, [0, 2], draw, 2000) ?? 0) - 0.5)).toBeLessThan(0.05);
  expect([shareAhead(three, [0, 9], draw), weightPerturbation({ rows: [], weights: [1] }, draw)]).toEqual([null, null]);
});

test("Dirichlet weights add up to 1, lie around the given ones, and leave 0 at 0", () => {
  const given = [0.5, 0.3, 0.2, 0];
  const draw = dirichletWeights(given, seededRandom(11));
  const draws = Array.from({ length: 4000 }, draw);
  for (const weights of draws.slice(0, 50)) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  const means = given.map((_, part) => draws.reduce((sum, weights) => sum + (weights[part] ?? 0), 0) / draws.length);
  expect(means).toEqual(given.map((weight) => expect.closeTo(weight, 1)));
  // Variance of the first: w(1 − w)/(concentration + 1).
  const spread = draws.reduce((sum, [first = 0]) => sum + (first - 0.5) ** 2, 0) / draws.length;
  expect(spread).toBeCloseTo(0.25 / 11, 2);
});

test("small shapes of the Dirichlet distribution are drawn too", () => {
  const draw = dirichletWeights([0.9, 0.1], seededRandom(2), 2);
  const mean = Array.from({ length: 4000 }, draw).reduce((sum, [, second = 0]) => sum + second, 0) / 4000;
  expect(Math.abs(mean - 0.1)).toBeLessThan(0.02);
});

test("rank correlations are R's, plain and with the size of the company held", () => {
  const sizes = companies.map(({ size }) => ["micro", "small", "medium"].indexOf(size ?? ""));
  expect(spearman(column("score"), column("energy"))).toBeCloseTo(made.spearman.rho, 9);
  expect(partialSpearman(column("score"), column("energy"), sizes)).toBeCloseTo(made.spearman.partial, 9);
  expect([spearman([1, 2], [2, 1]), spearman([1, 1, 1], [1, 2, 3]), partialSpearman([1, 2, 3, 4], [1, 2, 4, 3], [1, 2, 3, 4])]).toEqual([
    null,
    null,
    null,
  ]);
});

test("for all scores: mid-ranks add up to n(n + 1)/2, and rounding does not break a tie", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (values) => {
      const ranks = midRanks(values);
      expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
      expect(midRanks(values.map((value, at) => value + (at % 2) * 1e-12))).toEqual(ranks);
    }),
  );
});

test("for all composites: weights that are not moved move no rank", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (scores) => {
      const result = weightPerturbation({ rows: scores, weights: [3, 1] }, uniformWeights([3, 1], seededRandom(1), 0), 5);
      expect(result?.meanShift).toBe(0);
      expect(result?.cases.every(({ median, interval }) => interval.lower === median && interval.upper === median)).toBe(true);
    }),
  );
});
