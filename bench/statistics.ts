import { mkdirSync, writeFileSync } from "node:fs";
import { mean, sampleWithReplacement } from "simple-statistics";
import { bootstrapMeanInterval } from "../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { distributionOf } from "../analysis/statistics/distribution-of.ts";
import { seededRandom, type Random } from "../analysis/statistics/random.ts";
import { standardDeviation } from "../analysis/statistics/standard-deviation.ts";
import type { WeightedValue } from "../analysis/statistics/weighted-value.ts";
import { rounded } from "./figures.ts";

/**
 * CPU time of BCa intervals of the mean in 20 groups × 5 areas, with 2000 resamples each, beside resampling the single companies. The contestants
 * take turns in one run, so that only their ratios count.
 *
 *     node dist/bench/statistics.js
 */
const groups = 20;
const areas = 5;
const resamples = 2000;
const rounds = 6;

/** Draws of single companies that a contestant makes at most in a round; of its cells and resamples it then does only a part. */
const mostDraws = 20_000_000;

/** Levels of so many items, out of which an area score is made. */
const items = 12;

/** A way to many standard errors: what it does in one turn, and how many resamples that makes. */
interface Contestant {
  readonly name: string;
  readonly run: () => number | null;
  readonly resamples: number;
}

const corpora = [10_000, 100_000].map((companies) => corpusOf(companies, seededRandom(20250621)));
const costs = corpora.map(({ contestants }) => contestants.map(() => ({ microseconds: Infinity, standardError: Number.NaN })));
for (let turn = 0; turn < rounds; turn += 1) {
  for (const [corpus, { contestants }] of corpora.entries()) {
    for (const [index, { run, resamples: made }] of contestants.entries()) {
      const cost = costs[corpus]?.[index];
      const before = process.cpuUsage();
      const standardError = run() ?? Number.NaN;
      const { user, system } = process.cpuUsage(before);
      if (cost !== undefined) Object.assign(cost, { standardError, microseconds: Math.min(cost.microseconds, (user + system) / made) });
    }
  }
}
const results = corpora.map(({ companies, distinct, contestants }, corpus) => {
  const microseconds = contestants.map((_, index) => costs[corpus]?.[index]?.microseconds ?? Number.NaN);
  const [counts = Number.NaN, typedArray = Number.NaN, simpleStatistics = Number.NaN] = microseconds;
  return {
    companies,
    distinct,
    microsecondsPerResample: Object.fromEntries(contestants.map(({ name }, index) => [name, rounded(microseconds[index] ?? Number.NaN)])),
    standardErrors: Object.fromEntries(
      contestants.map(({ name }, index) => [name, rounded(costs[corpus]?.[index]?.standardError ?? Number.NaN)]),
    ),
    overTypedArray: rounded(counts / typedArray),
    overSimpleStatistics: rounded(counts / simpleStatistics),
  };
});
const [few, many] = costs.map((corpus) => corpus[0]?.microseconds ?? Number.NaN);
const tenTimesTheCompanies = rounded((many ?? Number.NaN) / (few ?? Number.NaN));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/statistics.json", `${JSON.stringify({ results, tenTimesTheCompanies }, undefined, 2)}\n`);
console.table(results, ["companies", "distinct", "overTypedArray", "overSimpleStatistics"]);
console.log(`Ten times the companies cost ${tenTimesTheCompanies} times as much on counts.`);

function corpusOf(
  companies: number,
  random: Random,
): { readonly companies: number; readonly distinct: number; readonly contestants: readonly Contestant[] } {
  const cells = Array.from({ length: groups * areas }, () => Array.from({ length: companies }, () => areaScore(random)));
  const distributions = cells.map((cell) => distributionOf(cell));
  const [sample = []] = cells;
  const typed = Float64Array.from(sample);
  const single = Math.min(resamples, mostDraws / companies);
  return {
    companies,
    distinct: distributions[0]?.length ?? 0,
    contestants: [
      { name: "counts", run: () => firstError(distributions, random), resamples: cells.length * resamples },
      { name: "typedArray", run: () => errorOf(single, () => directMean(typed, random)), resamples: single },
      {
        name: "simpleStatistics",
        run: () => errorOf(single, () => mean(sampleWithReplacement(sample, companies, random))),
        resamples: single,
      },
    ],
  };
}

/** A score of twelve items from 0 to 4, up to three of which do not apply. */
function areaScore(random: Random): number {
  const ability = random();
  let levels = 0;
  const answered = items - Math.floor(4 * random() * random());
  for (let item = 0; item < answered; item += 1) levels += Math.min(4, Math.floor(2.5 * (ability + random())));
  return (25 * levels) / answered;
}

/** All intervals of the publication; the standard error of the first cell. */
function firstError(distributions: readonly (readonly WeightedValue[])[], random: Random): number | null {
  const found = distributions.map((distribution) => bootstrapMeanInterval(distribution, { random, resamples })?.standardError ?? null);
  return found[0] ?? null;
}

function errorOf(times: number, draw: () => number): number | null {
  return standardDeviation(distributionOf(Array.from({ length: times }, draw)));
}

function directMean(values: Float64Array, random: Random): number {
  let total = 0;
  for (let draw = 0; draw < values.length; draw += 1) total += values[Math.floor(random() * values.length)] ?? 0;
  return total / values.length;
}
