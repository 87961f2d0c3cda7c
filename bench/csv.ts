import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { rounded } from "./figures.ts";
import { makeLongCsv } from "./make-long-csv.ts";

/**
 * CPU time and peak memory of `csr aggregate` over a long CSV of so many lines, beside DuckDB alone, which reads the same file into one table of
 * figures, and into most figures of a benchmark. They take turns, each in a process of its own; the ratios are what counts. `csr score` runs once,
 * for its memory.
 *
 *     node dist/bench/csv.js [lines]
 */
const lines = Number(process.argv[2] ?? 1_000_000);
const rounds = 3;
const here = import.meta.dirname;

interface Cost {
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

const nothing: Cost = { cpuSeconds: Number.NaN, peakMb: Number.NaN };

/** The programs that take turns, with their words before the name of the file. */
const programs = {
  duckdb: ["duckdb-alone.js"],
  duckdbSame: ["duckdb-same.js"],
  aggregate: ["command-alone.js", "aggregate", "--json"],
};
const scoring = ["command-alone.js", "score", "--json"];

const folder = mkdtempSync(path.join(tmpdir(), "sme-csr-bench-"));
try {
  const file = path.join(folder, "answers.csv");
  const written = makeLongCsv(file, lines);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const costs = new Map(Object.keys(programs).map((name) => [name, new Array<Cost>()]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, words] of Object.entries(programs)) costs.get(name)?.push(cost([...words, file]));
  const medians = Object.fromEntries([...costs].map(([name, all]) => [name, median(all)]));
  const { duckdb = nothing, duckdbSame = nothing, aggregate = nothing } = medians;
  const score = median([cost([...scoring, file])]);
  const cpuRatios = {
    overDuckdb: rounded(aggregate.cpuSeconds / duckdb.cpuSeconds),
    overDuckdbSame: rounded(aggregate.cpuSeconds / duckdbSame.cpuSeconds),
  };
  const result = { lines: written, megabytes, ...medians, score, cpuRatios };
  process.stdout.write(`${written} lines, ${megabytes} MB, medians of ${rounds} rounds\n`);
  for (const [name, { cpuSeconds, peakMb }] of Object.entries({ ...medians, score }))
    process.stdout.write(`${name.padEnd(10)} ${cpuSeconds.toFixed(2).padStart(7)} s CPU ${Math.round(peakMb)} MB\n`);
  process.stdout.write(`csr aggregate takes ${cpuRatios.overDuckdb} times the CPU time of DuckDB for one table of figures,\n`);
  process.stdout.write(`and ${cpuRatios.overDuckdbSame} times that of DuckDB for most figures of a benchmark\n`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/csv.json", `${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function cost([script = "", ...words]: readonly string[]): Cost {
  const text = execFileSync(process.execPath, [path.join(here, script), ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const measured: Cost = JSON.parse(text);
  return measured;
}

/** By CPU time. */
function median(costs: readonly Cost[]): Cost {
  const middle = costs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)[Math.floor(costs.length / 2)];
  return { cpuSeconds: rounded(middle?.cpuSeconds ?? Number.NaN), peakMb: Math.round(middle?.peakMb ?? Number.NaN) };
}
