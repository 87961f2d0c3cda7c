import type { Metric } from "../benchmark/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";
import { changesOverYears, type YearChange, type YearResults } from "../studies/year-results.ts";
import { toldChange } from "./change-told.ts";
import { courseOf } from "./course.ts";
import { type Audience, KnownSums } from "./disclosure.ts";
import { leftOver } from "./left-over.ts";
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
  const known = new KnownSums(options.audience);
  const all = new Teller(known, new YearValues(everybody), options);
  const told = [{ cell: {}, years: all.years(), changes: all.changes(changesOverYears(everybody)) }];
  for (const family of groups) {
    const parts = family.map(({ cell, points }) => ({ cell, points, values: new YearValues(points) }));
    const withheld = leftOver(
      all.values,
      parts.map(({ values }) => values),
      known,
    );
    for (const [at, { cell, points, values }] of parts.entries()) {
      const teller = new Teller(known, values, { ...options, withheld: withheld[at] ?? new Set() });
      told.push({ cell, years: teller.years(), changes: teller.changes(changesOverYears(points)) });
    }
  }
  return told.map((each) => ({ metric, ...each, course: courseOf(each.years, options.audience) }));
}

/** Tells what may be told of one group, and keeps in mind what was told. */
class Teller {
  readonly values: YearValues;
  readonly #known: KnownSums;
  readonly #options: SeriesOptions & { readonly withheld?: ReadonlySet<string> };

  constructor(known: KnownSums, values: YearValues, options: SeriesOptions & { readonly withheld?: ReadonlySet<string> }) {
    this.#known = known;
    this.values = values;
    this.#options = options;
  }

  years(): readonly TrendYear[] {
    const { values } = this;
    return values.years.map((year) => {
      const isTold = this.#options.withheld?.has(String(year)) !== true && this.#tells([[String(year), values.firmsIn(year)]]);
      return toldYear(year, [...values.of(year).values()], { audience: this.#options.audience, isWithheld: !isTold });
    });
  }

  changes({ steps, panel, decomposition, attrition, yearly }: YearResults): readonly TrendChange[] {
    const [from, to] = [yearly[0]?.year, yearly.at(-1)?.year];
    if (from === undefined || to === undefined || from === to) return [];
    const whole = this.#change({ from, to, panel, decomposition, attrition }, steps.length > 0);
    return [...steps.map((step) => this.#change(step, false)), whole];
  }

  #change(change: YearChange, isWhole: boolean): TrendChange {
    const { from, to } = change;
    const { values } = this;
    const both = values.firmsInBoth(from, to);
    const n = { continuing: both.length, entrants: values.of(to).size - both.length, leavers: values.of(from).size - both.length };
    const span = `${from}–${to}`;
    const isExposing =
      this.#known.isFew(n.entrants + n.leavers) ||
      (isWhole && this.#known.isFew(values.firmsOutsideChain().length)) ||
      this.#options.withheld?.has(span) === true;
    const isTold = !isExposing && this.#tells([[span, both]]);
    const levels = [[String(from), both] as const, [String(to), both] as const];
    const areParts = isTold && this.#tells(levels);
    return toldChange({
      change,
      before: values.scoresOf(both, from),
      after: values.scoresOf(both, to),
      n,
      isWithheld: !isTold,
      arePartsWithheld: !areParts,
      ...this.#options,
    });
  }

  #tells(sums: Parameters<KnownSums["tell"]>[0]): boolean {
    if (!this.#known.admits(sums)) return false;
    this.#known.tell(sums);
    return true;
  }
}
