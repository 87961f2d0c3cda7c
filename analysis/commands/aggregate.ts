import { messages } from "../../instrument/messages/messages.ts";
import type { Assessor } from "../../instrument/types.ts";
import { type BenchmarkOptions, draftBenchmark, type DraftBenchmark, hasResults, WeightingError } from "../benchmark/benchmark.ts";
import type { Benchmark, CarelessNote, Dimension } from "../benchmark/types.ts";
import { Dataset, type SettledDataset, type SettleOptions } from "../dataset/dataset.ts";
import type { DuplicateRule } from "../dataset/settle.ts";
import { PublishedBenchmark } from "../disclosure/gate/published-benchmark.ts";
import type { ReleaseLog } from "../disclosure/releases/release-log.ts";
import { OutputSite } from "../files/output-site.ts";
import type { ReadingLog } from "../files/reading-log.ts";
import type { ClusterTable } from "../programmes/cluster-table.ts";
import { writeBenchmark } from "../outputs/benchmark-files.ts";
import { issueLine } from "../outputs/issue-line.ts";
import { json } from "../outputs/json.ts";
import { clusterIssues, narrateClusters, readClusters } from "./clusters-file.ts";
import type { ProgrammesAsked } from "../programmes/programmes.ts";
import { enteringCases } from "../trend/firm-years.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { narrateBenchmark, narrateCareless, narrateOutputs, narrateReading } from "./narrate-aggregate.ts";
import { ProblemList } from "./problem-list.ts";
import type { SecretSource } from "./project-secret.ts";
import type { InputOptions, InputRequest } from "./read-inputs.ts";
import { openReleaseLog, type ReleaseRequest, saveReleaseLog } from "./release-log-file.ts";
import { researchLines, researchPlan, type ResearchPlan, writeResearchFolder } from "./research-folder.ts";
import { takeIn } from "./take-in.ts";
import { UsageError } from "./usage-error.ts";
import { narrateWeighting, readWeights, weightingLines } from "./weights-file.ts";

/** What `csr aggregate` was asked for. */
export interface AggregateOptions extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  /** Folder for the result; null where only JSON on standard output is wanted. */
  readonly out: string | null;
  readonly by: readonly (readonly Dimension[])[];
  readonly minN: number;
  readonly duplicates: DuplicateRule;
  /** Whose assessments enter; everybody's where it is absent or null. */
  readonly assessors?: readonly Assessor[] | null;
  /** What becomes of answers that look careless; where it is absent they are flagged in pools of a usual size. */
  readonly quality?: CarelessNote["rule"];
  readonly force: boolean;
  /** Whether what is read is kept beside the result for the next run; it is where this is absent. */
  readonly cache?: boolean;
  /** Whether to begin though another run seems to be at work on the same result. */
  readonly forceUnlock?: boolean;
  readonly json: boolean;
  /** Seed of everything that is drawn by chance; 1 where it is absent. */
  readonly seed?: number;
  /** Whether only what may be given to everybody is written; it is not where this is absent. */
  readonly public?: boolean;
  /** Earlier releases to compare with; none where it is absent. */
  readonly releases?: ReleaseRequest | null;
  /** File of the margins to weight to; nothing is weighted where it is absent. */
  readonly weights?: string | null;
  /** Where the secret of the research data comes from, if there is one; null where no research data are wanted. */
  readonly research?: SecretSource | null;
  /** File that says which company belongs to which park, programme and cohort; none where it is absent. */
  readonly clusters?: string | null;
  /** ISO day before which unfinished actions must be due to be overdue; the day on which each file was saved where it is absent. */
  readonly asOf?: string | null;
}

/** Turns files of many companies into a benchmark. Status 3 where a file was rejected, 4 where every figure had to be withheld. */
export function aggregate(options: AggregateOptions, effects: Effects): Promise<ExitStatus> {
  effects.narrate(effects.paint("bold", messages[effects.language].cli.titles.aggregate));
  return makeBenchmark(options, effects);
}

/** `aggregate` without its title. */
export async function makeBenchmark(options: AggregateOptions, effects: Effects): Promise<ExitStatus> {
  const { out, force, forceUnlock = false } = options;
  if (out === null && !options.json) throw new UsageError(messages[effects.language].cli.usageErrors.noOutput);
  // Better refused now than after reading for an hour.
  const prepared = await preparation(options, effects);
  const site = out === null ? null : await OutputSite.open(out, { force, unlock: forceUnlock });
  try {
    return await withKeptReadings(prepared, site, effects);
  } finally {
    await site?.close();
  }
}

/** What the options name is read before the files. */
type Prepared = AggregateOptions &
  Pick<BenchmarkOptions, "margins" | "earlier" | "release"> & {
    readonly clusterTable?: ClusterTable;
    readonly handOn: ResearchPlan | null;
  };

async function preparation(options: AggregateOptions, effects: Effects): Promise<Prepared> {
  const { releases = null, weights = null } = options;
  const handOn = researchPlan(options, effects);
  if (releases !== null && weights !== null) throw new UsageError(messages[effects.language].cli.weights.notWithLog);
  const asked = await readClusters(options, effects);
  const prepared = { ...options, ...(asked !== null && { clusterTable: asked.table, by: asked.by }), handOn };
  if (weights !== null) return { ...prepared, margins: await readWeights(weights, effects) };
  if (releases === null) return prepared;
  return { ...prepared, earlier: openReleaseLog(releases, effects.language), release: releases.release };
}

/** Keeps what is read, so that a run that is stopped in any way can be taken up again. */
async function withKeptReadings(options: Prepared, site: OutputSite | null, effects: Effects): Promise<ExitStatus> {
  const store = site === null || options.cache === false || options.public === true ? null : site.readings();
  let isComplete = false;
  try {
    const status = await settleAndPublish(options, { site, store }, effects);
    isComplete = true;
    return status;
  } finally {
    store?.close({ isComplete });
    if (store?.isEmpty === false && effects.signal.aborted) effects.narrate(messages[effects.language].cli.resumable);
  }
}

interface Places {
  readonly site: OutputSite | null;
  readonly store: ReadingLog | null;
}

async function settleAndPublish(options: Prepared, { site, store }: Places, effects: Effects): Promise<ExitStatus> {
  const words = messages[effects.language].cli;
  const dataset = await Dataset.open({ screenedCases: options.quality === undefined ? mostByDefault : Infinity });
  try {
    const problems = new ProblemList();
    await takeIn(dataset, { ...options, store }, { effects, problems });
    const settled = await dataset.settle(options.duplicates, settleOptions(options, dataset.cases));
    problems.add(settled.issues);
    if (settled.clusters !== null) problems.add(clusterIssues(options.clusters ?? "", settled.clusters));
    const duplicates = settled.issues.filter(({ code }) => code === "duplicate-case");
    if (options.duplicates === "error" && duplicates.length > 0) {
      for (const issue of duplicates) effects.warn(issueLine(issue, effects.language));
      effects.warn(words.duplicatesFound(duplicates.length));
      return exitStatus.failure;
    }
    const draft = await drafted(options, settled, effects);
    if (draft === null) return exitStatus.failure;
    const { benchmark, log } = draft;
    const published = PublishedBenchmark.inspect(benchmark);
    if (benchmark.pool.cases === 0) {
      for (const issue of problems.list()) effects.warn(issueLine(issue, effects.language));
      effects.warn(words.nothingRead);
      return exitStatus.failure;
    }
    narrateReading(effects, benchmark, problems);
    narrateClusters(effects, options.clusterTable, settled.clusters);
    if (store !== null && store.reused > 0) narrateUnder(effects, "reading", [words.reused(store.reused)]);
    await narrateBenchmark(effects, benchmark, settled.engine);
    narrateCareless(effects, benchmark);
    narrateWeighting(effects, benchmark.weighting);
    const refused = whyNotPublished(options, benchmark, effects);
    if (refused !== null) return refused;
    await publish(options, { site, settled, published, problems, log }, effects);
    return statusOf(benchmark, problems, effects);
  } finally {
    dataset.close();
  }
}

/** The benchmark as it was asked for; null where the companies cannot be weighted so, and the reasons are told. */
async function drafted(options: Prepared, settled: SettledDataset, effects: Effects): Promise<DraftBenchmark | null> {
  const careless = settled.careless === null ? null : { rule: options.quality ?? "flag", cases: settled.careless };
  try {
    return await draftBenchmark(settled.engine, { ...options, careless, programmes: await programmesAsked(options, settled) });
  } catch (error) {
    if (!(error instanceof WeightingError)) throw error;
    for (const line of weightingLines(error.problems, effects.language)) effects.warn(`${effects.paint("red", "✗")} ${line}`);
    return null;
  }
}

/** What is asked for of parks, programmes and cohorts: nothing where no table names them. */
async function programmesAsked({ asOf = null }: Prepared, settled: SettledDataset): Promise<ProgrammesAsked | null> {
  return settled.clusters === null ? null : { asOf, cases: await enteringCases(settled.scores()) };
}

/** Larger pools are looked through for careless answers only where that is asked for, as it takes a while. */
const mostByDefault = 5000;

const settleOptions = ({ assessors = null, quality, clusterTable }: Prepared, cases: number): SettleOptions => ({
  assessors,
  clusters: clusterTable ?? null,
  careless: quality ?? (cases <= mostByDefault ? "flag" : "ignore"),
});

interface Result {
  readonly site: OutputSite | null;
  readonly settled: SettledDataset;
  readonly published: PublishedBenchmark;
  readonly problems: ProblemList;
  /** What to enter in the log of releases. */
  readonly log: ReleaseLog | null;
}

/** What is for others is not written at all where there is nothing in it, and no release is entered of it. */
function whyNotPublished(
  { public: isPublic = false, releases = null }: AggregateOptions,
  benchmark: Benchmark,
  effects: Effects,
): ExitStatus | null {
  const words = messages[effects.language].cli.releaseLog;
  if (isPublic && releases === null) effects.warn(effects.paint("yellow", words.missing));
  if ((!isPublic && releases === null) || hasResults(benchmark)) return null;
  const { firms } = benchmark.pool;
  effects.warn(firms < benchmark.options.minN ? words.tooFew(benchmark.options.minN) : words.nothingNew);
  return exitStatus.tooFew;
}

async function publish(options: Prepared, result: Result, effects: Effects): Promise<void> {
  const { out, json: asJson, public: isPublic = false, releases = null, handOn } = options;
  const { site, settled, published, log } = result;
  const problems = result.problems.list();
  const parts = { published, settled, problems, language: effects.language, isPublic };
  // A release that is entered and then not published only makes the next one more careful; the other way round it would be forgotten.
  const enter = async (): Promise<void> => {
    if (releases !== null && log !== null) await saveReleaseLog(releases.releaseLog, log);
  };
  const files = await site?.publish(async (write) => {
    await writeBenchmark(write, parts, effects.signal);
    if (handOn !== null) await writeResearchFolder(write, { settled, pool: published.benchmark.pool, ...handOn }, effects);
    await enter();
  });
  if (files === undefined) await enter();
  if (releases !== null && log !== null) {
    const earlier = log.releases.length - 1;
    effects.narrate(messages[effects.language].cli.releaseLog.compared(earlier, releases.releaseLog));
  }
  if (out !== null && files !== undefined)
    narrateOutputs(effects, { folder: out, files, remarks: isPublic ? 0 : problems.length, research: researchLines(options, effects) });
  if (asJson) await effects.print(json(published.benchmark));
}

function statusOf(benchmark: Benchmark, problems: ProblemList, effects: Effects): ExitStatus {
  const words = messages[effects.language].cli;
  if (!hasResults(benchmark)) {
    effects.warn(words.tooFew(benchmark.options.minN));
    return exitStatus.tooFew;
  }
  effects.narrate(words.done(effects.elapsed().toFixed(1)));
  return problems.rejections.length > 0 ? exitStatus.someRejected : exitStatus.done;
}
