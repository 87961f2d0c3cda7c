import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeLongCsv } from "./make-long-csv.ts";

/**
 * CPU time and peak memory of `csr aggregate` over a long CSV of so many lines, beside DuckDB alone, which only reads the same file into one table of
 * figures. They take turns, each in a process of its own; the ratios are what counts.
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

const folder = mkdtempSync(path.join(tmpdir(), "sme-csr-bench-"));
try {
  const file = path.join(folder, "answers.csv");
  const written = makeLongCsv(file, lines);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const costs = { duckdb: new Array<Cost>(), aggregate: new Array<Cost>() };
  for (let round = 0; round < rounds; round += 1) {
    costs.duckdb.push(cost("duckdb-alone.js", file));
    costs.aggregate.push(cost("aggregate-alone.js", file));
  }
  const [duckdb, aggregate] = [median(costs.duckdb), median(costs.aggregate)];
  const cpuRatio = rounded(aggregate.cpuSeconds / duckdb.cpuSeconds);
  const result = { lines: written, megabytes, duckdb, aggregate, cpuRatio, memoryRatio: rounded(aggregate.peakMb / duckdb.peakMb) };
  process.stdout.write(`${written} lines, ${megabytes} MB, medians of ${rounds} rounds\n`);
  for (const [name, { cpuSeconds, peakMb }] of Object.entries({ duckdb, aggregate }))
    process.stdout.write(`${name.padEnd(10)} ${cpuSeconds.toFixed(2).padStart(7)} s CPU ${Math.round(peakMb)} MB\n`);
  process.stdout.write(`csr aggregate takes ${cpuRatio} times the CPU time of DuckDB alone\n`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/csv.json", `${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function cost(script: string, file: string): Cost {
  const text = execFileSync(process.execPath, [path.join(here, script), file], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const measured: Cost = JSON.parse(text);
  return measured;
}

/** By CPU time. */
function median(costs: readonly Cost[]): Cost {
  const middle = costs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)[Math.floor(costs.length / 2)];
  return { cpuSeconds: rounded(middle?.cpuSeconds ?? Number.NaN), peakMb: Math.round(middle?.peakMb ?? Number.NaN) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
