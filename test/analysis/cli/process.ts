import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../dist/analysis/cli.js", import.meta.url));

/** How a process ended: its status, or the signal that ended it. */
export interface End {
  readonly status: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

/** The built program as a process of its own. */
export class Csr {
  readonly process: ChildProcessWithoutNullStreams;
  readonly end: Promise<End>;
  out = "";
  err = "";

  /** @param ulimit arguments of `ulimit` to live under, such as `-n 64` */
  constructor(argv: readonly string[], { ulimit = "" }: { readonly ulimit?: string } = {}) {
    const call = [process.execPath, program, ...argv, "--lang", "en"];
    const [command = "", ...rest] = ulimit === "" ? call : ["bash", "-c", `ulimit ${ulimit} && exec "$@"`, "bash", ...call];
    this.process = spawn(command, rest);
    this.process.stdout.setEncoding("utf8").on("data", (text: string) => (this.out += text));
    // Whoever has ended takes no more input; how it ended is what is looked at.
    this.process.stdin.on("error", () => {});
    this.process.stderr.setEncoding("utf8").on("data", (text: string) => (this.err += text));
    this.end = new Promise((resolve, reject) => {
      this.process.on("error", reject);
      this.process.on("close", (status, signal) => resolve({ status: status ?? signal ?? -1, out: this.out, err: this.err }));
    });
  }

  /** Waits until the process says something. False where it ended without saying it. */
  async says(pattern: RegExp): Promise<boolean> {
    const ended = this.end.then(() => true);
    while (!pattern.test(this.err)) {
      if (await Promise.race([once(this.process.stderr, "data").then(() => false), ended])) return pattern.test(this.err);
    }
    return true;
  }

  /** Sends a signal and waits for the end. */
  async kill(signal: NodeJS.Signals): Promise<End> {
    this.process.kill(signal);
    return this.end;
  }
}

/** Runs the program to its end. */
export const csr = (...argv: readonly string[]): Promise<End> => new Csr(argv).end;
