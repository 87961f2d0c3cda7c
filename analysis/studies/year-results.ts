import { normalTwoSided } from "../statistics/distributions/two-sided.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { mean } from "../statistics/mean.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { type ChangeDecomposition, changeDecomposition, type TwoYears } from "../statistics/trends/change-decomposition.ts";
import { mannKendall } from "../statistics/trends/mann-kendall.ts";
import { changesOf } from "../statistics/trends/changes.ts";
import { panelChange } from "../statistics/trends/panel-change.ts";
import type { Point } from "../statistics/trends/series.ts";
import { theilSen } from "../statistics/trends/theil-sen.ts";
import { type PanelPoint, withinFirmSlope } from "../statistics/trends/within-firm-slope.ts";
import { type ShortDescription, shortDescription } from "./short-description.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { type Attrition, attritionOf } from "./attrition.ts";
import { type Ends, endsOf } from "./ends.ts";

/** The values of one year. */
export interface YearDescription extends ShortDescription {
  readonly year: number;
}

/** The trend of the yearly means. */
export interface Trend {
  readonly series: readonly number[];
  readonly years: readonly number[];
  /** Null below three years. */
  readonly mk: {
    readonly S: number;
    readonly varS: number;
    readonly Z: number;
    /** From the normal distribution, as in `stats_golden.json`. */
    readonly p: number;
    /** Counted out over all orders of the series; null above ten years. The one to trust. */
    readonly p_exact: number | null;
    readonly tau_a: number;
    readonly tau_b: number | null;
    readonly sen: number | null;
    /** Null below five years, which carry none. */
    readonly sen_ci95: Ends | null;
    readonly intercept: number | null;
    /** Whether there are years enough (5) to claim anything. */
    readonly long_enough: boolean;
  } | null;
  /** Slope within companies, with a level of its own for every one; null below two companies with two years. */
  readonly within: { readonly slope: number; readonly se: number; readonly firms: number; readonly points: number } | null;
}

/** Change between two years: of the same companies, and of the mean, split up. */
export interface YearChange {
  readonly from: number;
  readonly to: number;
  /** Null without a company in both years. */
  readonly panel: {
    readonly n: number;
    readonly V: number | null;
    readonly p: number | null;
    readonly method: "exact" | "normal" | null;
    readonly mean_change: number;
    /** t interval of the mean change; null below two companies. */
    readonly mean_ci95: Ends | null;
    /** Sample standard deviation of the changes. */
    readonly sd: number | null;
    readonly hl: number | null;
    readonly t: number | null;
    readonly t_p: number | null;
    readonly risen: number;
    readonly fallen: number;
    readonly unchanged: number;
  } | null;
  readonly decomposition: ChangeDecomposition | null;
  /** Null where nobody stayed or nobody left. */
  readonly attrition: Attrition | null;
}

/** A value over the years. */
export interface YearResults {
  readonly yearly: readonly YearDescription[];
  readonly trend: Trend;
  /** From the first year to the last; null with a single year. */
  readonly panel: (YearChange["panel"] & { readonly from: number; readonly to: number }) | null;
  readonly decomposition: (ChangeDecomposition & { readonly from: number; readonly to: number }) | null;
  /** Whether those that left between the first and the last year differed. */
  readonly attrition: Attrition | null;
  /** From each year to the next, where there are more than two. */
  readonly steps: readonly YearChange[];
}

/** Describes how a value moves over the years. A company has one value a year. */
export function changesOverYears(points: readonly PanelPoint[]): YearResults {
  const byYear = valuesByYear(points);
  const years = [...byYear.keys()];
  const steps = years.slice(1).map((to, index) => changeBetween(byYear, years[index] ?? to, to));
  const [first, last] = [years[0], years.at(-1)];
  const whole = first === undefined || last === undefined || first === last ? null : changeBetween(byYear, first, last);
  const span = whole === null ? null : { from: whole.from, to: whole.to };
  return {
    yearly: [...byYear].map(([year, values]) => ({ year, ...shortDescription(distributionOf([...values.values()])) })),
    trend: trendOf(points, byYear),
    panel: span === null || whole?.panel == null ? null : { ...span, ...whole.panel },
    decomposition: span === null || whole?.decomposition == null ? null : { ...span, ...whole.decomposition },
    attrition: whole?.attrition ?? null,
    steps: years.length > 2 ? steps : [],
  };
}

/** Values by company, year by year in ascending order. */
type ValuesByYear = ReadonlyMap<number, ReadonlyMap<string, number>>;

function valuesByYear(points: readonly PanelPoint[]): ValuesByYear {
  const found = new Map<number, Map<string, number>>();
  for (const { firm, time, value } of points) found.set(time, (found.get(time) ?? new Map<string, number>()).set(firm, value));
  return new Map([...found].toSorted(([a], [b]) => a - b));
}

function trendOf(points: readonly PanelPoint[], byYear: ValuesByYear): Trend {
  const series = [...byYear].map(([time, values]): Point => ({ time, value: mean(distributionOf([...values.values()])) ?? Number.NaN }));
  const within = withinFirmSlope(points);
  return {
    series: series.map(({ value }) => value),
    years: series.map(({ time }) => time),
    mk: mannKendallOf(series),
    within: within === null ? null : { slope: within.slope, se: within.standardError, firms: within.firms, points: within.points },
  };
}

function mannKendallOf(series: readonly Point[]): Trend["mk"] {
  const test = mannKendall(series);
  const line = theilSen(series);
  if (test === null) return null;
  return {
    S: test.s,
    varS: test.variance,
    Z: test.z,
    p: normalTwoSided(test.z),
    p_exact: test.method === "exact" ? test.p : null,
    tau_a: test.s / ((test.n * (test.n - 1)) / 2),
    tau_b: test.tauB,
    sen: line?.slope ?? null,
    sen_ci95: endsOf(line?.interval ?? null),
    intercept: line?.intercept ?? null,
    long_enough: test.isLongEnough,
  };
}

function changeBetween(byYear: ValuesByYear, from: number, to: number): YearChange {
  const years = twoYears(byYear.get(from) ?? new Map(), byYear.get(to) ?? new Map());
  const changes = years.continuing.map(({ before, after, count }) => ({ before: 0, after: decimalChange(before, after), count }));
  const change = panelChange(changes);
  const distribution = changesOf(changes);
  return {
    from,
    to,
    decomposition: changeDecomposition(years),
    attrition: attritionOf(
      years.continuing.map(({ before }) => before),
      years.leavers.flatMap(({ value, count }) => Array.from({ length: count }, () => value)),
    ),
    panel:
      change === null
        ? null
        : {
            n: change.n,
            V: change.signedRank?.v ?? null,
            p: change.signedRank?.p ?? null,
            method: change.signedRank?.method ?? null,
            mean_change: change.mean,
            mean_ci95: endsOf(tInterval(distribution)),
            sd: standardDeviation(distribution),
            hl: change.median,
            t: change.pairedT?.t ?? null,
            t_p: change.pairedT?.p ?? null,
            risen: change.risen,
            fallen: change.fallen,
            unchanged: change.unchanged,
          },
  };
}

/** Digits of the larger value that count in a change. */
const digits = 13;

/** The change without what binary fractions add, so that 0.3 − 0.2 and 0.2 − 0.1 are tied. */
function decimalChange(before: number, after: number): number {
  const magnitude = Math.ceil(Math.log10(Math.max(Math.abs(before), Math.abs(after))));
  return Number((after - before).toFixed(Math.max(0, Math.min(100, digits - magnitude))));
}

function twoYears(earlier: ReadonlyMap<string, number>, later: ReadonlyMap<string, number>): TwoYears {
  const continuing = [...earlier].flatMap(([firm, before]) => {
    const after = later.get(firm);
    return after === undefined ? [] : [{ before, after, count: 1 }];
  });
  const onlyIn = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number[] =>
    [...one].flatMap(([firm, value]) => (other.has(firm) ? [] : [value]));
  return {
    continuing,
    leavers: distributionOf(onlyIn(earlier, later)),
    entrants: distributionOf(onlyIn(later, earlier)),
  };
}
