import { summaryOf, withheldSummary } from "../../analysis/benchmark/summary.ts";
import { type Benchmark, type Breakdown, type Dimension, type Group, notStated } from "../../analysis/benchmark/types.ts";
import { minimumCount, minimumCountsFor, publishedCount } from "../../analysis/disclosure/minimum-counts.ts";
import { usualConfidence } from "../../analysis/statistics/intervals/interval.ts";
import type { WeightedValue } from "../../analysis/statistics/weighted-value.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import { benchmarkSchema } from "./read-benchmark.ts";
import { metrics } from "./metrics.ts";
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
 * figures pass the minimum counts. Only scores are summarised, since a comparison shows nothing else.
 */
export function poolOf(cases: readonly PeerCase[]): Benchmark {
  const used = cases.filter(({ counts }) => counts);
  const latest = latestOf(used);
  return {
    schema: benchmarkSchema,
    release: null,
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { by: breakdownsBy, minN: minimumCount.default, duplicates: "latest", seed: 0 },
    assessors: [],
    confidence: usualConfidence,
    pool: {
      files: 1,
      cases: cases.length,
      used: used.length,
      firms: latest.length,
      years: [...new Set(used.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => a - b),
      exclusions: [],
    },
    minimumCounts,
    breakdowns: breakdownsBy.map((by) => breakdownOf(by, by.includes("year") ? used : latest)),
  };
}

function latestOf(cases: readonly PeerCase[]): readonly PeerCase[] {
  const latest = new Map<string, PeerCase>();
  for (const each of cases) if ((each.year ?? 0) > (latest.get(each.firm)?.year ?? -1)) latest.set(each.firm, each);
  return [...latest.values()];
}

function breakdownOf(by: readonly Dimension[], cases: readonly PeerCase[]): Breakdown {
  const groups = new Map<string, { readonly cell: Group["cell"]; readonly cases: PeerCase[] }>();
  if (by.length === 0) groups.set("", { cell: {}, cases: [...cases] });
  else
    for (const each of cases) {
      const codes = by.map((dimension) => each.belongs[dimension] ?? notStated);
      const key = JSON.stringify(codes);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { cell: cellOf(by, codes), cases: [each] });
      else group.cases.push(each);
    }
  return { by, groups: [...groups.values()].map(({ cell, cases: members }) => groupOf(cell, members)) };
}

const cellOf = (by: readonly Dimension[], codes: readonly string[]): Group["cell"] =>
  Object.fromEntries(by.map((dimension, index) => [dimension, codes[index] ?? notStated]));

function groupOf(cell: Group["cell"], cases: readonly PeerCase[]): Group {
  const n = publishedCount(cases.length, minimumCounts.mean);
  return {
    cell,
    n,
    summaries: metrics.map((metric) =>
      n === null
        ? withheldSummary(metric, minimumCounts)
        : summaryOf(metric, distributionOf(cases.flatMap(({ scores }) => scores.get(metric) ?? [])), minimumCounts),
    ),
    items: [],
    redFlags: { n, any: { value: null, suppressed: "not-scored" }, items: [] },
    completeness: [],
  };
}

function distributionOf(values: readonly number[]): readonly WeightedValue[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}
