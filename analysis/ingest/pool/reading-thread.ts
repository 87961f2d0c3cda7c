import { Worker } from "node:worker_threads";
import type { Finding } from "../../../instrument/issue.ts";
import type { Found, Order, Report, ThreadSettings } from "./conversation.ts";
import { Deadline } from "./deadline.ts";
import { errorText } from "./error-text.ts";

/** What a thread needs from the start. */
export interface ThreadOptions extends Omit<ThreadSettings, "deadline"> {
  readonly script: URL;
  readonly heapMegabytes: number;
}

/** Why a thread ended, as a finding about the file it had in hand; null where it had none, or never came to life. */
export interface Death {
  readonly wasAlive: boolean;
  readonly finding: Finding;
}

/** Megabytes for what a thread has just made. Node would give 48, which several threads fill without reading any sooner. */
const youngMegabytes = 8;

/** What is told of a thread. */
export interface ThreadListener {
  reported(found: Found): void;
  died(death: Death): void;
}

/** A thread that reads files, seen from the thread that started it. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #deadline = new Deadline();
  readonly #heapMegabytes: number;
  #wasAlive = false;
  #isOver = false;
  /** Seconds of the time limit that ended it, or what it threw. */
  #cause: Finding | null = null;

  constructor({ script, heapMegabytes, limits, known, canonical }: ThreadOptions, listener: ThreadListener) {
    const workerData: ThreadSettings = { limits, known, canonical, deadline: this.#deadline.memory };
    this.#heapMegabytes = heapMegabytes;
    const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes };
    this.#worker = new Worker(script, { workerData, resourceLimits });
    this.#worker.on("message", (report: Report) => {
      if (report.kind === "ready") this.#wasAlive = true;
      else if (!this.#isOver) listener.reported(report);
    });
    this.#worker.on("error", (error: unknown) => (this.#cause ??= this.#findingOf(error)));
    this.#worker.on("exit", (code) => {
      if (this.#isOver) return;
      this.#isOver = true;
      listener.died({ wasAlive: this.#wasAlive, finding: this.#cause ?? { code: "reader-crashed", cause: `exit ${code}` } });
    });
  }

  tell(order: Order): void {
    this.#worker.postMessage(order, []);
  }

  /** Ends the thread where it has been busy with one file for too long. */
  watch(seconds: number): void {
    if (!this.#deadline.isOver || this.#cause !== null) return;
    this.#cause = { code: "file-took-too-long", seconds };
    void this.#worker.terminate();
  }

  /** Ends the thread; nothing is heard of it any more. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  #findingOf(error: unknown): Finding {
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return { code: "file-too-much-memory", megabytes: this.#heapMegabytes };
    return { code: "reader-crashed", cause: errorText(error) };
  }
}
