/** One cell as it was scanned. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly type: number;
  /** Content of `v` or `is`; `from` is -1 where there is neither. */
  readonly from: number;
  readonly to: number;
  /** Behind the tag of a cell with a formula; 0 in others. */
  readonly formula: number;
}

/** Numbers that are kept of each cell. */
const width = 8;

/** All cells of a worksheet in their order, blank ones too, as places in its bytes. */
export class CellTable {
  #numbers = new Int32Array(width * 512);
  count = 0;

  /** Adds a cell that stands from `start` to `end`. */
  add({ row, column, type, from, to, formula }: ScannedCell, start: number, end: number): void {
    const at = this.#next();
    const numbers = this.#numbers;
    numbers[at] = start;
    numbers[at + 1] = end;
    numbers[at + 2] = row;
    numbers[at + 3] = column;
    numbers[at + 4] = type;
    numbers[at + 5] = from;
    numbers[at + 6] = to;
    numbers[at + 7] = formula;
  }

  /** Forgets all cells. */
  clear(): void {
    this.count = 0;
  }

  start(cell: number): number {
    return this.#numbers[width * cell] ?? 0;
  }

  end(cell: number): number {
    return this.#numbers[width * cell + 1] ?? 0;
  }

  row(cell: number): number {
    return this.#numbers[width * cell + 2] ?? 0;
  }

  column(cell: number): number {
    return this.#numbers[width * cell + 3] ?? 0;
  }

  type(cell: number): number {
    return this.#numbers[width * cell + 4] ?? 0;
  }

  /** Where the content begins; -1 where there is none. */
  from(cell: number): number {
    return this.#numbers[width * cell + 5] ?? 0;
  }

  to(cell: number): number {
    return this.#numbers[width * cell + 6] ?? 0;
  }

  /** Where the formula begins; 0 where there is none. */
  formula(cell: number): number {
    return this.#numbers[width * cell + 7] ?? 0;
  }

  hasFormula(cell: number): boolean {
    return this.formula(cell) !== 0;
  }

  #next(): number {
    const at = width * this.count;
    if (at === this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.count += 1;
    return at;
  }
}
