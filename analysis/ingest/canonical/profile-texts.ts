/**
 * Texts that grow piece by piece, one for each case of a file. Most companies say the same as some other one, so that a text stands in memory once and
 * a case keeps its number.
 */
export class ProfileTexts {
  readonly #texts: string[] = [""];
  readonly #longer = new Map<string, number>();

  /** Number of the text that is a known one with a piece behind it. The number of the empty text is 0. */
  append(number: number, piece: string): number {
    const step = `${number} ${piece}`;
    const known = this.#longer.get(step);
    if (known !== undefined) return known;
    const longer = this.#texts.length;
    this.#texts.push(this.text(number) + piece);
    this.#longer.set(step, longer);
    return longer;
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  /** Lets go of what is needed for further pieces only. */
  close(): void {
    this.#longer.clear();
  }
}
