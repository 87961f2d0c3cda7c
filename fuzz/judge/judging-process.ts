import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Report, Trial } from "./conversation.ts";
import type { Verdict } from "./verdict.ts";

/** What reading one file may take. */
export interface Bounds {
  readonly seconds: number;
  /** Of the process that reads, as the system counts them. */
  readonly megabytes: number;
  readonly heapMegabytes: number;
}

/**
 * As `csr` reads (`defaultBudget`), where a file may take ten seconds and is read four times here, and what the whole process may take of
 * the machine.
 */
export const defaultBounds: Bounds = { seconds: 40, megabytes: 512, heapMegabytes: 256 };

/** A process that judges files, and costs no more than itself where one of them hangs or takes all memory. */
export class JudgingProcess {
  readonly #bounds: Bounds;
  readonly #script: string;
  #child: ChildProcess | null = null;

  constructor(bounds: Bounds = defaultBounds, script: URL = new URL("judge-child.js", import.meta.url)) {
    this.#bounds = bounds;
    this.#script = fileURLToPath(script);
  }

  /**
   * Judges a file. After a hang, a death or too much memory, the next file gets a process of its own; and so does a file that seems to take
   * too much memory, because others before it may have taken it.
   */
  async judge(trial: Trial): Promise<Verdict> {
    const isFresh = this.#child === null;
    const verdict = await this.#judgeOnce(trial);
    return verdict?.kind !== "memory" || isFresh ? verdict : this.#judgeOnce(trial);
  }

  async #judgeOnce(trial: Trial): Promise<Verdict> {
    const { seconds, megabytes } = this.#bounds;
    const child = (this.#child ??= this.#start());
    const answer = await answerOf(child, trial, seconds);
    if (answer === "hang") return this.#ended({ kind: "hang", detail: `no answer within ${seconds} seconds` });
    if (typeof answer === "string") return this.#ended(answer);
    if (answer.megabytes > megabytes) return this.#ended({ kind: "memory", detail: `more than ${megabytes} MB` });
    return answer.verdict;
  }

  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #start(): ChildProcess {
    return fork(this.#script, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${this.#bounds.heapMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  #ended(failure: string | Verdict): Verdict {
    this.end();
    if (typeof failure !== "string") return failure;
    // Node aborts where the heap is full, and the system kills what takes too much.
    const isMemory = failure.includes("SIGABRT") || failure.includes("SIGKILL") || failure.includes("134");
    return isMemory ? { kind: "memory", detail: `more than ${this.#bounds.heapMegabytes} MB of heap` } : { kind: "crash", detail: failure };
  }
}

function answerOf(child: ChildProcess, trial: Trial, seconds: number): Promise<Report | string> {
  return new Promise((resolve) => {
    const done = (answer: Report | string): void => {
      clearTimeout(timer);
      child.off("message", heard).off("exit", ended);
      resolve(answer);
    };
    const heard = (report: Report): void => done(report);
    const ended = (status: number | null, signal: string | null): void => done(`the process ended with ${signal ?? status ?? "?"}`);
    const timer = setTimeout(() => done("hang"), seconds * 1000);
    child.once("message", heard).once("exit", ended);
    child.send(trial);
  });
}
