import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readAnswer } from "../instrument/answer.ts";
import { scoredItems } from "../instrument/csr/instrument.ts";
import { answerName } from "../instrument/workbook/names.ts";
import { type Corpus, corpora } from "./corpora.ts";
import { median, rounded } from "./figures.ts";
import { expectFast } from "./readers.ts";

/**
 * CPU time and memory of reading one workbook, beside other readers and beside inflating the needed parts only. The readers take turns, each in a
 * process of its own, so that only their ratios count; whoever gives other answers than the rest is not timed.
 *
 *     node dist/bench/read.js [folder]
 */
const rounds = 5;
const folder = process.argv[2] ?? "samples/clients";
const here = import.meta.dirname;
const peers = path.resolve(here, "..", "..", "bench", "peers");
const node = (reader: string) => ({ command: process.execPath, arguments: [path.join(here, "measure.js"), reader] });

interface Contestant {
  readonly command: string;
  readonly arguments: readonly string[];
  /** Passes over all files a round: the quicker, the more. */
  readonly passes: number;
  /** Whether cells are printed by their names, and not answers. */
  readonly givesCells?: boolean;
}

const contestants: Readonly<Record<string, Contestant>> = {
  floor: { ...node("floor"), passes: 80 },
  "lowest floor": { ...node("lowest floor"), passes: 80 },
  fast: { ...node("fast"), passes: 80 },
  careful: { ...node("careful"), passes: 3 },
  exceljs: { ...node("exceljs"), passes: 3 },
  openpyxl: {
    command: process.env["PYTHON"] ?? "python3",
    arguments: [path.join(peers, "openpyxl_reader.py")],
    passes: 1,
    givesCells: true,
  },
  readxl: { command: "Rscript", arguments: [path.join(peers, "readxl_reader.R")], passes: 1, givesCells: true },
};

interface Cost {
  readonly cpuMs: number;
  readonly peakMb: number;
}

const scratch = mkdtempSync(path.join(tmpdir(), "sme-csr-bench-"));
const results: Record<string, unknown> = {};
for (const corpus of corpora(folder)) results[corpus.name] = compared(corpus);
rmSync(scratch, { recursive: true });
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/read.json", `${JSON.stringify(results, undefined, 2)}\n`);

function compared({ name, files }: Corpus): unknown {
  const list = path.join(scratch, `${name}.txt`);
  writeFileSync(list, files.join("\n"));
  const able = ableReaders(files, list);
  // No file may be counted as read fast that was not.
  for (const file of files) expectFast(file);
  const costs = new Map(able.map((reader): [string, Cost[]] => [reader, []]));
  for (let round = 0; round < rounds; round += 1) for (const reader of able) costs.get(reader)?.push(cost(reader, list));
  const medians = new Map([...costs].map(([reader, all]) => [reader, median(all.map(({ cpuMs }) => cpuMs))]));
  const over = (reader: string, other: string): number => rounded((medians.get(reader) ?? Number.NaN) / (medians.get(other) ?? Number.NaN));
  process.stdout.write(`\n${name}: ${files.length} workbooks, CPU ms each, medians of ${rounds} rounds\n`);
  const rows = able.map((reader) => {
    const cpuMs = rounded(medians.get(reader) ?? Number.NaN);
    const peakMb = Math.round(median((costs.get(reader) ?? []).map((each) => each.peakMb)));
    const row = { cpuMs, overFloor: over(reader, "floor"), overExceljs: over(reader, "exceljs"), peakMb };
    const [shown, floor, exceljs] = [row.cpuMs, row.overFloor, row.overExceljs].map((value) => String(value).padStart(7));
    process.stdout.write(`${reader.padEnd(13)} ${shown} ms   × floor ${floor}   × exceljs ${exceljs}   ${peakMb} MB\n`);
    return [reader, row] as const;
  });
  return Object.fromEntries(rows);
}

/** Runs a reader over all files. */
function run(reader: string, passes: number, list: string): string {
  const { command, arguments: given } = contestants[reader] ?? node(reader);
  return execFileSync(command, [...given, String(passes), list], { encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "ignore"] });
}

function cost(reader: string, list: string): Cost {
  const measured: Cost = JSON.parse(run(reader, contestants[reader]?.passes ?? 1, list));
  return measured;
}

/** The readers that are installed and give the answers that the general reader gives. */
function ableReaders(files: readonly string[], list: string): readonly string[] {
  const truth = answersFrom("careful", files, list);
  return Object.keys(contestants).filter((reader) => {
    if (reader.endsWith("floor")) return true;
    try {
      const wrong = answersFrom(reader, files, list).findIndex((answers, index) => !isDeepStrictEqual(answers, truth[index]));
      if (wrong === -1) return true;
      process.stdout.write(`${reader} reads other answers from ${files[wrong]}: it is not timed.\n`);
    } catch {
      process.stdout.write(`${reader} is not installed, or fails: it is not timed.\n`);
    }
    return false;
  });
}

function answersFrom(reader: string, files: readonly string[], list: string): readonly unknown[] {
  const lines = run(reader, 0, list).trimEnd().split("\n");
  if (lines.length !== files.length) throw new Error(`${reader} read ${lines.length} of ${files.length} files.`);
  const given = lines.map((line): Readonly<Record<string, string>> => JSON.parse(line));
  return contestants[reader]?.givesCells === true ? given.map(answersInCells) : given;
}

/** Answers of a reader that only gives cells. */
function answersInCells(cells: Readonly<Record<string, string>>): unknown {
  return Object.fromEntries(
    scoredItems.flatMap((item) => {
      const read = readAnswer(item, cells[answerName(item.id)] ?? "");
      return read === null || "code" in read ? [] : [[item.id, read]];
    }),
  );
}
