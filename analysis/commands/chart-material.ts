import path from "node:path";
import { csr } from "../../instrument/csr/instrument.ts";
import { issueAt } from "../../instrument/issue-severity.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import type { Reading } from "../../instrument/reading.ts";
import type { Assessment } from "../../instrument/types.ts";
import { benchmarkOf } from "../benchmark/benchmark.ts";
import { caseMaterial, companyScores } from "../charts/facts/case-material.ts";
import type { ChartMaterial, ChartSource } from "../charts/gallery.ts";
import { Dataset, type SettledDataset } from "../dataset/dataset.ts";
import { PublishedBenchmark } from "../disclosure/gate/published-benchmark.ts";
import { readInput } from "../files/read-file.ts";
import { issueLine } from "../outputs/issue-line.ts";
import { readBenchmark } from "../outputs/read-benchmark.ts";
import { robustnessOf } from "../robustness/robustness.ts";
import { trendOf } from "../trend/trend.ts";
import type { Effects } from "./effects.ts";
import { ProblemList } from "./problem-list.ts";
import type { InputOptions, InputRequest } from "./read-inputs.ts";
import { warnOf } from "./rejections.ts";
import { takeIn } from "./take-in.ts";
import { UsageError } from "./usage-error.ts";

/** What charts are to be drawn from. */
export interface MaterialRequest extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  /** Companies behind every figure. */
  readonly minN: number;
  /** What the charts are drawn from: nothing else is worked out. */
  readonly sources: ReadonlySet<ChartSource>;
  /** Whether single companies may be shown: to a consultant, who holds the files anyway. */
  readonly isConsultant: boolean;
}

/** What charts can be drawn from, and how many files were rejected. */
export interface FoundMaterial {
  readonly material: ChartMaterial;
  readonly rejected: number;
}

/** Reads a benchmark.json, or filled files with everything that can be drawn from them. */
export async function chartMaterial(request: MaterialRequest, effects: Effects): Promise<FoundMaterial> {
  const [first] = request.paths;
  if (!request.paths.some((name) => name.toLowerCase().endsWith(".json"))) return materialOfFiles(request, effects);
  if (first === undefined || request.paths.length > 1) throw new UsageError(messages[effects.language].gallery.errors.jsonAlone);
  return { material: { benchmark: benchmarkIn(first, effects) }, rejected: 0 };
}

function benchmarkIn(file: string, { language }: Effects): NonNullable<ChartMaterial["benchmark"]> {
  const content = readInput({ path: path.resolve(file) });
  if (!(content instanceof Uint8Array)) throw new UsageError(issueLine(issueAt({ file }, content), language));
  const benchmark = readBenchmark(new TextDecoder().decode(content));
  if (!("fault" in benchmark)) return benchmark;
  const words = messages[language].gallery.errors;
  switch (benchmark.fault) {
    case "other-version":
      throw new UsageError(words.otherVersion(file, benchmark.found));
    case "damaged":
      throw new UsageError(words.damaged(file, benchmark.place));
    case "no-json":
    case "other-file":
    case "discloses":
      throw new UsageError(words[benchmark.fault](file));
  }
}

async function materialOfFiles(request: MaterialRequest, effects: Effects): Promise<FoundMaterial> {
  const dataset = await Dataset.open({ screenedCases: 0 });
  try {
    const problems = new ProblemList();
    const assessments: Assessment[] = [];
    const meet = ({ assessment }: Reading): void => {
      // Only whether it is one company has to be known.
      if (assessment !== null && assessments.length < mostYears) assessments.push(assessment);
    };
    await takeIn(dataset, request, { effects, problems, meet });
    const rejected = warnOf(problems.list(), effects);
    const settled = await dataset.settle();
    const company = dataset.cases > assessments.length ? null : soleCompany(assessments);
    const material = { ...(await poolMaterial(settled, request)), ...(company !== null && { company: scoreAssessment(csr, company) }) };
    return { rejected, material };
  } finally {
    dataset.close();
  }
}

/** What all cases together give, as far as charts are to be drawn from it. */
async function poolMaterial(settled: SettledDataset, request: MaterialRequest): Promise<ChartMaterial> {
  const { sources, minN, isConsultant } = request;
  return {
    ...(sources.has("benchmark") && { benchmark: PublishedBenchmark.inspect(await benchmarkOf(settled.engine, { minN })).benchmark }),
    ...(sources.has("cases") && { cases: await caseMaterial(settled, request) }),
    ...(sources.has("trend") && { trend: await trendOf(settled, { minN, audience: isConsultant ? "owner" : "public" }) }),
    ...(isConsultant && sources.has("companies") && { companies: await companyScores(settled) }),
    ...(isConsultant && sources.has("ranking") && { ranking: await robustnessOf(settled) }),
  };
}

/** Files of more cases than this are not those of one company. */
const mostYears = 50;

/** The latest assessment, where all of them are of one company. */
function soleCompany(assessments: readonly Assessment[]): Assessment | null {
  const [first, ...others] = assessments.toSorted((a, b) => (b.profile.year ?? 0) - (a.profile.year ?? 0));
  if (first === undefined) return null;
  return others.every(({ firmId }) => firmId !== null && firmId === first.firmId) ? first : null;
}
