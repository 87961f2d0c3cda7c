/**
 * Until when a thread may be busy with what it does, in memory that it shares with the thread that watches it. Looking there tells
 * how the thread stands even when the watching thread was busy itself and has not yet heard of a result. 0 means: not busy.
 */
export class Deadline {
  readonly memory: SharedArrayBuffer;
  readonly #time: BigInt64Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#time = new BigInt64Array(memory);
  }

  /** From now on the thread is busy, and has so many milliseconds for it. */
  set(milliseconds: number): void {
    Atomics.store(this.#time, 0, process.hrtime.bigint() + BigInt(Math.ceil(milliseconds)) * 1_000_000n);
  }

  clear(): void {
    Atomics.store(this.#time, 0, 0n);
  }

  /** Whether the thread is still busy though its time is over. */
  get isOver(): boolean {
    const until = Atomics.load(this.#time, 0);
    return until !== 0n && process.hrtime.bigint() > until;
  }
}
