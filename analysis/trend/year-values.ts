import { type Members, membersOf } from "../disclosure/releases/member-difference.ts";
import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";

/** The scores of one group of companies, year by year in ascending order. */
export class YearValues {
  readonly #years: ReadonlyMap<number, ReadonlyMap<string, number>>;

  constructor(points: readonly PanelPoint[]) {
    const years = new Map<number, Map<string, number>>();
    for (const { firm, time, value } of points) {
      const year = years.get(time);
      if (year === undefined) years.set(time, new Map([[firm, value]]));
      else year.set(firm, value);
    }
    this.#years = new Map([...years].toSorted(([a], [b]) => a - b));
  }

  get years(): readonly number[] {
    return [...this.#years.keys()];
  }

  /** Scores of a year, by company. */
  of(year: number): ReadonlyMap<string, number> {
    return this.#years.get(year) ?? new Map<string, number>();
  }

  /** The companies of a year. */
  firmsIn(year: number): Members {
    return membersOf(this.of(year).keys());
  }

  /** The companies of two years. */
  firmsInBoth(from: number, to: number): Members {
    const later = this.of(to);
    return this.firmsIn(from).filter((firm) => later.has(firm));
  }

  /** Their scores in one of the years, in the same order. */
  scoresOf(firms: Members, year: number): readonly number[] {
    const scores = this.of(year);
    return firms.map((firm) => scores.get(firm) ?? Number.NaN);
  }

  /**
   * The companies whose scores are left over where the changes from year to year are taken from the change between the first and the last: those
   * that missed a year in between.
   */
  firmsOutsideChain(): Members {
    const { years } = this;
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return [];
    const everyone = membersOf(years.flatMap((year) => [...this.of(year).keys()]));
    return everyone.filter((firm) => {
      const isIn = years.map((year) => this.of(year).has(firm));
      const isChained = isIn.some((here, at) => here && isIn[at + 1] === true);
      return isIn.includes(false) && (isChained || (isIn[0] === true && isIn.at(-1) === true));
    });
  }
}
