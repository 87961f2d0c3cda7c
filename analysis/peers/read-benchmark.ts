import type { Benchmark, Breakdown, Dimension, Group, Summary } from "../benchmark/types.ts";
import { dimensions } from "../benchmark/types.ts";
import { minimumCount, minimumCountsFor, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { Damaged } from "./damaged.ts";
import { type At, count, entry, keys, list, number, text, word } from "./json-values.ts";
import { isMetric } from "./metrics.ts";
import { summaryIn } from "./read-summary.ts";

/** What a benchmark of this program says first. */
export const benchmarkSchema = "sme-csr/benchmark/2";

/** What a benchmark that can be read says first. The first version had the same figures, without intervals. */
export const readableSchemas: readonly string[] = ["sme-csr/benchmark/1", benchmarkSchema];

/**
 * Takes from a benchmark.json what a comparison needs, and nothing else. Every value is checked and copied; what this version does not
 * know stays behind. Minimum counts hold anew: a figure that the file should not have published is withheld.
 * Throws `Damaged` where the file is not as it has to be.
 */
export function readBenchmark(value: unknown): Benchmark {
  const root: At = { value, path: "" };
  const instrument = entry(root, "instrument");
  const pool = entry(root, "pool");
  const minN = count(entry(entry(root, "options"), "minN"));
  if (minN < minimumCount.least) throw new Damaged("options.minN");
  const minimumCounts = minimumCountsFor(minN);
  const breakdowns = list(entry(root, "breakdowns")).map((breakdown) => breakdownIn(breakdown, minimumCounts));
  return {
    schema: benchmarkSchema,
    release: null,
    instrument: { id: text(entry(instrument, "id")), version: text(entry(instrument, "version")) },
    scorer: text(entry(root, "scorer")),
    options: { by: breakdowns.map(({ by }) => by), minN, duplicates: "", seed: 0, assessors: null },
    assessors: [],
    weighting: null,
    confidence: usualConfidence,
    careless: null,
    pool: {
      files: count(entry(pool, "files")),
      cases: count(entry(pool, "cases")),
      used: count(entry(pool, "used")),
      firms: count(entry(pool, "firms")),
      years: list(entry(pool, "years")).map((year) => number(year, 1900, 2200)),
      exclusions: [],
    },
    minimumCounts,
    breakdowns,
  };
}

function breakdownIn(at: At, minimum: MinimumCounts): Breakdown {
  const by = list(entry(at, "by")).map((each) => word(each, dimensions));
  return { by, groups: list(entry(at, "groups")).map((group) => groupIn(group, by, minimum)) };
}

function groupIn(at: At, by: readonly Dimension[], minimum: MinimumCounts): Group {
  const cell = entry(at, "cell");
  if (keys(cell).length !== by.length) throw new Damaged(cell.path);
  const n = entry(at, "n");
  return {
    cell: Object.fromEntries(by.map((dimension) => [dimension, text(entry(cell, dimension))])),
    n: publishedIn(n, minimum.mean),
    summaries: list(entry(at, "summaries")).flatMap((summary) => known(summary, minimum)),
    items: [],
    redFlags: { n: null, any: { value: null, suppressed: "not-scored" }, items: [] },
    completeness: [],
  };
}

/** A later program may summarise more than this one knows. */
function known(at: At, minimum: MinimumCounts): readonly Summary[] {
  const metric = text(entry(at, "metric"));
  return isMetric(metric) ? [summaryIn(at, { metric, n: publishedIn(entry(at, "n"), minimum.mean), minimum })] : [];
}

/** A number of companies; withheld between 1 and the minimum, also where the file gives it. */
function publishedIn(at: At, minimum: number): number | null {
  if (at.value === null) return null;
  const n = count(at);
  return n > 0 && n < minimum ? null : n;
}
