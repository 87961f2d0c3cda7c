import { issueLog } from "../../../instrument/reader/issue-log.ts";
import type { Limits } from "../../../instrument/reader/limits.ts";
import type { CodedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import type { CaseFacts } from "../../dataset/coded-case.ts";
import { CsvCase } from "../csv/case.ts";
import { takeLine } from "../csv/long.ts";
import { CsvRecord } from "../csv/record.ts";
import type { FoundCase } from "../csv/source.ts";
import type { ByteSource } from "./byte-source.ts";
import { caseFacts } from "./case-facts.ts";
import { Companies } from "./companies.ts";
import { canonicalLayout } from "./header.ts";
import { plainText } from "./not-canonical.ts";
import { scan, type Scanned } from "./scan.ts";

/** How a canonical CSV is read. */
export interface CanonicalOptions {
  /** How the user knows the file. */
  readonly file: string;
  readonly limits: Limits;
  /** Hears of all bytes in their order. */
  readonly onBytes: (bytes: Uint8Array) => void;
}

/** A case as codes, of which there is nothing to say. */
export interface PlainCase {
  /** First line of the case, counted from 1. */
  readonly line: number;
  readonly facts: CaseFacts;
  readonly answers: CodedAnswers;
}

/**
 * A long CSV in the canonical form after one pass over it. Its cases come in the order of their first lines, one after another, so that memory holds a
 * few hundred bytes of each, however many lines there are and however they are scattered.
 */
export class CanonicalCsv {
  readonly #source: ByteSource;
  readonly #options: CanonicalOptions;
  readonly #scanned: Scanned;
  readonly #companies: Companies;

  private constructor(source: ByteSource, options: CanonicalOptions, scanned: Scanned) {
    this.#source = source;
    this.#options = options;
    this.#scanned = scanned;
    this.#companies = new Companies(scanned.table);
  }

  /** Null for a file in any other form, and for one without cases. Throws a refusal where there are too many. */
  static open(source: ByteSource, options: CanonicalOptions): CanonicalCsv | null {
    const scanned = scan(source, options.limits, options.onBytes);
    return scanned === null || scanned.lines.cases === 0 ? null : new CanonicalCsv(source, options, scanned);
  }

  /** All cases as the general reader reads them. */
  *cases(): Generator<FoundCase> {
    for (let index = 0; index < this.#scanned.lines.cases; index += 1) yield this.#found(index);
  }

  /** All cases as codes; those of which there is something to say as the general reader reads them. */
  *codedCases(): Generator<PlainCase | FoundCase> {
    for (let index = 0; index < this.#scanned.lines.cases; index += 1) yield this.#plain(index) ?? this.#found(index);
  }

  #plain(index: number): PlainCase | null {
    const { table, lines } = this.#scanned;
    const head = table.heads[index];
    if (head === undefined || table.isIrregular(index)) return null;
    const answers = table.answers(index);
    const facts = caseFacts(head, this.#companies.of(index, head.year, answers.codes), answers);
    return facts === null ? null : { line: lines.firstLine(index), facts, answers };
  }

  #found(index: number): FoundCase {
    const { file, limits } = this.#options;
    const context = { sign: "point", log: issueLog(file, limits.issues) } as const;
    let found: CsvCase | null = null;
    for (const record of this.#records(index)) {
      found ??= new CsvCase(record.head, record.spot, context);
      takeLine(record, canonicalLayout, found);
    }
    const assessment = found?.assessment() ?? null;
    return { line: this.#scanned.lines.firstLine(index), assessment, issues: context.log.list() };
  }

  *#records(index: number): Generator<CsvRecord> {
    for (const { start, end, line } of this.#scanned.lines.stretches(index)) {
      const bytes = new Uint8Array(end - start);
      const length = this.#source.read(start, bytes);
      for (const [place, text] of linesIn(bytes.subarray(0, length)).entries())
        yield new CsvRecord({ fields: text.split(","), line: line + place }, canonicalLayout);
    }
  }
}

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of a stretch; the last one of a file may have no end. */
function linesIn(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    lines.push(plainText(bytes.subarray(start, bytes[end - 1] === carriageReturn && end > start ? end - 1 : end)));
    start = end + 1;
  }
  return lines;
}
