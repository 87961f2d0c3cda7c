import { figure as figureCode } from "../../../instrument/scoring/coded/answer-code.ts";
import { type ProfileField, profileFields } from "../../../instrument/workbook/names.ts";
import type { CaseTable } from "./case-table.ts";
import { canonicalLayout } from "./header.ts";
import { isAt } from "./is-at.ts";
import { KnownTexts } from "./known-texts.ts";
import { type About, aboutOf, answerIn, type LineAnswer } from "./line-meaning.ts";
import { NotCanonical, plainText } from "./not-canonical.ts";
import { plainFigure } from "./plain-figure.ts";

/** Different texts in `item_id`; a questionnaire has about a hundred. */
const mostSubjects = 256;
const fieldsInTail = 4;

const comma = 44;
const lineFeed = 10;
const carriageReturn = 13;

/** Not looked at yet; for the general reader; otherwise 1 + code + 32 × evidence, and 1 + number of what is said of a company. */
const [unseen, irregular] = [0, -1];
const evidenceShift = 5;
const codeMask = (1 << evidenceShift) - 1;

/** Name under which the areas stand among the fields of the profile. */
export const areasField = "areas";
const fieldNames: readonly string[] = [...profileFields, areasField];

interface Subject {
  /** Of the field, with the comma behind it. */
  readonly bytes: Uint8Array;
  readonly about: About;
}

/** Reads the part of a line behind the columns that name the case. What the same bytes mean is looked up once. */
export class LineReader {
  readonly #table: CaseTable;
  readonly #subjects: Subject[] = [];
  readonly #byText = new Map<string, number>();
  /** Which subject came after one the last time: in most files it comes again. */
  readonly #following = new Int32Array(mostSubjects + 1).fill(-1);
  #before = mostSubjects;
  readonly #tails = new KnownTexts();
  readonly #meanings = new Int32Array(mostSubjects * KnownTexts.most);
  readonly #figures = new Map<number, number>();
  /** The line in hand; used again for each, as there are millions. */
  readonly #tail: Tail = { memory: new Uint8Array(), start: 0, end: 0, text: -1 };

  constructor(table: CaseTable) {
    this.#table = table;
  }

  /** Reads from `item_id` on and gives back the place of the line's end, null where the line ends with this column. */
  read(memory: Uint8Array, start: number, index: number): number | null {
    const number = this.#subjectAt(memory, start);
    const subject = this.#subjects[number];
    if (subject === undefined) return null;
    const { about } = subject;
    const tail = start + subject.bytes.length;
    let end = tail;
    let hash = 0;
    for (let byte = memory[end] ?? lineFeed; byte !== lineFeed; end += 1, byte = memory[end] ?? lineFeed)
      hash = Math.imul(hash ^ byte, 0x01000193);
    const last = memory[end - 1] === carriageReturn && end > tail ? end - 1 : end;
    if (about.kind === "answer" && about.highest !== null) {
      const figure = plainFigure(memory, tail, last);
      if (figure <= about.highest) {
        this.#table.answer(index, about.position, { code: figureCode, evidence: 0, figure });
        return end;
      }
    }
    hash ^= hash >>> 15;
    this.#tail.memory = memory;
    this.#tail.start = tail;
    this.#tail.end = last;
    this.#tail.text = this.#tails.numberOf(memory, tail, last, hash);
    this.#take(index, number, about);
    return end;
  }

  #subjectAt(memory: Uint8Array, start: number): number {
    const guess = this.#following[this.#before] ?? -1;
    const bytes = this.#subjects[guess]?.bytes;
    const number = bytes !== undefined && isAt(bytes, memory, start) ? guess : this.#lookUp(memory, start);
    if (number === -1) return number;
    if (number !== guess) this.#following[this.#before] = number;
    this.#before = number;
    return number;
  }

  #lookUp(memory: Uint8Array, start: number): number {
    let end = start;
    while (memory[end] !== comma && memory[end] !== lineFeed) end += 1;
    if (memory[end] === lineFeed) return -1;
    const text = plainText(memory.subarray(start, end));
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    if (this.#subjects.length === mostSubjects) throw new NotCanonical();
    this.#subjects.push({ bytes: memory.slice(start, end + 1), about: aboutOf(text) });
    this.#byText.set(text, this.#subjects.length - 1);
    return this.#subjects.length - 1;
  }

  #take(index: number, number: number, about: About): void {
    if (about.kind === "answer") return this.#answer(index, about.position, this.#tail.text * mostSubjects + number);
    if (about.kind === "other") return this.#table.giveUp(index);
    this.#company(index, about.kind === "areas" ? areasField : about.field, this.#tail.text * mostSubjects + number);
  }

  /** @param place of the meaning, where the text is remembered */
  #company(index: number, field: ProfileField | typeof areasField, place: number): void {
    const known = this.#tail.text === -1 ? unseen : (this.#meanings[place] ?? unseen);
    const meaning = known === unseen ? this.#statementIn(field) : known;
    if (this.#tail.text !== -1) this.#meanings[place] = meaning;
    if (meaning === irregular) this.#table.giveUp(index);
    else this.#table.profile(index, fieldNames.indexOf(field), meaning - 1);
  }

  /** 1 + number of what the line says of the company. */
  #statementIn(field: string): number {
    const fields = this.#fields();
    return fields.length === fieldsInTail ? 1 + this.#table.statement(`${field}=${fields[1] ?? ""}\u0000`) : irregular;
  }

  /** @param place of the meaning, where the text is remembered */
  #answer(index: number, position: number, place: number): void {
    const meaning = this.#tail.text === -1 ? unseen : (this.#meanings[place] ?? unseen);
    if (meaning === irregular) return this.#table.giveUp(index);
    const code = (meaning - 1) & codeMask;
    if (meaning !== unseen && code !== figureCode) return void this.#table.code(index, position, code, (meaning - 1) >> evidenceShift);
    const figure = meaning === unseen ? undefined : this.#figures.get(place);
    const answer = figure === undefined ? this.#interpret(position, place) : { code, evidence: (meaning - 1) >> evidenceShift, figure };
    if (answer === null) this.#table.giveUp(index);
    else this.#table.answer(index, position, answer);
  }

  #interpret(position: number, place: number): LineAnswer | null {
    const fields = this.#fields();
    const answer = fields.length === fieldsInTail ? answerIn(position, fields, canonicalLayout) : null;
    if (this.#tail.text === -1) return answer;
    this.#meanings[place] = answer === null ? irregular : 1 + answer.code + (answer.evidence << evidenceShift);
    if (answer !== null && answer.figure !== null) this.#figures.set(place, answer.figure);
    return answer;
  }

  #fields(): readonly string[] {
    const { memory, start, end, text } = this.#tail;
    return (text === -1 ? plainText(memory.subarray(start, end)) : this.#tails.text(text)).split(",");
  }
}

/** The fields of a line behind `item_id`. */
interface Tail {
  memory: Uint8Array;
  start: number;
  end: number;
  /** Number of the text, -1 where it is not remembered. */
  text: number;
}
