#!/usr/bin/env node
import { run } from "./cli/run.ts";
import { exitStatus } from "./commands/effects.ts";

const interruption = new AbortController();

process.on("SIGINT", () => {
  // A second Ctrl-C does not wait for the file at hand.
  if (interruption.signal.aborted) process.exit(exitStatus.interrupted);
  interruption.abort();
});

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has seen enough, as `head` does.
    if (error.code === "EPIPE") process.exit(exitStatus.done);
    throw error;
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
