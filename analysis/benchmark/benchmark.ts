import { csr } from "../../instrument/csr/instrument.ts";
import { scorerVersion } from "../../instrument/scoring/version.ts";
import type { Assessor } from "../../instrument/types.ts";
import type { Engine } from "../dataset/engine.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { records } from "../dataset/presences.ts";
import { minimumCount, minimumCountsFor, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { mergedCategories } from "../disclosure/plan/merged-categories.ts";
import { withBenchmark } from "../disclosure/plan/logged-release.ts";
import { type BenchmarkPlan, planBenchmark } from "../disclosure/plan/plan-benchmark.ts";
import { groupKey, type Presence } from "../disclosure/plan/presence.ts";
import type { ReleaseLog } from "../disclosure/releases/release-log.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { type CarelessAnswers, carelessNote } from "./careless-note.ts";
import { type ProgrammesAsked, programmesOf } from "../programmes/programmes.ts";
import type { Margin } from "../statistics/weights/margin.ts";
import { breakdownOf, metrics, type Permission } from "./breakdown.ts";
import {
  dimensions,
  type Benchmark,
  type BenchmarkRecord,
  type Breakdown,
  type CarelessNote,
  type Dimension,
  type Metric,
  usualBreakdowns,
} from "./types.ts";
import { type WeightedMeans, weightedMeans, type WeightedRequest } from "./weighted-means.ts";
import { type PoolWeights, weightingOf, type WeightingProblem } from "./weighting.ts";

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
  /** Whose assessments were let in, for the record; null for everybody's. */
  readonly assessors?: readonly Assessor[] | null;
  /** What is known of careless answers; null where nobody looked. */
  readonly careless?: CarelessAnswers | null;
  /** What was published before, and how companies are named in it. */
  readonly earlier?: EarlierReleases;
  /** Margins of the population to weight to; not together with earlier releases, which know nothing of weights. */
  readonly margins?: readonly Margin[];
  /** What is asked for of parks, programmes and cohorts; null where no table names them. */
  readonly programmes?: ProgrammesAsked | null;
}

/** The companies cannot be weighted to the margins. */
export class WeightingError extends Error {
  override readonly name = "WeightingError";
  readonly problems: readonly WeightingProblem[];

  constructor(problems: readonly WeightingProblem[]) {
    super(`The companies cannot be weighted to the margins: ${problems.map(({ code }) => code).join(", ")}.`);
    this.problems = problems;
  }
}

/** What was published before of the companies of a benchmark. */
export interface EarlierReleases {
  readonly log: ReleaseLog;
  /** The pseudonym of a case from its key. */
  readonly pseudonym: (key: string) => string;
}

/** A benchmark, and the log to keep once it is published; null where releases are not compared. */
export interface DraftBenchmark {
  readonly benchmark: Benchmark;
  readonly log: ReleaseLog | null;
}

/** Seed where none is asked for. */
const usualSeed = 1;

/**
 * Computes all that is published of a pool. Small categories are merged first; then nothing is told of a group, or of a score or item in
 * it, from which fewer companies than the minimum could be worked out; and every figure passes the minimum counts of its kind.
 */
export const benchmarkOf = async (engine: Engine, options: BenchmarkOptions = {}): Promise<Benchmark> =>
  (await draftBenchmark(engine, options)).benchmark;

/** The benchmark together with the log that has it as its last release. */
export async function draftBenchmark(engine: Engine, options: BenchmarkOptions = {}): Promise<DraftBenchmark> {
  const { release = null, earlier, margins = [], programmes = null } = options;
  const record = recordOf(options);
  const { by, minN } = record;
  const minimumCounts = minimumCountsFor(minN);
  const dimensionsAsked = [...by.flat(), ...dimensions.filter((dimension) => margins.some(({ variable }) => variable === dimension))];
  const found = earlier === undefined ? await engine.presences(dimensionsAsked) : await namedCases(engine, dimensionsAsked, earlier);
  const pool = await engine.pool();
  // Of a pool below the minimum there is nothing to tell, also not which industries are in it.
  const told = pool.firms >= minN ? by : by.filter(({ length }) => length === 0);
  const combinations = told.map((each) => ({ by: each, categories: mergedCategories(found, each, minN) }));
  const plan = planBenchmark(found, { combinations, minN, ...(earlier !== undefined && { earlier: { log: earlier.log, records } }) });
  const weights = weightsFor(found, margins, minN);
  const weighted = await allWeightedMeans(engine, found, weights && { combinations, weights, plan, minimum: minimumCounts });
  const permission = permissionOf(plan, minimumCounts, weighted);
  const breakdowns: Breakdown[] = [];
  for (const combination of combinations) breakdowns.push(await breakdownOf(engine, combination, permission));
  const ground = { presences: found, combinations, permission, years: pool.years, isLogged: earlier !== undefined };
  const benchmark: Benchmark = {
    schema: "sme-csr/benchmark/2",
    release,
    instrument: { id: csr.id, version: csr.version },
    scorer: scorerVersion,
    options: record,
    assessors: await assessorsOf(engine),
    weighting: weights?.facts ?? null,
    confidence: usualConfidence,
    careless: await noteOf(engine, options, { by, minimumCounts }),
    pool,
    minimumCounts,
    breakdowns,
    ...(programmes !== null && { programmes: await programmesOf(engine, programmes, ground) }),
  };
  const publication = { id: release ?? String((earlier?.log.releases.length ?? 0) + 1), minN, combinations, records, plan };
  return { benchmark, log: earlier === undefined ? null : withBenchmark(earlier.log, found, publication) };
}

/** What was asked for, as it is kept in the benchmark. */
function recordOf(options: BenchmarkOptions): BenchmarkRecord {
  const { minN = minimumCount.default, duplicates = "latest", seed = usualSeed, assessors = null } = options;
  if (!Number.isInteger(minN) || minN < minimumCount.least) {
    throw new RangeError(`minN is ${minN}. Use a whole number from ${minimumCount.least} upwards.`);
  }
  return { by: eachOnce([...usualBreakdowns, ...(options.by ?? [])]), minN, duplicates, seed, assessors };
}

interface NoteLimits {
  readonly by: BenchmarkRecord["by"];
  readonly minimumCounts: MinimumCounts;
}

/** The log of releases does not know of figures without careless answers, so that none are given where one is kept. */
async function noteOf(engine: Engine, options: BenchmarkOptions, { by, minimumCounts }: NoteLimits): Promise<CarelessNote | null> {
  const { careless = null, earlier } = options;
  if (careless === null) return null;
  const note = await carelessNote(engine, { ...careless, by }, minimumCounts);
  return earlier === undefined ? note : { ...note, without: [] };
}

async function namedCases(engine: Engine, by: readonly Dimension[], { pseudonym }: EarlierReleases): Promise<readonly Presence[]> {
  return (await engine.presentCases(by)).map((presence) => ({ ...presence, key: pseudonym(presence.key ?? "") }));
}

/** Null where nothing is to be weighted. */
function weightsFor(found: readonly Presence[], margins: readonly Margin[], minN: number): PoolWeights | null {
  if (margins.length === 0) return null;
  const weights = weightingOf(found, margins, minN);
  if ("problems" in weights) throw new WeightingError(weights.problems);
  return weights;
}

async function allWeightedMeans(
  engine: Engine,
  found: readonly Presence[],
  request: WeightedRequest | null,
): Promise<ReadonlyMap<Metric, WeightedMeans>> {
  const weighted = new Map<Metric, WeightedMeans>();
  if (request === null || !request.weights.facts.isApplied) return weighted;
  for (const [record, metric] of metrics.entries()) weighted.set(metric, await weightedMeans(engine, found, { metric, record }, request));
  return weighted;
}

/** What the plan lets through. */
function permissionOf({ withheld, withheldOf }: BenchmarkPlan, minimum: MinimumCounts, weighted: Permission["weighted"]): Permission {
  const byRecord = new Map(records.map((record, at) => [record, withheldOf(at)]));
  return {
    minimum,
    weighted,
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
