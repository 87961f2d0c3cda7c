import { expect, test } from "vitest";
import { eigen } from "../../../../analysis/statistics/reliability/eigen.ts";
import { chiSquareDraw } from "../../../../analysis/statistics/draws/gamma-draw.ts";
import { normalDraw } from "../../../../analysis/statistics/draws/normal-draw.ts";
import { parallelAnalysis } from "../../../../analysis/statistics/dimensionality/parallel-analysis.ts";
import { randomCovariances } from "../../../../analysis/statistics/dimensionality/random-covariances.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import more from "../data/reliability.json" with { type: "json" };

const blocks = (n: number, within: number, between: number): { readonly n: number; readonly matrix: readonly (readonly number[])[] } => ({
  n,
  matrix: Array.from({ length: 8 }, (_, a) =>
    Array.from({ length: 8 }, (__, b) => (a === b ? 1 : Math.floor(a / 4) === Math.floor(b / 4) ? within : between)),
  ),
});

// 4000 random samples in R 4.2.2, reliability.R; the difference is the error of two simulations.
test("chance gives the eigenvalues that it gives in R, and the reference items measure one thing", () => {
  const found = parallelAnalysis({ n: 57, matrix: more.covariance }, { random: seededRandom(11), samples: 1000 });
  expect(found?.dimensions).toBe(1);
  for (const [place, expected] of more.parallel95.entries())
    expect(Math.abs((found?.thresholds[place] ?? 0) - expected)).toBeLessThan(0.03);
  const means = parallelAnalysis({ n: 57, matrix: more.covariance }, { random: seededRandom(12), samples: 1000, share: 0.5 });
  for (const [place, expected] of more.parallelMean.entries())
    expect(Math.abs((means?.thresholds[place] ?? 0) - expected)).toBeLessThan(0.03);
});

test("two blocks of items are two dimensions, unrelated items none, and one block one", () => {
  const random = seededRandom(3);
  const dimensions = [blocks(100, 0.6, 0.05), blocks(100, 0, 0), blocks(100, 0.5, 0.5)].map(
    (each) => parallelAnalysis(each, { random, samples: 200 })?.dimensions,
  );
  expect(dimensions).toEqual([2, 0, 1]);
});

test("a billion companies cost no more, and leave chance next to nothing", () => {
  const found = parallelAnalysis(blocks(1e9, 0.01, 0), { random: seededRandom(3), samples: 100 });
  expect(found?.dimensions).toBe(2);
  expect(found?.thresholds[0]).toBeLessThan(1.001);
});

test("fewer cases than items, a single item or one without differences have no dimensions", () => {
  const options = { random: seededRandom(1), samples: 10 };
  expect(parallelAnalysis(blocks(9, 0.5, 0.5), options)).toBeNull();
  expect(parallelAnalysis(blocks(10, 0.5, 0.5), options)).not.toBeNull();
  expect(parallelAnalysis({ n: 50, matrix: [[1]] }, options)).toBeNull();
  expect(
    parallelAnalysis(
      {
        n: 50,
        matrix: [
          [1, 0],
          [0, 0],
        ],
      },
      options,
    ),
  ).toBeNull();
});

test("eigenvalues add up to the number of items and the first direction has length 1", () => {
  const { values, first } = eigen(blocks(50, 0.5, -0.2).matrix);
  expect(values.reduce((sum, each) => sum + each, 0)).toBeCloseTo(8, 12);
  expect(first.reduce((sum, each) => sum + each ** 2, 0)).toBeCloseTo(1, 12);
});

test("random normal and chi-square numbers have the means and variances of their distributions", () => {
  const random = seededRandom(20250621);
  const draws = 50_000;
  const moments = (draw: () => number): readonly [number, number] => {
    let [first, second] = [0, 0];
    for (let index = 0; index < draws; index += 1) {
      const value = draw();
      first += value / draws;
      second += value ** 2 / draws;
    }
    return [first, second - first ** 2];
  };
  const [mean, variance] = moments(() => normalDraw(random));
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  for (const degrees of [2, 9, 1e6]) {
    const [centre, spread] = moments(() => chiSquareDraw(degrees, random));
    expect(Math.abs(centre - degrees) / Math.sqrt(2 * degrees)).toBeLessThan(0.02);
    expect(spread / (2 * degrees)).toBeGreaterThan(0.94);
    expect(spread / (2 * degrees)).toBeLessThan(1.06);
  }
});

test("random covariances are those of unrelated items of variance 1", () => {
  const random = seededRandom(5);
  const draws = Array.from({ length: 2000 }, () => randomCovariances(30, 3, random));
  const average = (a: number, b: number): number => draws.reduce((sum, each) => sum + (each[a]?.[b] ?? 0), 0) / draws.length;
  expect([average(0, 0), average(1, 1), average(2, 2), average(0, 1), average(0, 2), average(1, 2)]).toEqual(
    [1, 1, 1, 0, 0, 0].map((each) => expect.closeTo(each, 1)),
  );
});
