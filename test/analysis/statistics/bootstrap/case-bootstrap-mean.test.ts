import { expect, test } from "vitest";
import { bootstrapMeanInterval } from "../../../../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { caseBootstrapMeanInterval } from "../../../../analysis/statistics/bootstrap/case-bootstrap-mean.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import golden from "../data/stats-golden.json" with { type: "json" };
import { near } from "../near.ts";
import { column } from "../reference-data.ts";

const scores = column("score");
const options = (seed: number): { random: ReturnType<typeof seededRandom> } => ({ random: seededRandom(seed) });

test("cases drawn from R's seed in the order of the file give R's BCa and percentile intervals", () => {
  const { boot_mean } = golden;
  const found = caseBootstrapMeanInterval(scores, options(boot_mean.seed));
  expect([found?.lower, found?.upper]).toEqual(near(boot_mean.ci));
  expect([found?.percentile.lower, found?.percentile.upper]).toEqual(near(boot_mean.percentile));
  expect([found?.bias, found?.acceleration, found?.standardError]).toEqual(near([boot_mean.z0, boot_mean.acc, boot_mean.se]));
});

test("drawing cases and drawing counts differ by chance alone: by less than a fifth of a standard error", () => {
  const byCases = caseBootstrapMeanInterval(scores, options(1));
  const byCounts = bootstrapMeanInterval(distributionOf(scores), options(1));
  expect(Math.abs((byCases?.lower ?? 0) - (byCounts?.lower ?? 100))).toBeLessThan(golden.boot_mean.se / 5);
  expect(Math.abs((byCases?.upper ?? 0) - (byCounts?.upper ?? 100))).toBeLessThan(golden.boot_mean.se / 5);
});

test.each([0, 1, 4])("%i values have no interval", (n) => {
  expect(caseBootstrapMeanInterval(scores.slice(0, n), options(1))).toBeNull();
});
