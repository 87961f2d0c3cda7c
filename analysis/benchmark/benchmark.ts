import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import type { Engine } from "../dataset/engine.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { minimumCount, minimumCountsFor } from "../disclosure/minimum-counts.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { breakdownOf } from "./breakdown.ts";
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
export const usualSeed = 1;

/** Computes all that is published of a pool. Every figure in it has passed the minimum counts. */
export async function benchmarkOf(engine: Engine, options: BenchmarkOptions = {}): Promise<Benchmark> {
  const { minN = minimumCount.default, duplicates = "latest", seed = usualSeed, release = null } = options;
  if (!Number.isInteger(minN) || minN < minimumCount.least) {
    throw new RangeError(`minN is ${minN}. Use a whole number from ${minimumCount.least} upwards.`);
  }
  const by = combinations([...usualBreakdowns, ...(options.by ?? [])]);
  const minimumCounts = minimumCountsFor(minN);
  const breakdowns: Breakdown[] = [];
  for (const combination of by) breakdowns.push(await breakdownOf(engine, combination, minimumCounts));
  return {
    schema: "sme-csr/benchmark/2",
    release,
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: { by, minN, duplicates, seed },
    assessors: await assessorsOf(engine),
    confidence: usualConfidence,
    pool: await engine.pool(),
    minimumCounts,
    breakdowns,
  };
}

/** By year, so that every case that enters is asked and not only the latest of a company. */
async function assessorsOf(engine: Engine): Promise<readonly string[]> {
  const cells = await engine.cells(["year", "assessor"]);
  return [...new Set(cells.flatMap(({ cell }) => cell.assessor ?? []))].toSorted();
}

/** Every combination once, with its dimensions in their usual order. */
function combinations(asked: readonly (readonly Dimension[])[]): readonly (readonly Dimension[])[] {
  const inOrder = asked.map((by) => dimensions.filter((dimension) => by.includes(dimension)));
  return [...new Map(inOrder.map((by) => [by.join(), by])).values()];
}

/** Whether a benchmark holds any published result: without the minimum number of companies there is none. */
export const hasResults = ({ breakdowns }: Benchmark): boolean =>
  breakdowns.some(({ groups }) => groups.some(({ summaries }) => summaries.some(({ mean }) => mean.value !== null)));
