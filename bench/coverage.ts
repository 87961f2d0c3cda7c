import { mkdirSync, writeFileSync } from "node:fs";
import { bootstrapMeanInterval } from "../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { binomialDraw } from "../analysis/statistics/draws/binomial-draw.ts";
import { normalDraw } from "../analysis/statistics/draws/normal-draw.ts";
import { distributionOf } from "../analysis/statistics/distribution-of.ts";
import type { Interval } from "../analysis/statistics/intervals/interval.ts";
import { medianInterval } from "../analysis/statistics/intervals/median-interval.ts";
import { tInterval } from "../analysis/statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../analysis/statistics/intervals/wilson-interval.ts";
import { seededRandom, type Random } from "../analysis/statistics/random.ts";

/**
 * How often 95 % intervals hold the truth, in samples from skewed and discrete populations:
 *
 *     node dist/bench/coverage.js [TRIALS]
 *
 * The seed is fixed: the figures are the same on every machine.
 */
const trials = Number(process.argv[2] ?? 2000);
const resamples = 1000;
const sizes = [10, 20, 30, 50, 100, 200];

/** Where companies come from, and the true values there. */
interface Population {
  readonly name: string;
  readonly draw: (random: Random) => number;
  readonly mean: number;
  /** Null where half of the companies lie so far to one side that nobody asks for it. */
  readonly median: number | null;
}

/** Percent of the samples whose interval holds the truth; null where the interval does not apply. */
interface Coverages {
  readonly t: number;
  readonly percentile: number;
  readonly bca: number;
  readonly wilson: number | null;
  readonly median: number | null;
}

/** Shares of the levels 0 to 4 of an item that few have reached. */
const levelShares = [0.45, 0.25, 0.15, 0.1, 0.05];

const populations: readonly Population[] = [
  { name: "normal scores", draw: (random) => 50 + 15 * normalDraw(random), mean: 50, median: 50 },
  // Twelve items of 0 to 4, all reached at the same rate.
  { name: "low scores in steps of 25/12", draw: (random) => (100 * binomialDraw(48, 0.1, random)) / 48, mean: 10, median: 500 / 48 },
  { name: "levels 0 to 4", draw: levelDraw, mean: 1.05, median: 1 },
  { name: "yes or no, one in ten", draw: (random) => (random() < 0.1 ? 1 : 0), mean: 0.1, median: null },
  { name: "amounts, exponential", draw: (random) => -Math.log(random()), mean: 1, median: Math.LN2 },
  { name: "amounts, lognormal (σ = 1)", draw: (random) => Math.exp(normalDraw(random)), mean: Math.exp(0.5), median: 1 },
];

const results = populations.flatMap((population) => sizes.map((n) => ({ population: population.name, n, ...coverages(population, n) })));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/coverage.json", `${JSON.stringify({ trials, resamples, confidence: 0.95, results }, undefined, 2)}\n`);
console.table(results);

function coverages({ draw, mean, median }: Population, n: number): Coverages {
  const random = seededRandom(20250621 + n);
  const held = { t: 0, percentile: 0, bca: 0, wilson: 0, median: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const sample = distributionOf(Array.from({ length: n }, () => draw(random)));
    const bootstrap = bootstrapMeanInterval(sample, { random, resamples });
    held.t += holds(tInterval(sample), mean);
    held.percentile += holds(bootstrap?.percentile ?? null, mean);
    held.bca += holds(bootstrap, mean);
    if (median === null) held.wilson += holds(wilsonInterval({ count: sample.find(({ value }) => value === 1)?.count ?? 0, n }), mean);
    else held.median += holds(medianInterval(sample), median);
  }
  const percent = (count: number): number => Math.round((1000 * count) / trials) / 10;
  return {
    t: percent(held.t),
    percentile: percent(held.percentile),
    bca: percent(held.bca),
    wilson: median === null ? percent(held.wilson) : null,
    median: median === null ? null : percent(held.median),
  };
}

function holds(interval: Interval | null, truth: number): number {
  return interval !== null && interval.lower <= truth && truth <= interval.upper ? 1 : 0;
}

function levelDraw(random: Random): number {
  let left = random();
  return levelShares.findIndex((share) => (left -= share) < 0);
}
