import { areas } from "../../../instrument/csr/areas.ts";
import { scoredItems, topics } from "../../../instrument/csr/instrument.ts";
import type { ScoredItem, Topic } from "../../../instrument/types.ts";
import type {
  Benchmark,
  Completeness,
  Dimension,
  Figure,
  Group,
  ItemDistribution,
  Metric,
  Summary,
} from "../../../analysis/benchmark/types.ts";
import {
  minimumCountsFor,
  publishedCount,
  publishedScore,
  publishedShare,
  type MinimumCounts,
} from "../../../analysis/disclosure/minimum-counts.ts";
import { meanInterval, withInterval } from "../../../analysis/disclosure/published-interval.ts";
import { publishedShares } from "../../../analysis/disclosure/published-shares.ts";
import { distributionOf as countsOf } from "../../../analysis/statistics/distribution-of.ts";
import { sampleCases, sampleRecipe, type Case, type Recipe } from "./sample-cases.ts";

/** The same bytes for the same recipe: no clock, no random source but the fixed seed. */
export function sampleBenchmark(recipe: Partial<Recipe> = {}): Benchmark {
  const all = { ...sampleRecipe, ...recipe };
  const cases = sampleCases(all);
  const latest = cases.filter((entry) => !cases.some((other) => other.firm === entry.firm && other.cell.year > entry.cell.year));
  const minimumCounts = minimumCountsFor(all.minN);
  const summarise = (pool: readonly Case[], cell: Group["cell"]): Group => groupOf(pool, cell, minimumCounts);
  const usedYears = [...new Set(cases.map(({ cell }) => Number(cell.year)))].toSorted((a, b) => a - b);
  return {
    schema: "sme-csr/benchmark/2",
    release: null,
    instrument: { id: "csr-sme-self-assessment", version: "1.0.0" },
    scorer: "1.0.0",
    options: { by: all.by, minN: all.minN, duplicates: "latest", seed: 1, assessors: null },
    assessors: ["self"],
    weighting: null,
    confidence: 0.95,
    careless: null,
    pool: {
      files: cases.length + 9,
      cases: cases.length + 6,
      used: cases.length,
      firms: all.firms,
      years: usedYears,
      exclusions: [
        { reason: "rejected", cases: 3 },
        { reason: "duplicate-file", cases: 2 },
        { reason: "insufficient", cases: 4 },
        { reason: "large", cases: 1 },
      ],
    },
    minimumCounts,
    breakdowns: all.by.map((by) => ({
      by,
      groups: [...grouped(by.includes("year") ? cases : latest, by).values()].map(({ cell, pool }) => summarise(pool, cell)),
    })),
  };
}

function grouped(cases: readonly Case[], by: readonly Dimension[]): Map<string, { cell: Group["cell"]; pool: Case[] }> {
  const groups = new Map<string, { cell: Group["cell"]; pool: Case[] }>();
  if (by.length === 0) groups.set("", { cell: {}, pool: [] });
  for (const entry of cases) {
    const codes: Readonly<Partial<Record<Dimension, string>>> = entry.cell;
    const cell = Object.fromEntries(by.map((dimension) => [dimension, codes[dimension] ?? "?"]));
    const key = Object.values(cell).join("|");
    const group: { readonly cell: Group["cell"]; readonly pool: Case[] } = groups.get(key) ?? { cell, pool: [] };
    group.pool.push(entry);
    groups.set(key, group);
  }
  return groups;
}

function groupOf(pool: readonly Case[], cell: Group["cell"], minimum: MinimumCounts): Group {
  const metrics: readonly Metric[] = ["core", "overall", ...areas.map(({ id }) => id), ...topics.map(({ id }) => id)];
  const items = scoredItems.map((item) => distributionOf(item, pool, minimum));
  const duties = new Set(scoredItems.filter(({ tier }) => tier !== null).map(({ id }) => id));
  const flagged = pool.filter(({ answers }) => [...duties].some((id) => answers.get(id) === 0)).length;
  const [any = publishedShare(null, pool.length, minimum.mean)] = publishedShares(
    { counts: [flagged, pool.length - flagged], duty: true },
    minimum,
  );
  return {
    cell,
    n: publishedCount(pool.length, minimum.mean),
    summaries: metrics.map((metric) => summaryOf(metric, scoresOf(pool, metric), minimum)),
    items,
    redFlags: {
      n: publishedCount(pool.length, minimum.mean),
      any,
      items: items.flatMap(({ itemId, n, shares: [no] }) => (duties.has(itemId) && no !== undefined ? [{ itemId, n, share: no }] : [])),
    },
    completeness: topics.map((topic) => completenessOf(topic, pool, minimum)),
  };
}

/** Mean item score 0–100 of the answered items of a metric, one a case. */
function scoresOf(pool: readonly Case[], metric: Metric): readonly number[] {
  const items = scoredItems.filter(({ area, topic, basic }) => [area, topic, "overall"].includes(metric) || (metric === "core" && basic));
  return pool.flatMap(({ answers }) => {
    const scores = items.flatMap((item) => {
      const level = answers.get(item.id);
      return typeof level === "number" ? [level * (item.type === "maturity" ? 25 : 50)] : [];
    });
    return scores.length === 0 ? [] : [scores.reduce((sum, score) => sum + score, 0) / scores.length];
  });
}

function summaryOf(metric: Metric, scores: readonly number[], minimum: MinimumCounts): Summary {
  const n = scores.length;
  const sorted = scores.toSorted((a, b) => a - b);
  const mean = n === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / n;
  const sd = n < 2 || mean === null ? null : Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (n - 1));
  const at = (p: number, minN: number): Figure => publishedScore(n === 0 ? null : typeSeven(sorted, p), n, minN);
  return {
    metric,
    n: publishedCount(n, minimum.mean),
    mean: withInterval(
      publishedScore(mean, n, minimum.mean),
      n < minimum.quartiles ? null : meanInterval(countsOf(scores.map((score) => Math.round(10_000 * score)))),
    ),
    sd: publishedScore(sd, n, minimum.quartiles),
    p10: at(0.1, minimum.p10p90),
    q1: at(0.25, minimum.quartiles),
    median: at(0.5, minimum.mean),
    q3: at(0.75, minimum.quartiles),
    p90: at(0.9, minimum.p10p90),
  };
}

function distributionOf(item: ScoredItem, pool: readonly Case[], minimum: MinimumCounts): ItemDistribution {
  const given = pool.map(({ answers }) => answers.get(item.id));
  const count = (wanted: number | null | "na"): number => given.filter((level) => level === wanted).length;
  const counts = (item.type === "maturity" ? [0, 1, 2, 3, 4] : [0, 1, 2]).map(count);
  return {
    itemId: item.id,
    n: publishedCount(given.filter((level) => typeof level === "number").length, minimum.mean),
    na: publishedCount(count("na"), minimum.mean),
    missing: publishedCount(count(null), minimum.mean),
    shares: publishedShares({ counts, duty: item.tier !== null }, minimum),
  };
}

function completenessOf(topic: Topic, pool: readonly Case[], minimum: MinimumCounts): Completeness {
  const ids = new Set(scoredItems.filter((item) => item.topic === topic.id).map(({ id }) => id));
  const asked = pool.flatMap(({ answers }) => [...answers].filter(([id, level]) => ids.has(id) && level !== "na"));
  const share = asked.length === 0 ? null : asked.filter(([, level]) => level !== null).length / asked.length;
  const answered = publishedShare(share, pool.length, minimum.mean);
  return { areaId: topic.area, topicId: topic.id, n: publishedCount(pool.length, minimum.mean), answered };
}

/** Quantile by linear interpolation between order statistics (Hyndman–Fan type 7). */
function typeSeven(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? 0;
  return below + (position % 1) * ((sorted[Math.ceil(position)] ?? below) - below);
}
