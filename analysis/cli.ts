#!/usr/bin/env node
import { bearFewOpenFiles } from "./cli/few-open-files.ts";
import { exitStatus } from "./commands/effects.ts";

bearFewOpenFiles();
const { run } = await import("./cli/run.ts");

const interruption = new AbortController();

// Not SIGHUP: a run under `nohup` must outlive its terminal, and any other can be taken up again.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait for the file at hand; the next run cleans up.
    if (interruption.signal.aborted) process.exit(exitStatus.interrupted);
    interruption.abort();
  });
}

// Whoever waits for standard input waits no longer.
interruption.signal.addEventListener("abort", () => process.stdin.destroy());

// A file that becomes larger than the system allows is then an error of writing like any other, instead of the end of the program.
process.on("SIGXFSZ", () => {});

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has seen enough, as `head` does. Whoever prints a result learns of it there; narration is not missed.
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  now: () => performance.now(),
  signal: interruption.signal,
});
