import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Reader, readers } from "./readers.ts";

/**
 * CPU time of reading one workbook, beside exceljs and beside inflating the needed parts only. The readers take turns in one run, so that
 * only their ratios count; before anything is timed, both readers must give the same answers for every file.
 *
 *     node dist/bench/read.js [folder]
 */
const repetitions = 5;
const folder = process.argv[2] ?? "samples/clients";
const files = workbooksIn(folder);
const readable = await agreed(files);
const times = new Map(Object.keys(readers).map((name): [string, number[]] => [name, []]));

for (let repetition = 0; repetition <= repetitions; repetition++) {
  for (const [name, reader] of Object.entries(readers)) {
    const spent = await cpuPerFile(reader, readable);
    // The first round warms up.
    if (repetition > 0) times.get(name)?.push(spent);
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const [floor, exceljs] = [median(times.get("floor") ?? []), median(times.get("exceljs") ?? [])];
const rounded = (value: number): number => Number(value.toPrecision(3));
const result = Object.fromEntries(
  [...times].map(([name, spent]) => [
    name,
    { cpuMs: rounded(median(spent)), overFloor: rounded(median(spent) / floor), overExceljs: rounded(median(spent) / exceljs) },
  ]),
);
process.stdout.write(`${readable.length} workbooks of ${folder}, CPU ms each, medians of ${repetitions} rounds\n`);
for (const [name, { cpuMs, overFloor, overExceljs }] of Object.entries(result)) {
  process.stdout.write(
    `${name.padEnd(10)} ${String(cpuMs).padStart(8)} ms   × floor ${String(overFloor).padStart(6)}   × exceljs ${overExceljs}\n`,
  );
}
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/read.json", `${JSON.stringify({ [path.basename(folder)]: result }, undefined, 2)}\n`);

function workbooksIn(root: string): readonly string[] {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  return found.toSorted().map((name) => path.join(root, name));
}

/** The files that hold an assessment. Answers that differ between the readers end the run: a fast wrong reader is no reader. */
async function agreed(candidates: readonly string[]): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const file of candidates) {
    const answers = await readers["sme-csr"](file);
    if (answers === null || answers.size === 0) continue;
    const others = await readers.exceljs(file);
    if (!isDeepStrictEqual(answers, others)) throw new Error(`${file}: exceljs and sme-csr read different answers.`);
    kept.push(file);
  }
  return kept;
}

async function cpuPerFile(reader: Reader, names: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  for (const name of names) await reader(name);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / names.length;
}
