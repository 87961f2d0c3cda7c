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

// Whoever prints a result learns there why it cannot be written; narration is not missed.
let isOutputLost = false;
process.stderr.on("error", () => {});
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may have seen enough, as `head` does.
  if (error.code === "EPIPE") return;
  isOutputLost = true;
  // The rest may have been done before this was heard of.
  if (process.exitCode === exitStatus.done) process.exitCode = exitStatus.failure;
});

const status = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  now: () => performance.now(),
  signal: interruption.signal,
});
process.exitCode = isOutputLost && status === exitStatus.done ? exitStatus.failure : status;
