import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";
import type { Audience } from "./disclosure.ts";
import type { Row } from "../disclosure/releases/linear-span.ts";
import { exposesFew } from "./exposed-classes.ts";
import { largestPlace, minus, putRow, reducedBy } from "./row-arithmetic.ts";

/** A sum over scores: companies, a year, and the factor with which they enter. */
export interface SumTerm {
  readonly firms: readonly string[];
  readonly year: number;
  readonly factor: 1 | -1;
}

/**
 * What a reader knows sums of, and all that can be worked out by adding multiples of them to each other. Companies that take part in the same years and
 * groups form a class, inside which no sum looks.
 *
 * Sums over few companies lie in small classes only. So the large classes are eliminated first: what is left then is exactly all that can be known of the small
 * ones, and no rest of it may speak of few companies.
 */
export class KnownSums {
  readonly #minN: number;
  readonly #classOf: ReadonlyMap<string, number>;
  readonly #sizes: readonly number[];
  readonly #years: readonly number[];
  /** Reduced rows by their leading place. */
  readonly #large = new Map<number, Row>();
  #small: ReadonlyMap<number, Row> = new Map();
  /** As they were told. */
  #told: readonly Row[] = [];

  /** @param families the points of the groups, family by family */
  constructor({ minN }: Audience, everybody: readonly PanelPoint[], families: readonly (readonly (readonly PanelPoint[])[])[]) {
    this.#minN = minN;
    this.#years = [...new Set(everybody.map(({ time }) => time))];
    const marks = new Map<string, string[]>();
    const note = (points: readonly PanelPoint[], group: string): void => {
      for (const { firm, time } of points) {
        const own = marks.get(firm) ?? [];
        own.push(`${time} ${group}`);
        marks.set(firm, own);
      }
    };
    note(everybody, "");
    for (const [family, groups] of families.entries()) for (const [group, points] of groups.entries()) note(points, `${family}.${group}`);
    const classes = new Map<string, number>();
    const sizes: number[] = [];
    this.#classOf = new Map(
      [...marks].map(([firm, own]) => {
        const key = own.toSorted().join("|");
        const place = classes.get(key) ?? classes.size;
        classes.set(key, place);
        sizes[place] = (sizes[place] ?? 0) + 1;
        return [firm, place];
      }),
    );
    this.#sizes = sizes;
  }

  /** Tells sums, if nothing about few companies follows from them and all that was told before; otherwise they stay untold. */
  tells(sums: readonly (readonly SumTerm[])[]): boolean {
    const [large, small, told] = [new Map(this.#large), this.#small, this.#told];
    const isSafe = sums.every((sum) => this.#admits(this.#rowOf(sum)));
    if (!isSafe) {
      this.#large.clear();
      for (const [place, row] of large) this.#large.set(place, row);
      this.#small = small;
      this.#told = told;
    }
    return isSafe;
  }

  #rowOf(sum: readonly SumTerm[]): Row {
    const row = new Map<number, number>();
    for (const { firms, year, factor } of sum) {
      const own = new Set(firms.map((firm) => this.#place(firm, year)));
      for (const place of own) row.set(place, (row.get(place) ?? 0) + factor);
    }
    return row;
  }

  readonly #place = (firm: string, year: number): number => (this.#classOf.get(firm) ?? 0) * this.#years.length + this.#years.indexOf(year);

  #admits(row: Row): boolean {
    // What is left of two sums is seen at once, whatever classes it lies in.
    if (this.#told.some((other) => this.#isFew(minus(row, 1, other)) || this.#isFew(minus(row, -1, other)))) return false;
    this.#told = [...this.#told, row];
    const rest = reducedBy(reducedBy(row, this.#large), this.#small);
    const leading = largestPlace(rest, (place) => (this.#sizes[this.#classAt(place)] ?? 0) >= this.#minN);
    if (leading !== undefined) {
      putRow(this.#large, leading, rest);
      return true;
    }
    const place = largestPlace(rest, () => true);
    if (place === undefined) return true;
    const small = new Map(this.#small);
    putRow(small, place, rest);
    const fresh = [...small].flatMap(([at, own]) => (this.#small.get(at) === own ? [] : [at]));
    const sizeOf = (group: number): number => this.#sizes[group] ?? 0;
    if (exposesFew({ rows: small, classAt: this.#classAt, sizeOf }, fresh, this.#minN)) return false;
    this.#small = small;
    return true;
  }

  readonly #classAt = (place: number): number => Math.floor(place / this.#years.length);

  /** Whether a row speaks of one to minimum − 1 companies. */
  #isFew(row: Row): boolean {
    const n = this.#companiesIn(row);
    return n > 0 && n < this.#minN;
  }

  #companiesIn(row: Row): number {
    const classes = new Set<number>();
    for (const place of row.keys()) classes.add(this.#classAt(place));
    let n = 0;
    for (const each of classes) n += this.#sizes[each] ?? 0;
    return n;
  }
}
