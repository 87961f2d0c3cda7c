import fc from "fast-check";
import { expect, test } from "vitest";
import { meanDraw } from "../../../../analysis/statistics/bootstrap/mean-draw.ts";
import { neighbourGroups, withinShare } from "../../../../analysis/statistics/bootstrap/neighbour-groups.ts";
import { resample } from "../../../../analysis/statistics/bootstrap/resample.ts";
import { centralMoment } from "../../../../analysis/statistics/central-moment.ts";
import { skewness } from "../../../../analysis/statistics/description/skewness.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import { sampleSize } from "../../../../analysis/statistics/sample-size.ts";

/** Distinct values in ascending order, with their counts. */
const distributions = fc
  .uniqueArray(fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }), count: fc.integer({ min: 1, max: 10_000 }) }), {
    selector: ({ value }) => value,
    minLength: 2,
    maxLength: 120,
  })
  .map((values) => values.toSorted((a, b) => a.value - b.value));

test("groups of neighbours lose no company, and keep mean and variance", () => {
  fc.assert(
    fc.property(distributions, (distribution) => {
      const groups = neighbourGroups(distribution, 8);
      expect(groups.length).toBeLessThanOrEqual(8);
      expect(sampleSize(groups)).toBe(sampleSize(distribution));
      expect(mean(groups)).toBeCloseTo(mean(distribution) ?? Number.NaN, 5);
      const within = groups.reduce((total, { count, variance }) => total + count * variance, 0) / sampleSize(distribution);
      const whole = centralMoment(distribution, 2) ?? Number.NaN;
      expect((within + (centralMoment(groups, 2) ?? Number.NaN)) / whole).toBeCloseTo(1, 9);
      expect(withinShare(groups)).toBeCloseTo(within / whole, 9);
    }),
  );
});

const random = seededRandom(20250621);
const evenScores = distributionOf(Array.from({ length: 2000 }, () => Math.round(1000 * random()) / 10));
const skewedAmounts = distributionOf(Array.from({ length: 2000 }, () => Math.round(100 * Math.exp(3 * (random() + random() + random())))));

test("eight groups hold all but a few percent of the variance, of scores and of amounts", () => {
  expect(withinShare(neighbourGroups(evenScores, 8))).toBeLessThan(0.02);
  expect(withinShare(neighbourGroups(skewedAmounts, 8))).toBeLessThan(0.05);
});

test.each([
  ["even scores", evenScores],
  ["skewed amounts", skewedAmounts],
])("resampled means of %s have the mean, the variance and the skewness that theory gives them", (_, distribution) => {
  const draws = 50_000;
  const n = sampleSize(distribution);
  const draw = meanDraw(distribution, seededRandom(7));
  const means = distributionOf(Array.from({ length: draws }, () => draw() ?? Number.NaN));
  const variance = (centralMoment(distribution, 2) ?? Number.NaN) / n;
  const skew = (centralMoment(distribution, 3) ?? Number.NaN) / (n ** 2 * variance ** 1.5);
  const deviation = ((mean(means) ?? Number.NaN) - (mean(distribution) ?? Number.NaN)) / Math.sqrt(variance);
  // Four standard errors each.
  expect(Math.abs(deviation)).toBeLessThan(4 / Math.sqrt(draws));
  expect(Math.abs((centralMoment(means, 2) ?? Number.NaN) / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
  expect(Math.abs((skewness(means) ?? Number.NaN) - skew)).toBeLessThan(4 * Math.sqrt(6 / draws));
});

test("few companies, or few values, are drawn exactly", () => {
  const [chance, same] = [seededRandom(3), seededRandom(3)];
  for (const distribution of [evenScores.slice(0, 40), evenScores.filter((_, index) => index % 100 === 0)]) {
    const draw = meanDraw(distribution, chance);
    expect(draw()).toBe(mean(resample(distribution, same)));
  }
});
