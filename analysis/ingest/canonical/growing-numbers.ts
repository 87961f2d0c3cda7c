/** A list of numbers that takes eight bytes for each. */
export class GrowingNumbers {
  #numbers = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** -1 beyond the end. */
  at(index: number): number {
    return this.#numbers[index] ?? -1;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }
}
