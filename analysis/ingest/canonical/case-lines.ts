import { GrowingNumbers } from "./growing-numbers.ts";

/** Lines of one case that follow one another in the file. */
export interface Stretch {
  /** Bytes from the start of the file. */
  readonly start: number;
  readonly end: number;
  /** Number of the first line, counted from 1. */
  readonly line: number;
}

/** Remembers which lines of a file belong to which case, as stretches of bytes: however scattered they are, a few bytes a stretch. */
export class CaseLines {
  readonly #starts = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  readonly #lines = new GrowingNumbers();
  /** Next stretch of the same case. */
  readonly #next = new GrowingNumbers();
  /** First and last stretch of every case. */
  readonly #first = new GrowingNumbers();
  readonly #last = new GrowingNumbers();

  get cases(): number {
    return this.#first.length;
  }

  /** Begins a stretch of a case, which may be a new one. */
  begin(index: number, start: number, line: number): void {
    const stretch = this.#starts.length;
    this.#starts.push(start);
    this.#ends.push(start);
    this.#lines.push(line);
    this.#next.push(-1);
    if (index === this.#first.length) {
      this.#first.push(stretch);
      this.#last.push(stretch);
      return;
    }
    this.#next.set(this.#last.at(index), stretch);
    this.#last.set(index, stretch);
  }

  /** Lets the stretch that was begun last reach to a place behind a line. */
  end(end: number): void {
    this.#ends.set(this.#ends.length - 1, end);
  }

  /** Number of the first line of a case. */
  firstLine(index: number): number {
    return this.#lines.at(this.#first.at(index));
  }

  *stretches(index: number): Generator<Stretch> {
    for (let at = this.#first.at(index); at >= 0; at = this.#next.at(at))
      yield { start: this.#starts.at(at), end: this.#ends.at(at), line: this.#lines.at(at) };
  }
}
