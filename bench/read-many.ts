import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { corpora } from "./corpora.ts";
import { median, rounded } from "./figures.ts";

/**
 * Time of reading folders of workbooks in one thread and in two, in turns, and peak memory of reading few files and many. The machine should
 * have nothing else to do. A folder with more files tells what a further file costs, without the start of the threads and their compiling. What two
 * programs at the same time get done, each with one thread, is what the machine allows: one thread alone already has its compiler, its memory
 * being tidied, and the thread that takes the readings on the other processor.
 *
 *     node dist/bench/read-many.js [folder]
 */
const folder = process.argv[2] ?? "samples/clients";
const rounds = 5;
const counts = { few: 200, some: 2000, many: 5000, most: 10_000 } as const;

interface Cost {
  readonly read: number;
  readonly seconds: number;
  readonly peakMb: number;
}

const scratch = mkdtempSync(path.join(tmpdir(), "sme-csr-bench-"));
try {
  const [corpus] = corpora(folder);
  if (corpus === undefined) throw new Error(`There are no workbooks in ${folder}.`);
  const [few, some, many, most] = [counts.few, counts.some, counts.many, counts.most].map((count) => filled(count, corpus.files));
  const [ofSome, ofMost] = [inTurns(some), inTurns(most)];
  const alongside: number[] = [];
  for (let round = 0; round < rounds; round += 1) alongside.push(await atTheSameTime(some));
  const allowed = rounded((2 * ofSome.one) / median(alongside));
  const further = { one: ofMost.one - ofSome.one, two: ofMost.two - ofSome.two };
  const speedUp = {
    [counts.some]: rounded(ofSome.one / ofSome.two),
    [counts.most]: rounded(ofMost.one / ofMost.two),
    furtherFiles: rounded(further.one / further.two),
  };
  const peakMb = Object.fromEntries(
    [1, 2].map((jobs) => [jobs, { [counts.few]: peak(jobs, few), [counts.many]: peak(jobs, many) }] as const),
  );
  process.stdout.write(`Seconds, medians of ${rounds} rounds\n`);
  for (const [count, { one, two }] of [[counts.some, ofSome] as const, [counts.most, ofMost] as const])
    process.stdout.write(`${count} workbooks: one thread ${rounded(one)}, two threads ${rounded(two)}: ${speedUp[count]} times as fast\n`);
  process.stdout.write(`two programs at the same time, ${counts.some} workbooks each: ${allowed} times as much in the time of one\n`);
  process.stdout.write(`every further workbook: ${speedUp.furtherFiles} times as fast\n`);
  for (const [jobs, { [counts.few]: small, [counts.many]: large }] of Object.entries(peakMb))
    process.stdout.write(`peak memory with ${jobs} of them: ${counts.few} files ${small} MB, ${counts.many} files ${large} MB\n`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(
    "bench/results/read-many.json",
    `${JSON.stringify({ seconds: { [counts.some]: ofSome, [counts.most]: ofMost }, speedUp, allowed, peakMb }, undefined, 2)}\n`,
  );
} finally {
  rmSync(scratch, { recursive: true });
}

/** Median seconds of reading a folder by one thread and by two. */
function inTurns(from: string | undefined): { readonly one: number; readonly two: number } {
  const costs = { one: new Array<number>(), two: new Array<number>() };
  for (let round = 0; round < rounds; round += 1) {
    costs.one.push(cost(1, from).seconds);
    costs.two.push(cost(2, from).seconds);
  }
  return { one: median(costs.one), two: median(costs.two) };
}

/** Seconds until the later of two programs has read the same folder, each by one thread. */
async function atTheSameTime(from: string | undefined): Promise<number> {
  const script = path.join(import.meta.dirname, "measure-many.js");
  const run = async (): Promise<number> => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, "1", from ?? ""]);
    const { seconds }: Cost = JSON.parse(stdout);
    return seconds;
  };
  return Math.max(...(await Promise.all([run(), run()])));
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
