import { decodeCsv } from "../../analysis/ingest/csv/decode-csv.ts";
import { dialectOf } from "../../analysis/ingest/csv/dialect.ts";
import { unsafeCsv } from "../../analysis/ingest/csv/unsafe.ts";
import { done, failed, type Failure, type Outcome } from "../../instrument/failure.ts";
import type { Finding } from "../../instrument/issue.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";
import { Refusal } from "../../instrument/reader/refusal.ts";
import { answersCsv } from "./answers-csv.ts";
import { benchmarkIn, type BenchmarkProblem } from "../../analysis/peers/benchmark-file.ts";
import { Damaged } from "../../analysis/peers/damaged.ts";
import { offeredGroups } from "../../analysis/peers/groups.ts";
import type { PeerCase } from "./peer-case.ts";
import type { Peers } from "../../analysis/peers/peers.ts";
import { poolOf } from "./pool.ts";
import { isScoresCsv, scoresCsv } from "./scores-csv.ts";

/** A benchmark of hundreds of groups has 5 MB. */
const mostBytes = 20_000_000;

/** More than anybody would choose from in a list. */
const mostGroups = 2000;

/** What is chosen in a file field, or dropped: a `File`. */
export interface PeerFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads a file with other companies: benchmark.json or scores.csv of `csr aggregate`, or a CSV of answers, which are scored here.
 * What the file is follows from its content, not from its name. It is read on this computer and sent nowhere.
 */
export async function readPeers(file: PeerFile): Promise<Outcome<Peers>> {
  if (file.size > mostBytes) return failed({ code: "benchmark-too-large", file: file.name });
  try {
    const peers = peersIn(new Uint8Array(await file.arrayBuffer()), file.name);
    if ("code" in peers) return failed(peers);
    const { length } = offeredGroups(peers.benchmark);
    if (length === 0) return failed({ code: "benchmark-too-small", file: file.name, minimum: peers.benchmark.minimumCounts.mean });
    return length > mostGroups ? failed({ code: "benchmark-too-large", file: file.name }) : done(peers);
  } catch (error) {
    return failed(failureOf(error, file.name));
  }
}

function peersIn(bytes: Uint8Array, file: string): Peers | Failure {
  const decoded = decodeCsv(bytes);
  if ("code" in decoded) return { code: "benchmark-encoding", file };
  const text = decoded.text.trimStart();
  if (text.startsWith("{") || text.startsWith("[")) return benchmarkPeers(text, file);
  const dialect = dialectOf(decoded.text);
  const unsafe = unsafeCsv(dialect, defaultLimits);
  if (unsafe !== null) throw new Refusal(unsafe);
  return casePeers(isScoresCsv(dialect) ? scoresCsv(dialect) : answersCsv(bytes, file), file);
}

function benchmarkPeers(text: string, file: string): Peers | Failure {
  const benchmark = benchmarkIn(text);
  if ("problem" in benchmark) return failureOfBenchmark(benchmark, file);
  const { cases, used } = benchmark.pool;
  return { file, benchmark, versions: [benchmark.instrument.version], leftOut: Math.max(0, cases - used) };
}

function failureOfBenchmark(found: BenchmarkProblem, file: string): Failure {
  switch (found.problem) {
    case "unknown":
      return { code: "benchmark-unknown", file };
    case "version":
      return { code: "benchmark-version", file, found: found.found };
    case "damaged":
      return { code: "benchmark-damaged", file, place: found.place };
  }
}

function casePeers(cases: readonly PeerCase[], file: string): Peers {
  const used = cases.filter(({ counts }) => counts);
  return {
    file,
    benchmark: poolOf(cases),
    versions: [...new Set(used.map(({ version }) => version))].toSorted((a, b) => (a < b ? -1 : 1)),
    leftOut: cases.length - used.length,
  };
}

function failureOf(error: unknown, file: string): Failure {
  if (error instanceof Damaged) return { code: "benchmark-damaged", file, place: error.place };
  if (error instanceof Refusal) return refused(error.finding, file);
  return { code: "unexpected", detail: String(error) };
}

function refused(finding: Finding, file: string): Failure {
  if (finding.code === "file-corrupt") return { code: "benchmark-damaged", file, place: finding.part };
  return { code: finding.code === "no-questionnaire" ? "benchmark-unknown" : "benchmark-too-large", file };
}
