import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreDistribution } from "../../../../analysis/charts/facts/score-distribution.ts";
import { minimumCountsFor } from "../../../../analysis/disclosure/minimum-counts.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";

const minimum = minimumCountsFor(5);
const scores = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 80 });

test("the bars cover 0 to 100 without gaps, hold every company once, and none holds fewer than the minimum", () => {
  fc.assert(
    fc.property(scores, (values) => {
      const { bins, n } = scoreDistribution("core", distributionOf(values), minimum);
      if (bins === null) return values.length < 5 && (n === null || n === 0);
      const joined = bins.every(({ from, count }, at) => count >= 5 && from === (bins[at - 1]?.to ?? 0));
      return joined && bins.at(-1)?.to === 100 && bins.reduce((sum, { count }) => sum + count, 0) === values.length;
    }),
  );
});

test("a score on a bound belongs to the bar above it, and 100 to the last", () => {
  const values = [...Array.from({ length: 5 }, () => 600_000), ...Array.from({ length: 5 }, () => 1_000_000)];
  expect(scoreDistribution("core", distributionOf(values), minimum).bins).toEqual([
    { from: 0, to: 65, count: 5 },
    { from: 65, to: 100, count: 5 },
  ]);
});
