import { readFiles } from "../analysis/index.ts";

/**
 * Reads all files of a folder as `csr check` does, in so many threads, and prints what that cost:
 *
 *     node dist/bench/measure-many.js JOBS FOLDER
 */
const [jobs = "1", folder = ""] = process.argv.slice(2);

let read = 0;
const started = performance.now();
for await (const { readings } of readFiles([folder], { jobs: Number(jobs) })) {
  read += readings.filter(({ assessment }) => assessment !== null).length;
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ read, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
