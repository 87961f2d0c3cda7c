import { renameSync, rmSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Reading } from "../../instrument/reading.ts";
import type { ReadingStore } from "../ingest/pool/reading-store.ts";
import { withoutFreeText } from "../ingest/pool/without-free-text.ts";
import { LogFile, type LogRecord } from "./log-file.ts";

/** Bytes below which nobody minds what is dropped late. */
const smallLog = 100_000;

/**
 * Keeps on the disk what was read of each content, so that an interrupted run goes on where it stopped and the next run reads only what
 * changed. What another version of the reader has kept is dropped. Names and free texts are not kept.
 */
export class ReadingLog implements ReadingStore {
  readonly #file: string;
  readonly #version: string;
  readonly #log: LogFile;
  readonly #parts = new Map<string, readonly LogRecord[]>();
  readonly #used = new Set<string>();
  /** Bytes that were there from earlier runs. */
  readonly #former: number;
  /** The content of which parts are being kept, and these parts. */
  #open: { readonly key: string; readonly parts: readonly LogRecord[] } | null = null;
  #isFull = false;
  #reused = 0;

  /** @param version name of the reader and of all else that readings depend on */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#log = new LogFile(file);
    const [head, ...records] = this.#log.records;
    if (head?.about === version) for (const record of records) this.#note(record);
    else {
      this.#log.cut(0);
      this.#log.append(version, new Uint8Array());
    }
    this.#open = null;
    this.#former = this.#log.bytes;
  }

  /** Whether nothing is kept. */
  get isEmpty(): boolean {
    return this.#parts.size === 0;
  }

  /** Contents that did not have to be read again. */
  get reused(): number {
    return this.#reused;
  }

  keys(): readonly string[] {
    return [...this.#parts.keys()];
  }

  *readings(key: string): Generator<readonly Reading[]> {
    this.#used.add(key);
    this.#reused += 1;
    for (const part of this.#parts.get(key) ?? []) yield deserialize(this.#log.content(part));
  }

  /** Where the disk is full nothing more is kept, and what this run has kept is given up: the result needs the room. */
  keep(key: string, readings: readonly Reading[], isLast: boolean): void {
    this.#used.add(key);
    if (this.#isFull || this.#parts.has(key)) return;
    try {
      const number = this.#open?.key === key ? this.#open.parts.length : 0;
      this.#note(this.#log.append(`${isLast ? "last" : "part"} ${number} ${key}`, serialize(readings.map(withoutFreeText))));
    } catch {
      this.#isFull = true;
      this.#log.cut(this.#former);
    }
  }

  /** Ends the keeping. After a run that came to its end, what it had no use for is dropped once that is the larger part. */
  close({ isComplete }: { readonly isComplete: boolean }): void {
    const used = [...this.#parts].filter(([key]) => this.#used.has(key)).flatMap(([, parts]) => parts);
    const bytes = used.reduce((sum, part) => sum + part.bytes, 0);
    const isWasteful = isComplete && !this.#isFull && !this.isEmpty && this.#log.bytes > 2 * bytes + smallLog;
    if (isWasteful) this.#copy(used, `${this.#file}.new`);
    this.#log.close();
    if (this.isEmpty) rmSync(this.#file);
    else if (isWasteful) renameSync(`${this.#file}.new`, this.#file);
  }

  #copy(parts: readonly LogRecord[], file: string): void {
    rmSync(file, { force: true });
    const log = new LogFile(file);
    log.append(this.#version, new Uint8Array());
    for (const part of parts) log.append(part.about, this.#log.content(part));
    log.close();
  }

  /**
   * A content counts when its last part is there. Parts of one that was cut off do not, nor do they mix with those of a later attempt,
   * whose first part has the number 0 again.
   */
  #note(record: LogRecord): void {
    const [kind, number, key = ""] = record.about.split(" ");
    const former = this.#open?.key === key && number !== "0" ? this.#open.parts : [];
    const parts = [...former, record];
    if (kind === "last") this.#parts.set(key, parts);
    this.#open = kind === "last" ? null : { key, parts };
  }
}
