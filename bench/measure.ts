import { readFileSync } from "node:fs";
import { readers } from "./readers.ts";

/**
 * Reads workbooks over and over with one reader, in a process of its own, and prints what that cost:
 *
 *     node dist/bench/measure.js READER PASSES LIST
 *
 * `LIST` is a file with a path a line. As many passes before warm up, so that the compiler is done with what is timed. With 0 passes the answers are printed instead.
 */
const [name = "", passes = "0", list = ""] = process.argv.slice(2);
const reader = readers[name];
if (reader === undefined) throw new Error(`There is no reader ${name}.`);
const files = readFileSync(list, "utf8").split("\n");

if (passes === "0") {
  for (const file of files) {
    const answers = await reader(file);
    process.stdout.write(`${JSON.stringify(answers === null ? null : Object.fromEntries(answers))}\n`);
  }
} else {
  const readAll = async (): Promise<void> => {
    for (const file of files) await reader(file);
  };
  for (let warmUp = 0; warmUp < Number(passes); warmUp += 1) await readAll();
  const before = process.cpuUsage();
  for (let pass = 0; pass < Number(passes); pass += 1) await readAll();
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / files.length / Number(passes);
  process.stdout.write(JSON.stringify({ cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
}
