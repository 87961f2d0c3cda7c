import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { corpora } from "./corpora.ts";
import { median, rounded } from "./figures.ts";

/**
 * Time of reading a folder of workbooks in one thread and in two, in turns, and peak memory of reading few files and many. The machine should
 * have nothing else to do.
 *
 *     node dist/bench/read-many.js [folder]
 */
const folder = process.argv[2] ?? "samples/clients";
const rounds = 5;
const counts = { few: 200, some: 2000, many: 5000 } as const;

interface Cost {
  readonly read: number;
  readonly seconds: number;
  readonly peakMb: number;
}

const scratch = mkdtempSync(path.join(tmpdir(), "sme-csr-bench-"));
try {
  const [corpus] = corpora(folder);
  if (corpus === undefined) throw new Error(`There are no workbooks in ${folder}.`);
  const [few, some, many] = [counts.few, counts.some, counts.many].map((count) => filled(count, corpus.files));
  const costs = { one: new Array<Cost>(), two: new Array<Cost>() };
  for (let round = 0; round < rounds; round += 1) {
    costs.one.push(cost(1, some));
    costs.two.push(cost(2, some));
  }
  const seconds = { one: median(costs.one.map((each) => each.seconds)), two: median(costs.two.map((each) => each.seconds)) };
  const speedUp = rounded(seconds.one / seconds.two);
  const peakMb = Object.fromEntries(
    [1, 2].map((jobs) => [jobs, { [counts.few]: peak(jobs, few), [counts.many]: peak(jobs, many) }] as const),
  );
  process.stdout.write(`${counts.some} workbooks, seconds, medians of ${rounds} rounds\n`);
  process.stdout.write(`one thread ${rounded(seconds.one)}, two threads ${rounded(seconds.two)}: ${speedUp} times as fast\n`);
  for (const [jobs, { [counts.few]: small, [counts.many]: large }] of Object.entries(peakMb))
    process.stdout.write(`peak memory with ${jobs} of them: ${counts.few} files ${small} MB, ${counts.many} files ${large} MB\n`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/read-many.json", `${JSON.stringify({ files: counts.some, seconds, speedUp, peakMb }, undefined, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}

/** A folder with so many copies of the files. */
function filled(count: number, files: readonly string[]): string {
  const to = path.join(scratch, String(count));
  mkdirSync(to);
  for (let copy = 0; copy < count; copy += 1) copyFileSync(files[copy % files.length] ?? "", path.join(to, `${copy}.xlsx`));
  return to;
}

function cost(jobs: number, from: string | undefined): Cost {
  const script = path.join(import.meta.dirname, "measure-many.js");
  const measured: Cost = JSON.parse(execFileSync(process.execPath, [script, String(jobs), from ?? ""], { encoding: "utf8" }));
  return measured;
}

function peak(jobs: number, from: string | undefined): number {
  return Math.round(median([1, 2, 3].map(() => cost(jobs, from).peakMb)));
}
