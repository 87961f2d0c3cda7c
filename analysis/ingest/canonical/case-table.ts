import { items } from "../../../instrument/csr/instrument.ts";
import type { CodedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import { figure as figureCode } from "../../../instrument/scoring/coded/answer-code.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { LineAnswer } from "./line-meaning.ts";
import { ProfileTexts } from "./profile-texts.ts";

/** Whose answers they are, as the first line of a case says. */
export interface CaseHead {
  readonly firm: string;
  readonly year: string;
  readonly version: string;
  readonly form: string;
}

/** Cases whose answers stand in memory side by side. */
const casesInBlock = 2048;
/** A line said of a question that it was left blank. */
const saidBlank = 255;

/** What was gathered of every case of a file, in a few hundred bytes each. */
export class CaseTable {
  readonly heads: CaseHead[] = [];
  readonly #profiles: number[] = [];
  readonly #texts = new ProfileTexts();
  /** Whether the general reader has to read the case. */
  readonly #isIrregular: boolean[] = [];
  /** Fields of the profile that were given, one bit each. */
  readonly #given: number[] = [];
  readonly #codes: Uint8Array[] = [];
  readonly #evidence: Uint8Array[] = [];
  readonly #figures = { position: new GrowingNumbers(), value: new GrowingNumbers(), before: new GrowingNumbers() };
  readonly #lastFigure: number[] = [];

  add(head: CaseHead): void {
    if (this.heads.length % casesInBlock === 0) {
      this.#codes.push(new Uint8Array(casesInBlock * items.length));
      this.#evidence.push(new Uint8Array(casesInBlock * items.length));
    }
    this.heads.push(head);
    this.#profiles.push(0);
    this.#isIrregular.push(false);
    this.#given.push(0);
    this.#lastFigure.push(-1);
  }

  isIrregular(index: number): boolean {
    return this.#isIrregular[index] ?? true;
  }

  giveUp(index: number): void {
    this.#isIrregular[index] = true;
  }

  /** The number of a text `field=value` with a zero character behind it, for `profile`. */
  statement(text: string): number {
    return this.#texts.pieceOf(text);
  }

  /** Takes a field of the profile by its number below 32. A second value for it is for the general reader. */
  profile(index: number, field: number, statement: number): void {
    const given = this.#given[index] ?? 0;
    if ((given & (1 << field)) !== 0) return this.giveUp(index);
    this.#given[index] = given | (1 << field);
    this.#profiles[index] = this.#texts.append(this.#profiles[index] ?? 0, statement);
  }

  /** What the lines about the company say, see `statements`. */
  profileOf(index: number): number {
    return this.#profiles[index] ?? 0;
  }

  /** What lines about a company say, as `field=value` with a zero character behind each. */
  statements(profile: number): string {
    return this.#texts.text(profile);
  }

  /** Nothing more will come. */
  close(): void {
    this.#texts.close();
  }

  /** Takes an answer. A second one to the same question is for the general reader. */
  answer(index: number, position: number, { code, evidence, figure }: LineAnswer): void {
    if (!this.code(index, position, code, evidence) || figure === null) return;
    const { position: positions, value, before } = this.#figures;
    before.push(this.#lastFigure[index] ?? -1);
    this.#lastFigure[index] = positions.length;
    positions.push(position);
    value.push(figure);
  }

  /** Takes an answer without a figure; false where there was one to the question. */
  code(index: number, position: number, code: number, evidence: number): boolean {
    const place = (index % casesInBlock) * items.length + position;
    const block = Math.floor(index / casesInBlock);
    const codes = this.#codes[block];
    const grades = this.#evidence[block];
    if (codes === undefined || grades === undefined || codes[place] !== 0) {
      this.giveUp(index);
      return false;
    }
    codes[place] = code === 0 ? saidBlank : code;
    grades[place] = evidence;
    return true;
  }

  answers(index: number): CodedAnswers {
    const place = (index % casesInBlock) * items.length;
    const block = Math.floor(index / casesInBlock);
    const codes = this.#codes[block]?.subarray(place, place + items.length) ?? new Uint8Array();
    for (let position = 0; position < codes.length; position += 1) if (codes[position] === saidBlank) codes[position] = 0;
    const evidence = this.#evidence[block]?.subarray(place, place + items.length) ?? new Uint8Array();
    return { codes, evidence, figures: codes.includes(figureCode) ? this.#figuresOf(index) : [] };
  }

  #figuresOf(index: number): readonly number[] {
    const { position, value, before } = this.#figures;
    const found: { readonly position: number; readonly value: number }[] = [];
    for (let at = this.#lastFigure[index] ?? -1; at >= 0; at = before.at(at))
      found.push({ position: position.at(at), value: value.at(at) });
    return found.toSorted((a, b) => a.position - b.position).map((each) => each.value);
  }
}
