import type { CellKey, Engine } from "../dataset/engine.ts";
import { decimalsFor, type MinimumCounts, protectedFigure } from "../disclosure/minimum-counts.ts";
import type { BenchmarkPlan } from "../disclosure/plan/plan-benchmark.ts";
import { cellBy, type Combination, groupKey, mergedCell, plannedGroups, type Presence } from "../disclosure/plan/presence.ts";
import { openWeighted } from "../disclosure/plan/weighted-groups.ts";
import { studentTQuantile } from "../statistics/distributions/student-t.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { effectiveSampleSize } from "../statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../statistics/weights/linearised-error.ts";
import type { WeightedCases } from "../statistics/weights/weighted-cases.ts";
import { weightedMean } from "../statistics/weights/weighted-mean.ts";
import type { Dimension, Figure, FigureInterval, Metric, WeightedMean } from "./types.ts";
import { type PoolWeights, weightClass } from "./weighting.ts";

/** The weighted mean of a metric by group; a group that is not there has none. */
export type WeightedMeans = ReadonlyMap<string, WeightedMean>;

/** What weighted means are made from. */
export interface WeightedRequest {
  readonly combinations: readonly Combination[];
  readonly weights: PoolWeights;
  readonly plan: BenchmarkPlan;
  readonly minimum: MinimumCounts;
}

/** Weighted means of a metric for all published groups of all combinations. `record` is its place among the records. */
export async function weightedMeans(
  engine: Pick<Engine, "counts">,
  presences: readonly Presence[],
  { metric, record }: { readonly metric: Metric; readonly record: number },
  request: WeightedRequest,
): Promise<WeightedMeans> {
  const { combinations, weights, plan, minimum } = request;
  const withheld = plan.withheldOf(record);
  const count = ({ having }: Presence): number => having[record] ?? 0;
  const groups = plannedGroups(presences, { combinations, minN: minimum.mean, count });
  const published = groups.filter(({ id, members }) => !plan.withheld.has(id) && !withheld.has(id) && members.length > 0);
  // The groups once more, each taken apart by weight.
  const apart = combinations.map(({ by, categories }) => ({ by: [...by, ...weights.by], categories, own: by }));
  const parts = apart.flatMap(({ by, own, categories }) =>
    plannedGroups(presences, { combinations: [{ by, categories: [] }], minN: minimum.mean, count }).map(({ cell, members }) => ({
      group: groupKey(mergedCell(cellBy(cell, own), categories)),
      weight: weightClass(cell, weights),
      members,
    })),
  );
  const joined = joinedParts(parts).filter(({ group }) => published.some(({ id }) => id === group));
  const open = openWeighted(published, joined, minimum.mean);
  const wide = new Set(joined.flatMap(({ group, members }) => (members.length > 0 && members.length < minimum.quartiles ? [group] : [])));
  const means = new Map<string, WeightedMean>();
  for (const combination of combinations) {
    const cases = await casesOf(engine, metric, combination, weights);
    for (const [key, own] of cases) means.set(key, open.has(key) ? meanOf(own, !wide.has(key)) : closed);
  }
  return means;
}

const closed: WeightedMean = { mean: protectedFigure, effectiveN: null };

interface Part {
  readonly group: string;
  readonly weight: string;
  readonly members: readonly string[];
}

/** Parts of one group and one weight in one. */
function joinedParts(parts: readonly Part[]): readonly Part[] {
  const joined = new Map<string, { readonly group: string; readonly weight: string; members: string[] }>();
  for (const { group, weight, members } of parts) {
    const key = JSON.stringify([group, weight]);
    const found = joined.get(key) ?? { group, weight, members: [] };
    joined.set(key, found);
    found.members.push(...members);
  }
  return [...joined.values()].map((part) => ({ ...part, members: part.members.toSorted() }));
}

/** Scores with their weights by group; a group with a company that has no weight is left out. */
async function casesOf(
  engine: Pick<Engine, "counts">,
  metric: Metric,
  { by, categories }: Combination,
  weights: PoolWeights,
): Promise<ReadonlyMap<string, readonly WeightedCases[]>> {
  const cases = new Map<string, WeightedCases[]>();
  const unweighted = new Set<string>();
  for (const { cell, value, n } of await engine.counts(metric, [...by, ...weights.by])) {
    const key = groupKey(mergedCell(cellBy(cell, by), categories));
    const weight = weights.weightsOf(yearOf(cell, by))?.get(weightClass(cell, weights));
    if (weight === undefined) unweighted.add(key);
    else cases.set(key, [...(cases.get(key) ?? []), { value, count: n, weight }]);
  }
  for (const key of unweighted) cases.delete(key);
  return cases;
}

const yearOf = (cell: CellKey, by: readonly Dimension[]): string | null => (by.includes("year") ? (cell.year ?? null) : null);

function meanOf(cases: readonly WeightedCases[], hasInterval: boolean): WeightedMean {
  const n = cases.reduce((sum, { count }) => sum + count, 0);
  const [mean, error, effective] = [weightedMean(cases), linearisedStandardError(cases), effectiveSampleSize(cases)];
  if (mean === null || effective === null) return closed;
  const decimals = decimalsFor(n);
  const shown = (value: number): number => Number((Math.min(1_000_000, Math.max(0, value)) / 10_000).toFixed(decimals));
  const figure: Figure = { value: shown(mean) };
  const effectiveN = Number(effective.toFixed(1));
  if (!hasInterval || error === null || effective <= 1) return { mean: figure, effectiveN };
  const margin = studentTQuantile((1 + usualConfidence) / 2, effective - 1) * error;
  const ends = { low: shown(mean - margin), high: shown(mean + margin) };
  const interval: FigureInterval = { ...ends, method: "linearised", coverage: usualConfidence };
  return { mean: { ...figure, interval }, effectiveN };
}
