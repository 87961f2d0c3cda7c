import { mkdirSync, writeFileSync } from "node:fs";
import { mean, sampleWithReplacement } from "simple-statistics";
import { bootstrapMeanInterval } from "../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { distributionOf } from "../analysis/statistics/distribution-of.ts";
import { seededRandom, type Random } from "../analysis/statistics/random.ts";
import { standardDeviation } from "../analysis/statistics/standard-deviation.ts";

/**
 * CPU time of one bootstrap resample of a mean, beside resampling the single companies. The contestants take turns in one run, so that only
 * their ratios count.
 *
 *     node dist/bench/statistics.js
 */
const rounds = 3;
const resamples = 2000;

/** Draws of single companies that a contestant makes at most in a round. */
const mostDraws = 20_000_000;

const corpora = [
  { companies: 10_000, distinct: 17 },
  { companies: 10_000, distinct: 101 },
  { companies: 1_000_000, distinct: 101 },
];

/** Gives the standard error that so many resamples show. */
type Contestant = (resamples: number) => number | null;

const results = corpora.map(({ companies, distinct }) => {
  const random = seededRandom(20250621);
  const values = Float64Array.from({ length: companies }, () => Math.floor((distinct * (random() + random() + random())) / 3));
  const distribution = distributionOf([...values]);
  const single = Math.min(resamples, mostDraws / companies);
  const list = [...values];
  const costs = {
    counts: costOf(() => bootstrapMeanInterval(distribution, { random, resamples })?.standardError ?? null, resamples),
    typedArray: costOf((times) => spread(times, () => directMean(values, random)), single),
    simpleStatistics: costOf((times) => spread(times, () => mean(sampleWithReplacement(list, companies, random))), single),
  };
  return {
    companies,
    distinct: distribution.length,
    microseconds: Object.fromEntries(Object.entries(costs).map(([name, { microseconds }]) => [name, round(microseconds)])),
    overTypedArray: round(costs.counts.microseconds / costs.typedArray.microseconds),
    overSimpleStatistics: round(costs.counts.microseconds / costs.simpleStatistics.microseconds),
    standardErrors: Object.fromEntries(Object.entries(costs).map(([name, { standardError }]) => [name, round(standardError)])),
  };
});
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/statistics.json", `${JSON.stringify(results, undefined, 2)}\n`);
console.table(
  results.map(({ companies, distinct, overTypedArray, overSimpleStatistics }) => ({
    companies,
    distinct,
    overTypedArray,
    overSimpleStatistics,
  })),
);

/** The quickest of some rounds, a resample. */
function costOf(contestant: Contestant, times: number): { readonly microseconds: number; readonly standardError: number } {
  let quickest = Infinity;
  let standardError = Number.NaN;
  for (let turn = 0; turn < rounds; turn += 1) {
    const before = process.cpuUsage();
    standardError = contestant(times) ?? Number.NaN;
    const { user, system } = process.cpuUsage(before);
    quickest = Math.min(quickest, (user + system) / times);
  }
  return { microseconds: quickest, standardError };
}

function spread(times: number, draw: () => number): number | null {
  return standardDeviation(distributionOf(Array.from({ length: times }, draw)));
}

function directMean(values: Float64Array, random: Random): number {
  let total = 0;
  for (let draw = 0; draw < values.length; draw += 1) total += values[Math.floor(random() * values.length)] ?? 0;
  return total / values.length;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
