import { Writable } from "node:stream";
import { run } from "../analysis/cli/run.ts";

/**
 * What a command takes, from the start of the program. Prints its cost, not its result.
 *
 *     node dist/bench/command-alone.js aggregate --json FILE…
 */
const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
const [command = "", ...words] = process.argv.slice(2);
const status = await run([command, "--quiet", ...words], {
  stdin: process.stdin,
  stdout: nowhere,
  stderr: process.stderr,
  environment: process.env,
  now: () => performance.now(),
  signal: new AbortController().signal,
});
if (status !== 0) throw new Error(`csr ${command} ended with ${status}.`);
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }));
