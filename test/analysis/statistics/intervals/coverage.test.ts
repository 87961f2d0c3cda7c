import { expect, test } from "vitest";
import { binomialDraw } from "../../../../analysis/statistics/draws/binomial-draw.ts";
import { normalDraw } from "../../../../analysis/statistics/draws/normal-draw.ts";
import { randomCovariances } from "../../../../analysis/statistics/dimensionality/random-covariances.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import type { Interval } from "../../../../analysis/statistics/intervals/interval.ts";
import { medianInterval } from "../../../../analysis/statistics/intervals/median-interval.ts";
import { tInterval } from "../../../../analysis/statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../../../../analysis/statistics/intervals/wilson-interval.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import { alphaInterval } from "../../../../analysis/statistics/reliability/alpha-interval.ts";

const trials = 3000;
/** Four standard errors of a share of 95 % among so many trials. */
const error = 4 * Math.sqrt((0.95 * 0.05) / trials);

/** Share of the trials in which the interval held the truth. */
function coverage(truth: number, interval: () => Interval | null): number {
  let held = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const found = interval();
    if (found !== null && found.lower <= truth && truth <= found.upper) held += 1;
  }
  return held / trials;
}

test("the t interval holds the mean of normal scores in 95 of 100 samples of twelve", () => {
  const random = seededRandom(101_101);
  const found = coverage(50, () => tInterval(distributionOf(Array.from({ length: 12 }, () => 50 + 15 * normalDraw(random)))));
  expect(Math.abs(found - 0.95)).toBeLessThan(error);
});

test("the median interval holds the median of a skewed amount at least as often as it says, whatever the shape", () => {
  const random = seededRandom(202_202);
  const amounts = (): readonly number[] => Array.from({ length: 25 }, () => -Math.log(random()));
  // 25 companies: ranks 8 and 18, coverage 0.9567.
  const found = coverage(Math.LN2, () => medianInterval(distributionOf(amounts())));
  expect(Math.abs(found - 0.9567)).toBeLessThan(error);
});

test.each([
  [30, 0.2],
  [100, 0.05],
  [1000, 0.5],
])("the Wilson interval of %d companies holds a share of %d in 93 to 97 of 100 samples", (n, share) => {
  const random = seededRandom(303_303);
  const found = coverage(share, () => wilsonInterval({ count: binomialDraw(n, share, random), n }));
  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.975);
});

test("the Feldt interval holds the alpha of equally correlated items in 95 of 100 samples", () => {
  const random = seededRandom(404_404);
  const [n, k] = [40, 5];
  const alpha = k / (k + 1);
  // Every item is one common and one own part of equal variance: from the covariances of six independent parts.
  const found = coverage(alpha, () => {
    const parts = randomCovariances(n, k + 1, random);
    const at = (a: number, b: number): number => parts[a]?.[b] ?? Number.NaN;
    const matrix = Array.from({ length: k }, (_, a) => Array.from({ length: k }, (__, b) => at(a, b) + at(a, k) + at(k, b) + at(k, k)));
    return alphaInterval({ n, matrix });
  });
  expect(Math.abs(found - 0.95)).toBeLessThan(error);
});
