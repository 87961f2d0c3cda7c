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

  /** The companies of two years. */
  firmsInBoth(from: number, to: number): readonly string[] {
    const later = this.of(to);
    return [...this.of(from).keys()].filter((firm) => later.has(firm));
  }

  /** Their scores in one of the years, in the same order. */
  scoresOf(firms: readonly string[], year: number): readonly number[] {
    const scores = this.of(year);
    return firms.map((firm) => scores.get(firm) ?? Number.NaN);
  }
}
