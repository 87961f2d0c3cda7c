const start = 1024;

/** Remembers for each row of a sheet from which to which column it had cells; four bytes a row. */
export class ColumnExtents {
  #first = new Uint16Array(start);
  #last = new Uint16Array(start);

  /** Adds cells of a row, whose number counts from 1. False where they lie among those that the row has already. */
  add(row: number, columns: readonly number[]): boolean {
    if (row >= this.#first.length) this.#grow(row);
    const [first, last] = columns.reduce(([low, high], column) => [Math.min(low, column), Math.max(high, column)], [0xffff, 0]);
    const [before, after] = [this.#first[row] ?? 0, this.#last[row] ?? 0];
    const isNew = before === 0;
    if (!isNew && first <= after && last >= before) return false;
    this.#first[row] = isNew ? first : Math.min(first, before);
    this.#last[row] = Math.max(last, after);
    return true;
  }

  #grow(row: number): void {
    const length = Math.max(row + 1, this.#first.length * 2);
    const [first, last] = [new Uint16Array(length), new Uint16Array(length)];
    first.set(this.#first);
    last.set(this.#last);
    this.#first = first;
    this.#last = last;
  }
}
