/**
 * Texts that grow piece by piece, one for each case of a file. Most companies say the same as some other one, so that a text stands in memory once and
 * a case keeps its number.
 */
export class ProfileTexts {
  readonly #pieces: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [""];
  readonly #longer = new Map<number, number>();

  /** The number of a piece. */
  pieceOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#pieces.length);
    return this.#pieces.push(text) - 1;
  }

  /** Number of the text that is a known one with a piece behind it. The number of the empty text is 0. */
  append(number: number, piece: number): number {
    const step = number * mostPieces + piece;
    const known = this.#longer.get(step);
    if (known !== undefined) return known;
    const longer = this.#texts.length;
    this.#texts.push(this.text(number) + (this.#pieces[piece] ?? ""));
    this.#longer.set(step, longer);
    return longer;
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  /** Lets go of what is needed for further pieces only. */
  close(): void {
    this.#longer.clear();
    this.#numbers.clear();
    this.#pieces.length = 0;
  }
}

/** More than there can be: with as many texts, the numbers of all steps are exact. */
const mostPieces = 2 ** 26;
