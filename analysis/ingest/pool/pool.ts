import type { Finding } from "../../../instrument/issue.ts";
import { type Found, isOpen } from "./conversation.ts";
import { type FileBudget, isLargeTable, millisecondsFor } from "./file-budget.ts";
import type { Task } from "./task.ts";
import { type Death, ReadingThread, type ThreadOptions } from "./reading-thread.ts";

/** How a pool reads. */
export interface PoolOptions extends Omit<ThreadOptions, "heapMegabytes"> {
  /** Files that are read at the same time. */
  readonly jobs: number;
  /** Whether there is work enough for all threads, so that they are started together. */
  readonly hasMuch: boolean;
  readonly budget: FileBudget;
}

/** A task on its way through the pool. */
export interface Job {
  readonly task: Task;
  readonly bytes: number;
  /** What was found and not yet fetched. */
  readonly found: Found[];
  /** Whether a part of it was found already; what was handed out cannot be taken back. */
  hasBegun: boolean;
  wasRetried: boolean;
}

/** A thread with the jobs that were given to it and are not finished; the first one is in hand. */
interface Desk {
  readonly thread: ReadingThread;
  readonly jobs: Job[];
  /** For one job only. */
  readonly isOwn: boolean;
  finished: number;
}

/** How often the threads are looked at for one that hangs. */
const watchMilliseconds = 100;

/** Jobs that a thread has at hand, so that it goes on reading while this thread is busy with what was read. */
const jobsAtDesk = 16;

/** Threads that may fail to start before it is given up. */
const mostStarts = 4;

/** Milliseconds until a further thread is started: about as long as starting takes, so that work which is done sooner goes without. */
const breath = 200;

/**
 * Gives jobs to a few threads. A thread that dies or hangs takes only the file with it that it had in hand, and even that gets a second
 * chance with a thread of its own where an earlier file may have been the cause. A large table always has a thread of its own, with
 * more memory; one of them is read at a time.
 *
 * Each thread finishes its jobs in the order in which they were submitted, and jobs are fetched in that order too: so whoever
 * fetches never waits for a job that waits for another to be fetched.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #desks = new Set<Desk>();
  readonly #usual: Job[] = [];
  readonly #large: Job[] = [];
  readonly #watch: NodeJS.Timeout;
  /** When the last desk was opened. */
  #opened = 0;
  #fetching: { readonly job: Job; readonly resolve: (found: Found) => void; readonly reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;
  /** Threads in a row that died before they were ready. */
  #failedStarts = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#watch = setInterval(() => {
      for (const { thread, jobs } of this.#desks) {
        thread.watch(Math.round(millisecondsFor(jobs[0]?.bytes ?? 0, options.budget) / 1000));
      }
    }, watchMilliseconds);
  }

  submit(task: Task, bytes: number): Job {
    const job: Job = { task, bytes, found: [], hasBegun: false, wasRetried: false };
    (isLarge(job) ? this.#large : this.#usual).push(job);
    this.#assign();
    return job;
  }

  /** The next that was found of a job, as soon as it is there. Jobs are to be fetched in the order of submitting. */
  async fetch(job: Job): Promise<Found> {
    if (this.#failure !== null) throw this.#failure;
    const found = job.found.shift();
    return found ?? new Promise((resolve, reject) => (this.#fetching = { job, resolve, reject }));
  }

  /** Asks for the next part of a job of which a part was fetched. */
  more(job: Job): void {
    for (const { thread, jobs } of this.#desks) if (jobs[0] === job) thread.tell({ kind: "more" });
  }

  /** Makes whoever fetches, now or later, fail. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#fetching?.reject(this.#failure);
    this.#fetching = null;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    const desks = [...this.#desks];
    this.#desks.clear();
    await Promise.all(desks.map(({ thread }) => thread.end()));
  }

  #assign(): void {
    if (this.#failure !== null) return;
    const [large] = this.#large;
    if (large !== undefined && ![...this.#desks].some(({ jobs }) => jobs.some(isLarge))) {
      this.#large.shift();
      this.#open([large], true);
    }
    for (let [job] = this.#usual; job !== undefined; [job] = this.#usual) {
      const desk = this.#deskFor();
      if (desk === null) return;
      this.#usual.shift();
      this.#give(desk, job);
    }
  }

  /** The desk with the fewest jobs, a new one where there may be more and those there stay busy, or null where all have enough. */
  #deskFor(): Desk | null {
    const desks = [...this.#desks].filter(({ isOwn }) => !isOwn).toSorted((a, b) => a.jobs.length - b.jobs.length);
    const [best] = desks;
    if (best !== undefined && best.jobs.length === 0) return best;
    const { jobs, hasMuch } = this.#options;
    if (best === undefined || (desks.length < jobs && (hasMuch || performance.now() - this.#opened > breath))) return this.#open([], false);
    return best.jobs.length < jobsAtDesk ? best : null;
  }

  #open(jobs: readonly Job[], isOwn: boolean): Desk {
    const { budget, ...options } = this.#options;
    const heapMegabytes = jobs.some(isLarge) ? budget.tableHeapMegabytes : budget.heapMegabytes;
    const thread = new ReadingThread(
      { ...options, heapMegabytes },
      {
        reported: (report) => this.#reported(desk, report),
        died: (death) => this.#died(desk, death),
      },
    );
    const desk: Desk = { thread, jobs: [], isOwn, finished: 0 };
    this.#desks.add(desk);
    this.#opened = performance.now();
    for (const job of jobs) this.#give(desk, job);
    return desk;
  }

  #give(desk: Desk, job: Job): void {
    desk.jobs.push(job);
    desk.thread.tell({ kind: "read", task: job.task, milliseconds: millisecondsFor(job.bytes, this.#options.budget) });
  }

  #reported(desk: Desk, report: Found): void {
    this.#failedStarts = 0;
    const [job] = desk.jobs;
    if (job === undefined) return;
    job.hasBegun = true;
    if (!isOpen(report)) {
      desk.jobs.shift();
      desk.finished += 1;
      if (desk.isOwn) this.#dismiss(desk);
      this.#assign();
    }
    this.#deliver(job, report);
  }

  #died(desk: Desk, { wasAlive, finding }: Death): void {
    this.#desks.delete(desk);
    if (!wasAlive) return this.#startAgain(desk, finding);
    const [job, ...others] = desk.jobs;
    if (others.length > 0) this.#open(others, false);
    if (job !== undefined && desk.finished > 0 && !job.hasBegun && !job.wasRetried) {
      job.wasRetried = true;
      this.#open([job], true);
    } else if (job !== undefined) this.#deliver(job, { kind: "refused", finding });
    this.#assign();
  }

  /** The system may lack what a thread needs only for a moment, such as a few more open files. */
  #startAgain({ jobs, isOwn }: Desk, finding: Finding): void {
    this.#failedStarts += 1;
    if (this.#failedStarts < mostStarts) return void this.#open(jobs, isOwn);
    const why = "cause" in finding ? finding.cause : finding.code;
    this.fail(new Error(`A thread for reading could not be started (${why}). Free some memory, or end other programs.`));
  }

  #dismiss(desk: Desk): void {
    this.#desks.delete(desk);
    void desk.thread.end();
  }

  #deliver(job: Job, found: Found): void {
    if (this.#fetching?.job !== job) return void job.found.push(found);
    const { resolve } = this.#fetching;
    this.#fetching = null;
    resolve(found);
  }
}

const isLarge = ({ task, bytes }: Job): boolean => isLargeTable(task.file, bytes);
