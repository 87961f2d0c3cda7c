import { expect, test } from "vitest";
import { binomialDraw } from "../../../../analysis/statistics/draws/binomial-draw.ts";
import { resample } from "../../../../analysis/statistics/bootstrap/resample.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import { sampleSize } from "../../../../analysis/statistics/sample-size.ts";

/** z values of the mean and the variance of many draws, against those of the binomial distribution. */
function deviations(n: number, p: number): readonly number[] {
  const random = seededRandom(20250621);
  const draws = 40_000;
  const centre = n * p;
  const variance = n * p * (1 - p);
  let first = 0;
  let second = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const difference = (binomialDraw(n, p, random) - centre) / Math.sqrt(variance);
    first += difference;
    second += difference ** 2;
  }
  return [first / Math.sqrt(draws), (second / draws - 1) / Math.sqrt((2 + (1 - 6 * p * (1 - p)) / variance) / draws)];
}

test.each([
  [20, 0.3],
  [45, 0.25],
  [100, 0.5],
  [1000, 0.98],
  [1e6, 1e-6],
  [1e12, 0.7],
])("draws from %d trials with probability %d have the mean and the variance of the binomial distribution", (n, p) => {
  for (const z of deviations(n, p)) expect(Math.abs(z)).toBeLessThan(4);
});

test("by rejection as by inversion, every number of successes is as frequent as it has to be", () => {
  const [n, p, draws] = [24, 0.5, 60_000];
  const random = seededRandom(99);
  const counts = Array.from({ length: n + 1 }, () => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const k = binomialDraw(n, p, random);
    counts[k] = (counts[k] ?? 0) + 1;
  }
  let expected = draws * 0.5 ** n;
  let statistic = 0;
  for (const [k, count] of counts.entries()) {
    if (expected > 5) statistic += (count - expected) ** 2 / expected;
    expected *= (n - k) / (k + 1);
  }
  // The 99.9 % quantile of chi-square with 16 degrees of freedom.
  expect(statistic).toBeLessThan(39.25);
});

test("certain and impossible outcomes need no chance", () => {
  const random = seededRandom(1);
  expect([binomialDraw(5, 1, random), binomialDraw(5, 0, random), binomialDraw(0, 0.4, random)]).toEqual([5, 0, 0]);
});

test("a resample has as many companies as the sample, in the same order, and keeps what belongs to a value", () => {
  const random = seededRandom(7);
  const sample = [3, 0.5, 9, 4].map((value, index) => ({ value, count: 10 ** index, name: `cell ${index}` }));
  for (let draw = 0; draw < 100; draw += 1) {
    const drawn = resample(sample, random);
    expect(sampleSize(drawn)).toBe(1111);
    expect(drawn.map(({ name, value }) => ({ name, value }))).toEqual(
      sample.filter(({ name }) => drawn.some((each) => each.name === name)).map(({ name, value }) => ({ name, value })),
    );
  }
  expect(resample([], random)).toEqual([]);
});
