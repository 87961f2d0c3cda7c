import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";
import type { Audience } from "./disclosure.ts";
import type { Row } from "../disclosure/releases/linear-span.ts";

/** A sum over scores: companies, a year, and the factor with which they enter. */
export interface SumTerm {
  readonly firms: readonly string[];
  readonly year: number;
  readonly factor: 1 | -1;
}

/** Coefficients below this are remainders of the arithmetic. */
const accuracy = 1e-9;

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
    // What is left of two sums is seen at once; the reduced rows show what is left of more.
    if (this.#told.some((other) => this.#isFew(minus(row, 1, other)) || this.#isFew(minus(row, -1, other)))) return false;
    this.#told = [...this.#told, row];
    const rest = reduced(reduced(row, this.#large), this.#small);
    const leading = [...rest.keys()].find((place) => (this.#sizes[this.#classAt(place)] ?? 0) >= this.#minN);
    if (leading !== undefined) {
      put(this.#large, leading, rest);
      return true;
    }
    const [place] = rest.keys();
    if (place === undefined) return true;
    const small = new Map(this.#small);
    put(small, place, rest);
    const fresh = [...small].flatMap(([at, own]) => (this.#small.get(at) === own ? [] : [own]));
    if (fresh.some((own) => this.#isFew(own)) || this.#exposes(fresh, [...small.values()])) return false;
    this.#small = small;
    return true;
  }

  /**
   * Whether rows, added so that places cancel out, lead down to few companies: from every fresh row by the other that leaves the fewest companies, as long as they become
   * fewer.
   */
  #exposes(fresh: readonly Row[], rows: readonly Row[]): boolean {
    return fresh.some((start) => {
      let [row, n] = [start, this.#companiesIn(start)];
      for (;;) {
        const next = this.#fewestAfter(row, n, rows);
        if (next === null) return false;
        if (next.n > 0 && next.n < this.#minN) return true;
        ({ row, n } = next);
      }
    });
  }

  /** The row with the fewest companies, fewer than n, that one of some rows makes of a row; null where none does. */
  #fewestAfter(row: Row, n: number, rows: readonly Row[]): { readonly row: Row; readonly n: number } | null {
    let best: { readonly row: Row; readonly n: number } | null = null;
    for (const other of rows) {
      if (other === row) continue;
      for (const left of cancelled(row, other)) {
        const companies = this.#companiesIn(left);
        if (companies > 0 && companies < (best?.n ?? n)) best = { row: left, n: companies };
      }
    }
    return best;
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

/** A row without the places that lead others. */
function reduced(row: Row, leaders: ReadonlyMap<number, Row>): Row {
  let rest = row;
  for (const [place, factor] of row) {
    const own = leaders.get(place);
    if (own !== undefined) rest = minus(rest, factor, own);
  }
  return rest;
}

/** Adds a reduced row under its leading place, and takes that place out of all others. */
function put(rows: Map<number, Row>, place: number, row: Row): void {
  const leading = row.get(place) ?? 1;
  const own: Row = new Map([...row].map(([at, factor]) => [at, factor / leading]));
  for (const [at, other] of rows) {
    const factor = other.get(place);
    if (factor !== undefined) rows.set(at, minus(other, factor, own));
  }
  rows.set(place, own);
}

function minus(row: Row, factor: number, other: Row): Row {
  const difference = new Map(row);
  for (const [place, coefficient] of other) {
    const left = (difference.get(place) ?? 0) - factor * coefficient;
    if (Math.abs(left) < accuracy) difference.delete(place);
    else difference.set(place, left);
  }
  return difference;
}

/** Two rows added in every way in which a place of both cancels out. */
function cancelled(one: Row, other: Row): readonly Row[] {
  const factors = new Set([...one].flatMap(([place, factor]) => (other.has(place) ? [factor / (other.get(place) ?? 1)] : [])));
  return [...factors].map((factor) => minus(one, factor, other));
}
