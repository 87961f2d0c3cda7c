import type { Metric } from "../benchmark/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";
import { changesOverYears, type YearChange, type YearResults } from "../studies/year-results.ts";
import { toldChange } from "./change-told.ts";
import { courseOf } from "./course.ts";
import type { Audience } from "./disclosure.ts";
import type { Judge, Judgements } from "./judgements.ts";
import type { TrendChange, TrendSeries, TrendYear } from "./types.ts";
import { toldYear } from "./year-told.ts";
import { YearValues } from "./year-values.ts";

/** A group of companies with their scores. */
export interface SeriesGroup {
  readonly cell: CellKey;
  readonly points: readonly PanelPoint[];
}

/** How a trend is told. */
export interface SeriesOptions {
  readonly audience: Audience;
  readonly seed: number;
  /** Shared by the scores of one trend. */
  readonly judgements: Judgements;
}

/**
 * The series of one score: of all companies first, then of every group of every combination of dimensions. What is told of a group is held
 * against all that was told before, so that no few companies can be worked out from the differences.
 */
export function seriesOf(
  metric: Metric,
  everybody: readonly PanelPoint[],
  { groups, ...options }: SeriesOptions & { readonly groups: readonly (readonly SeriesGroup[])[] },
): readonly TrendSeries[] {
  const judge = options.judgements.judge(
    everybody,
    groups.map((family) => family.map(({ points }) => points)),
  );
  return [{ cell: {}, points: everybody }, ...groups.flat()].map(({ cell, points }) => {
    const teller = new Teller(judge, new YearValues(points), { ...options, isGroup: points !== everybody });
    const years = teller.years();
    return { metric, cell, years, course: courseOf(years, options.audience), changes: teller.changes(changesOverYears(points)) };
  });
}

/** Tells what may be told of one group, and keeps in mind what was told. */
class Teller {
  readonly #values: YearValues;
  readonly #judge: Judge;
  readonly #options: SeriesOptions & { readonly isGroup: boolean };

  constructor(judge: Judge, values: YearValues, options: SeriesOptions & { readonly isGroup: boolean }) {
    this.#judge = judge;
    this.#values = values;
    this.#options = options;
  }

  years(): readonly TrendYear[] {
    return this.#values.years.map((year) => {
      const scores = this.#values.of(year);
      const isTold = this.#isEnough(scores.size) && this.#judge([[{ firms: [...scores.keys()], year, factor: 1 }]]);
      return toldYear(year, [...scores.values()], { audience: this.#options.audience, isWithheld: !isTold });
    });
  }

  /**
   * The whole span comes first: what is told of it counts more than the steps between. Of groups the public is told the whole alone, as every further sum is one more
   * from which few companies might follow.
   */
  changes({ steps, panel, decomposition, attrition, yearly }: YearResults): readonly TrendChange[] {
    const [from, to] = [yearly[0]?.year, yearly.at(-1)?.year];
    if (from === undefined || to === undefined || from === to) return [];
    const whole = this.#change({ from, to, panel, decomposition, attrition }, true);
    return this.#isBrief ? [whole] : [...steps.map((step) => this.#change(step, false)), whole];
  }

  #change(change: YearChange, isWhole: boolean): TrendChange {
    const { from, to } = change;
    const values = this.#values;
    const firms = values.firmsInBoth(from, to);
    const n = { continuing: firms.length, entrants: values.of(to).size - firms.length, leavers: values.of(from).size - firms.length };
    const [earlier, later] = [{ firms, year: from, factor: 1 } as const, { firms, year: to, factor: 1 } as const];
    const isTold = this.#isEnough(firms.length) && this.#judge([[later, { ...earlier, factor: -1 }]]);
    const areParts = isTold && !this.#isBrief && this.#judge([[earlier], [later]]);
    return toldChange({
      change,
      before: values.scoresOf(firms, from),
      after: values.scoresOf(firms, to),
      n,
      isWithheld: !isTold,
      arePartsWithheld: !areParts,
      hasBootstrap: isWhole,
      ...this.#options,
    });
  }

  get #isBrief(): boolean {
    return this.#options.isGroup && this.#options.audience.isPublic;
  }

  #isEnough(n: number): boolean {
    const { isPublic, minN } = this.#options.audience;
    return !isPublic || n >= minN;
  }
}
