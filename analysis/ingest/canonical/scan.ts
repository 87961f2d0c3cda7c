import type { Limits } from "../../../instrument/reader/limits.ts";
import type { ByteSource } from "./byte-source.ts";
import { CaseFinder } from "./case-finder.ts";
import type { CaseLines } from "./case-lines.ts";
import type { CaseTable } from "./case-table.ts";
import { belowHeader } from "./header.ts";
import { isAt } from "./is-at.ts";
import { LineReader } from "./line-reader.ts";
import { NotCanonical, plainText } from "./not-canonical.ts";

/** What one pass over a canonical CSV gathers. */
export interface Scanned {
  readonly table: CaseTable;
  readonly lines: CaseLines;
}

/** Bytes that are read at a time. A longer line is no line of answers. */
const blockBytes = 1 << 20;

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads a long CSV in one pass, as far as it is canonical: it has the columns of `responses_long.csv` in their order, separated by commas, in UTF-8 and
 * without quotes. Cases with anything unusual are left to the general reader. Null for any other file.
 *
 * @param onBytes hears of all bytes in their order
 */
export function scan(source: ByteSource, limits: Limits, onBytes: (bytes: Uint8Array) => void): Scanned | null {
  try {
    return scanned(source, limits, onBytes);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}

function scanned(source: ByteSource, limits: Limits, onBytes: (bytes: Uint8Array) => void): Scanned {
  const pass = new Pass(limits);
  // Room for a line end behind the last line.
  const memory = new Uint8Array(blockBytes + 1);
  let kept = 0;
  let at: number | null = null;
  for (let position = 0; ;) {
    const count = source.read(position, memory.subarray(kept, blockBytes));
    onBytes(memory.subarray(kept, kept + count));
    let end = kept + count;
    if (count === 0 && end > 0 && kept > 0) memory[end++] = lineFeed;
    at ??= belowHeader(memory.subarray(0, end));
    if (at === null) throw new NotCanonical();
    // A negative place would count from the end.
    const limit = end === 0 ? 0 : memory.lastIndexOf(lineFeed, end - 1) + 1;
    if (limit === 0 && end >= blockBytes) throw new NotCanonical();
    pass.lines(memory, { from: at, to: limit, position: position - kept });
    if (count === 0) return pass.end();
    memory.copyWithin(0, limit, end);
    kept = end - limit;
    position += count;
    at = 0;
  }
}

/** Some whole lines in memory. */
interface Lines {
  readonly from: number;
  readonly to: number;
  /** Where the memory begins in the file. */
  readonly position: number;
}

class Pass {
  readonly finder: CaseFinder;
  readonly #reader: LineReader;
  #line = 2;
  /** Case whose stretch of lines goes on. */
  #open = -1;

  constructor(limits: Limits) {
    this.finder = new CaseFinder(limits);
    this.#reader = new LineReader(this.finder.table);
  }

  lines(memory: Uint8Array, { from, to, position }: Lines): void {
    const { finder } = this;
    for (let start = from; start < to;) {
      const isSame = finder.head.length > 0 && isAt(finder.head, memory, start);
      const hasCase = isSame || finder.enter(memory, start);
      const read = hasCase ? this.#reader.read(memory, start + finder.head.length, finder.current) : null;
      const end = read ?? memory.indexOf(lineFeed, start);
      const isSomebodys = read !== null || finder.giveUp(lineText(memory, start, end));
      if (isSomebodys) this.#note(position + start, position + end + 1);
      else this.#open = -1;
      this.#line += 1;
      start = end + 1;
    }
  }

  end(): Scanned {
    const { table, lines } = this.finder;
    table.close();
    return { table, lines };
  }

  #note(start: number, end: number): void {
    const { lines, current } = this.finder;
    if (current !== this.#open) lines.begin(current, start, this.#line);
    this.#open = current;
    lines.end(end);
  }
}

function lineText(memory: Uint8Array, start: number, end: number): string {
  return plainText(memory.subarray(start, memory[end - 1] === carriageReturn && end > start ? end - 1 : end));
}
