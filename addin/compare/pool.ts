import { summaryOf, withheldSummary } from "../../analysis/benchmark/summary.ts";
import { type Benchmark, type Dimension, dimensions, type Group, notStated } from "../../analysis/benchmark/types.ts";
import { minimumCount, minimumCountsFor, protectedFigure, publishedCount } from "../../analysis/disclosure/minimum-counts.ts";
import { mergedCategories } from "../../analysis/disclosure/plan/merged-categories.ts";
import { type BenchmarkPlan, planBenchmark } from "../../analysis/disclosure/plan/plan-benchmark.ts";
import { type Combination, groupKey, mergedCell, type Presence } from "../../analysis/disclosure/plan/presence.ts";
import { usualConfidence } from "../../analysis/statistics/intervals/interval.ts";
import { distributionOf } from "../../analysis/statistics/distribution-of.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import { benchmarkSchema } from "../../analysis/peers/read-benchmark.ts";
import { metrics } from "../../analysis/peers/metrics.ts";
import type { PeerCase } from "./peer-case.ts";

/** Groups that are offered beside all companies, where the cases say so much. */
const breakdownsBy: readonly (readonly Dimension[])[] = [
  [],
  ["year"],
  ["industry"],
  ["size"],
  ["industry", "size"],
  ["province"],
  ["region"],
  ["form"],
];

const minimumCounts = minimumCountsFor(minimumCount.default);

/**
 * Draws up a benchmark of cases by the rules of `csr aggregate`: groups without the year hold the latest case of every company,
 * small categories are merged, and groups from which fewer companies than the minimum could be worked out are withheld. Only scores are summarised, since a comparison shows nothing else.
 */
export function poolOf(cases: readonly PeerCase[]): Benchmark {
  const used = cases.filter(({ counts }) => counts);
  const latest = latestOf(used);
  const found = presencesOf(used, new Set(latest));
  const combinations = breakdownsBy.map((by) => ({ by, categories: mergedCategories(found, by, minimumCounts.mean) }));
  const plan = planBenchmark(found, { combinations, minN: minimumCounts.mean });
  return {
    schema: benchmarkSchema,
    release: null,
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { by: breakdownsBy, minN: minimumCount.default, duplicates: "latest", seed: 0, assessors: null },
    assessors: [],
    weighting: null,
    confidence: usualConfidence,
    careless: null,
    pool: {
      files: 1,
      cases: cases.length,
      used: used.length,
      firms: latest.length,
      years: [...new Set(used.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => a - b),
      exclusions: [],
    },
    minimumCounts,
    breakdowns: combinations.map((one) => ({ by: one.by, groups: groupsOf(one, one.by.includes("year") ? used : latest, plan) })),
  };
}

function latestOf(cases: readonly PeerCase[]): readonly PeerCase[] {
  const latest = new Map<string, PeerCase>();
  for (const each of cases) if ((each.year ?? 0) > (latest.get(each.firm)?.year ?? -1)) latest.set(each.firm, each);
  return [...latest.values()];
}

/** Cases that no group tells apart, and how many of them have each score. */
function presencesOf(cases: readonly PeerCase[], latest: ReadonlySet<PeerCase>): readonly Presence[] {
  const found = new Map<string, { cell: Presence["cell"]; isLatest: boolean; n: number; having: number[] }>();
  for (const each of cases) {
    const cell = cellOf(breakdownsBy.flat(), each);
    const key = JSON.stringify([cell, latest.has(each)]);
    const presence = found.get(key) ?? { cell, isLatest: latest.has(each), n: 0, having: metrics.map(() => 0) };
    found.set(key, presence);
    presence.n += 1;
    for (const [at, metric] of metrics.entries()) if (each.scores.has(metric)) presence.having[at] = (presence.having[at] ?? 0) + 1;
  }
  return [...found.values()];
}

/** Where a case belongs, in the usual order of the dimensions. */
const cellOf = (by: readonly Dimension[], { belongs }: PeerCase): Group["cell"] =>
  Object.fromEntries(dimensions.flatMap((dimension) => (by.includes(dimension) ? [[dimension, belongs[dimension] ?? notStated]] : [])));

function groupsOf({ by, categories }: Combination, cases: readonly PeerCase[], plan: BenchmarkPlan): readonly Group[] {
  const groups = new Map<string, { readonly cell: Group["cell"]; readonly cases: PeerCase[] }>();
  if (by.length === 0) groups.set(groupKey({}), { cell: {}, cases: [...cases] });
  else
    for (const each of cases) {
      const cell = mergedCell(cellOf(by, each), categories);
      const group = groups.get(groupKey(cell));
      if (group === undefined) groups.set(groupKey(cell), { cell, cases: [each] });
      else group.cases.push(each);
    }
  return [...groups].map(([key, { cell, cases: members }]) => groupOf(key, { cell, cases: members }, plan));
}

function groupOf(
  key: string,
  { cell, cases }: { readonly cell: Group["cell"]; readonly cases: readonly PeerCase[] },
  plan: BenchmarkPlan,
): Group {
  const n = plan.withheld.has(key) ? null : publishedCount(cases.length, minimumCounts.mean);
  return {
    cell,
    n,
    summaries: metrics.map((metric, at) =>
      n === null || plan.withheldOf(at).has(key)
        ? withheldSummary(metric)
        : summaryOf(metric, distributionOf(cases.flatMap(({ scores }) => scores.get(metric) ?? [])), minimumCounts),
    ),
    items: [],
    redFlags: { n, any: n === null ? protectedFigure : { value: null, suppressed: "not-scored" }, items: [] },
    completeness: [],
  };
}
