import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import type { Engine } from "../dataset/engine.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { records } from "../dataset/presences.ts";
import { minimumCount, minimumCountsFor, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { mergedCategories } from "../disclosure/plan/merged-categories.ts";
import { planBenchmark } from "../disclosure/plan/plan-benchmark.ts";
import { type Combination, groupKey, type Presence } from "../disclosure/plan/presence.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { breakdownOf, type Permission } from "./breakdown.ts";
import { dimensions, type Benchmark, type Breakdown, type Dimension, usualBreakdowns } from "./types.ts";

/** What may be chosen for a benchmark. */
export interface BenchmarkOptions {
  /** Combinations of dimensions beside the ones that are always there. */
  readonly by?: readonly (readonly Dimension[])[];
  /** Companies behind every figure, at least 3; default 5. */
  readonly minN?: number;
  /** How duplicates were settled, for the record. */
  readonly duplicates?: DuplicateRule;
  /** Seed of everything that is drawn by chance, for the record; default 1. */
  readonly seed?: number;
  /** Name under which it is published. */
  readonly release?: string | null;
}

/** Seed where none is asked for. */
const usualSeed = 1;

/**
 * Computes all that is published of a pool. Small categories are merged first; then nothing is told of a group, or of a score or item in
 * it, from which fewer companies than the minimum could be worked out; and every figure passes the minimum counts of its kind.
 */
export async function benchmarkOf(engine: Engine, options: BenchmarkOptions = {}): Promise<Benchmark> {
  const { minN = minimumCount.default, duplicates = "latest", seed = usualSeed, release = null } = options;
  if (!Number.isInteger(minN) || minN < minimumCount.least) {
    throw new RangeError(`minN is ${minN}. Use a whole number from ${minimumCount.least} upwards.`);
  }
  const by = eachOnce([...usualBreakdowns, ...(options.by ?? [])]);
  const minimumCounts = minimumCountsFor(minN);
  const found = await engine.presences(by.flat());
  const combinations = by.map((each) => ({ by: each, categories: mergedCategories(found, each, minN) }));
  const permission = permissionOf(found, { combinations, minN, minimum: minimumCounts });
  const pool = await engine.pool();
  // Of a pool below the minimum there is nothing to tell, also not which industries are in it.
  const told = pool.firms >= minN ? combinations : combinations.filter((each) => each.by.length === 0);
  const breakdowns: Breakdown[] = [];
  for (const combination of told) breakdowns.push(await breakdownOf(engine, combination, permission));
  return {
    schema: "sme-csr/benchmark/2",
    release,
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { by, minN, duplicates, seed },
    assessors: await assessorsOf(engine),
    confidence: usualConfidence,
    pool,
    minimumCounts,
    breakdowns,
  };
}

interface Asked {
  readonly combinations: readonly Combination[];
  readonly minN: number;
  readonly minimum: MinimumCounts;
}

/** What the plan lets through. */
function permissionOf(found: readonly Presence[], { combinations, minN, minimum }: Asked): Permission {
  const { withheld, withheldOf } = planBenchmark(found, { combinations, minN });
  const byRecord = new Map(records.map((record, at) => [record, withheldOf(at)]));
  return {
    minimum,
    isOpen: (cell) => !withheld.has(groupKey(cell)),
    isOpenFor: (cell, record) => byRecord.get(record)?.has(groupKey(cell)) === false,
  };
}

/** By year, so that every case that enters is asked and not only the latest of a company. */
async function assessorsOf(engine: Engine): Promise<readonly string[]> {
  const cells = await engine.cells(["year", "assessor"]);
  return [...new Set(cells.flatMap(({ cell }) => cell.assessor ?? []))].toSorted();
}

/** Every combination once, with its dimensions in their usual order. */
function eachOnce(asked: readonly (readonly Dimension[])[]): readonly (readonly Dimension[])[] {
  const inOrder = asked.map((by) => dimensions.filter((dimension) => by.includes(dimension)));
  return [...new Map(inOrder.map((by) => [by.join(), by])).values()];
}

/** Whether a benchmark holds any published result: without the minimum number of companies there is none. */
export const hasResults = ({ breakdowns }: Benchmark): boolean =>
  breakdowns.some(({ groups }) => groups.some(({ summaries }) => summaries.some(({ mean }) => mean.value !== null)));
