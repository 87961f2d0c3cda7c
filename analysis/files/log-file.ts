import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";

/** A record of a log: a few words about it, and its content. */
export interface LogRecord {
  readonly about: string;
  /** Where the content stands in the file. */
  readonly start: number;
  readonly bytes: number;
}

const sizeBytes = 4;
const hashBytes = 8;
const frameBytes = 2 * sizeBytes + hashBytes;

/**
 * A file to which records are added one after another: length of both parts, a checksum, words, content. A record that was cut off when the
 * program was killed, or the disk damaged, ends the file: it and what follows are dropped when the file is opened again.
 */
export class LogFile {
  readonly #handle: number;
  /** The records that were there when the file was opened. */
  readonly records: readonly LogRecord[];
  #end = 0;

  constructor(file: string) {
    this.#handle = openSync(file, "a+", 0o600);
    this.records = [...this.#sound()];
    ftruncateSync(this.#handle, this.#end);
  }

  /** Bytes of the file. */
  get bytes(): number {
    return this.#end;
  }

  append(about: string, content: Uint8Array): LogRecord {
    const words = Buffer.from(about, "utf8");
    const frame = Buffer.alloc(frameBytes);
    frame.writeUInt32LE(words.length, 0);
    frame.writeUInt32LE(content.length, sizeBytes);
    checksum(words, content).copy(frame, 2 * sizeBytes);
    const record = Buffer.concat([frame, words, content]);
    // On a full disk a write may be cut short without an error; the error comes with the rest.
    for (let done = 0; done < record.length;) done += writeSync(this.#handle, record, done);
    const start = this.#end + frameBytes + words.length;
    this.#end += record.length;
    return { about, start, bytes: content.length };
  }

  content({ start, bytes }: LogRecord): Uint8Array {
    return this.#read(start, bytes);
  }

  /** Drops all records behind so many bytes. */
  cut(bytes: number): void {
    ftruncateSync(this.#handle, bytes);
    this.#end = bytes;
  }

  close(): void {
    fsyncSync(this.#handle);
    closeSync(this.#handle);
  }

  *#sound(): Generator<LogRecord> {
    const { size } = fstatSync(this.#handle);
    while (this.#end + frameBytes <= size) {
      const frame = this.#read(this.#end, frameBytes);
      const [wordsLength, length] = [frame.readUInt32LE(0), frame.readUInt32LE(sizeBytes)];
      const start = this.#end + frameBytes + wordsLength;
      if (start + length > size) return;
      const words = this.#read(this.#end + frameBytes, wordsLength);
      if (!checksum(words, this.#read(start, length)).equals(frame.subarray(2 * sizeBytes))) return;
      this.#end = start + length;
      yield { about: words.toString("utf8"), start, bytes: length };
    }
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const count = readSync(this.#handle, bytes, done, length - done, start + done);
      if (count === 0) throw new Error("A file of the cache became shorter while it was used. Run again.");
      done += count;
    }
    return bytes;
  }
}

const checksum = (words: Uint8Array, content: Uint8Array): Buffer =>
  createHash("sha256").update(words).update(content).digest().subarray(0, hashBytes);
