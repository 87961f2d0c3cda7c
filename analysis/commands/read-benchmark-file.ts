import { basename, resolve } from "node:path";
import { issueAt } from "../../instrument/issue-severity.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { readInput } from "../files/read-file.ts";
import { decodeCsv } from "../ingest/csv/decode-csv.ts";
import { issueLine } from "../outputs/issue-line.ts";
import { benchmarkIn } from "../peers/benchmark-file.ts";
import { offeredGroups } from "../peers/groups.ts";
import type { Peers } from "../peers/peers.ts";
import type { Effects } from "./effects.ts";
import { UsageError } from "./usage-error.ts";

/** A benchmark of thousands of groups has some tens of megabytes. */
const mostBytes = 100_000_000;

/** Reads a benchmark.json. One that cannot be used is a mistake in the call, with a sentence on what it is. */
export function readBenchmarkFile(file: string, { language }: Effects): Peers {
  const words = messages[language].cli.compare.benchmark;
  const content = readInput({ path: resolve(file) }, mostBytes);
  if (!(content instanceof Uint8Array)) throw new UsageError(issueLine(issueAt({ file }, content), language));
  const decoded = decodeCsv(content);
  if ("code" in decoded) throw new UsageError(words.unknown(file));
  const text = decoded.text.trimStart();
  if (!text.startsWith("{")) throw new UsageError(words.unknown(file));
  const benchmark = benchmarkIn(text);
  if (!("problem" in benchmark)) {
    if (offeredGroups(benchmark).length === 0) throw new UsageError(words.tooSmall(file, benchmark.minimumCounts.mean));
    const { cases, used } = benchmark.pool;
    return { file: basename(file), benchmark, versions: [benchmark.instrument.version], leftOut: Math.max(0, cases - used) };
  }
  if (benchmark.problem === "version") throw new UsageError(words.version(file, benchmark.found, `${csr.id} ${csr.version}`));
  throw new UsageError(benchmark.problem === "damaged" ? words.damaged(file, benchmark.place) : words.unknown(file));
}
