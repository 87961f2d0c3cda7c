import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../../dist/analysis/cli.js", import.meta.url));

/** Says at the end of the process how many kilobytes it had in memory at most, its threads included. */
const watch =
  'import { writeSync } from "node:fs"; import { isMainThread } from "node:worker_threads"; ' +
  'if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';

/** How the program ended, and the megabytes that it had in memory at most. */
export interface Measured {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly megabytes: number;
}

/** Runs the built program with its threads as a process of its own. */
export function measured(...argv: readonly string[]): Measured {
  const call = ["--import", `data:text/javascript,${watch}`, program, ...argv, "--lang", "en"];
  const { status, stdout, stderr, output } = spawnSync(process.execPath, call, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 100_000_000,
  });
  return { status, out: stdout, err: stderr, megabytes: Number(output[3]) / 1024 };
}
