import { items } from "../../../instrument/csr/instrument.ts";
import type { Provenance, Reading } from "../../../instrument/reading.ts";
import { type CodedAnswers, figure } from "../../../instrument/scoring/coded/answer-code.ts";
import type { Profile } from "../../../instrument/types.ts";
import { type CaseFacts, type CodedCase, noPlan } from "../../dataset/coded-case.ts";

/** What many cases of a file have in common. */
type Kind = Omit<CaseFacts, "firmId">;

/** Cases of one file as they travel between threads: as columns, since a thread takes longer to copy objects than to read the file. */
export interface PackedCases {
  /** Kinds that come for the first time, and the number of the first of them; 0 where those before are no longer needed. */
  readonly kinds: readonly Kind[];
  readonly firstKind: number;
  /** For every case the number of its kind, or `isReading` where it is the next of the readings and stands in none of the other columns. */
  readonly kindOf: Uint32Array;
  readonly readings: readonly Reading[];
  /** Of the file; null where there are readings only. */
  readonly provenance: Provenance | null;
  readonly lines: Float64Array;
  readonly firms: readonly (string | null)[];
  /** Of all questions of all cases, one case behind another. */
  readonly codes: Uint8Array;
  readonly evidence: Uint8Array;
  /** Of all cases, one behind another. */
  readonly figures: Float64Array;
}

const isReading = 0xffff_ffff;

/** Kinds that both sides remember. */
const mostKinds = 10_000;

/** Packs the cases of one file, some at a time. */
export class CasePacker {
  readonly #numbers = new Map<Profile, number>();
  readonly #kinds: Kind[] = [];

  pack(cases: readonly (CodedCase | Reading)[]): PackedCases {
    if (this.#kinds.length > mostKinds) {
      this.#numbers.clear();
      this.#kinds.length = 0;
    }
    const firstKind = this.#kinds.length;
    const kindOf = Uint32Array.from(cases, (each) => ("facts" in each ? this.#numberOf(each.facts) : isReading));
    const coded = cases.filter((each) => "facts" in each);
    return {
      kinds: this.#kinds.slice(firstKind),
      firstKind,
      kindOf,
      readings: cases.filter((each) => "assessment" in each),
      provenance: coded[0]?.provenance ?? null,
      lines: Float64Array.from(coded, ({ provenance }) => provenance.line ?? 0),
      firms: coded.map(({ facts }) => facts.firmId),
      codes: joined(coded.map(({ answers }) => answers.codes)),
      evidence: joined(coded.map(({ answers }) => answers.evidence)),
      figures: Float64Array.from(coded.flatMap(({ answers }) => answers.figures)),
    };
  }

  #numberOf({ instrumentId, instrumentVersion, form, areas, profile }: CaseFacts): number {
    const number = this.#numbers.get(profile);
    const known = number === undefined ? undefined : this.#kinds[number];
    const isSame = known?.instrumentVersion === instrumentVersion && known.form === form && known.areas === areas;
    if (number !== undefined && isSame) return number;
    this.#numbers.set(profile, this.#kinds.length);
    return this.#kinds.push({ instrumentId, instrumentVersion, form, areas, profile }) - 1;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.length * items.length);
  for (const [index, part] of parts.entries()) all.set(part, index * items.length);
  return all;
}

/** Unpacks the cases of one file after another, in the order in which they were packed. */
export class CaseUnpacker {
  #kinds: Kind[] = [];

  unpack({ kinds, firstKind, ...packed }: PackedCases): readonly (CodedCase | Reading)[] {
    if (firstKind === 0) this.#kinds = [];
    this.#kinds.push(...kinds);
    const columns = new Columns(packed);
    const readings = packed.readings.values();
    return Array.from(packed.kindOf, (number) => {
      const kind = this.#kinds[number];
      const next = kind === undefined ? readings.next().value : columns.next(kind);
      if (next === undefined) throw new Error(`Packed cases have no kind ${number}.`);
      return next;
    });
  }
}

/** Goes through the columns, one case after another. */
class Columns {
  readonly #packed: Omit<PackedCases, "kinds" | "firstKind">;
  #index = 0;
  #figures = 0;

  constructor(packed: Omit<PackedCases, "kinds" | "firstKind">) {
    this.#packed = packed;
  }

  next({ instrumentId, instrumentVersion, form, areas, profile }: Kind): CodedCase | undefined {
    const { provenance, lines, firms } = this.#packed;
    if (provenance === null) return undefined;
    const index = this.#index;
    this.#index += 1;
    return {
      facts: { instrumentId, instrumentVersion, form, areas, firmId: firms[index] ?? null, profile },
      answers: this.#answers(index * items.length),
      initiatives: [],
      plan: noPlan,
      provenance: { file: provenance.file, format: provenance.format, sha256: provenance.sha256, line: lines[index] ?? 0 },
    };
  }

  #answers(start: number): CodedAnswers {
    const { codes: all, evidence, figures } = this.#packed;
    const codes = all.subarray(start, start + items.length);
    const from = this.#figures;
    for (const code of codes) if (code === figure) this.#figures += 1;
    return { codes, evidence: evidence.subarray(start, start + items.length), figures: [...figures.subarray(from, this.#figures)] };
  }
}
