import type { Dimension, Benchmark, Metric } from "../benchmark/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import type { Ends } from "../studies/ends.ts";

/**
 * Why a figure is missing. `min-n`: fewer than `least` companies stand behind it, or behind what could be worked out from it beside the others.
 * `alike`: it would tell something of every single company. `undefined`: the companies give no such figure.
 */
export type Missing = "min-n" | "alike" | "undefined";

/** A figure of a trend: a value, or the reason why there is none. */
export type Told<Value = number> = { readonly value: Value } | { readonly value: null; readonly missing: Missing; readonly least?: number };

/** The companies of one year, whoever they are. Scores 0–100. */
export interface TrendYear {
  readonly year: number;
  /** Companies with a score; withheld (`null`) between 1 and the minimum. */
  readonly n: number | null;
  readonly mean: Told;
  /** 95 % t interval of the mean. */
  readonly meanInterval: Told<Ends>;
  readonly median: Told;
  /** 95 % interval of the median, by order statistics. */
  readonly medianInterval: Told<Ends>;
}

/** A share 0–1 of the companies with its 95 % interval (Wilson). */
export interface ShareTold {
  readonly share: Told;
  readonly interval: Told<Ends>;
}

/** The companies of two years, each compared with itself. */
export interface PanelTold {
  /** Companies in both years. */
  readonly n: number | null;
  readonly mean: Told;
  /** 95 % t interval of the mean change. */
  readonly interval: Told<Ends>;
  /** 95 % bootstrap interval (BCa) of the change between the first and the last year, below 30 companies. */
  readonly bootstrap: Told<Ends>;
  /** Typical change (Hodges–Lehmann). */
  readonly typical: Told;
  /** Two-sided p of Wilcoxon's signed rank test. */
  readonly p: Told;
  readonly improved: ShareTold;
  readonly worsened: ShareTold;
  /** Quartiles of the scores in the earlier and in the later year. */
  readonly before: Told<Quartiles>;
  readonly after: Told<Quartiles>;
}

/** Lower quartile, median and upper quartile. */
export type Quartiles = readonly [lower: number, median: number, upper: number];

/** Where a change of the yearly mean comes from; the parts add up to the total. */
export interface PartsTold {
  readonly n: { readonly continuing: number | null; readonly entrants: number | null; readonly leavers: number | null };
  readonly total: Told;
  readonly within: Told;
  readonly entry: Told;
  readonly exit: Told;
}

/** Those that stayed against those that left, by their scores in the earlier year. */
export interface AttritionTold {
  /** By how much the stayers lay above the leavers (Hodges–Lehmann). */
  readonly difference: Told;
  /** Two-sided p of the Mann–Whitney test. */
  readonly p: Told;
}

/** The change from one year to another. */
export interface TrendChange {
  readonly from: number;
  readonly to: number;
  readonly panel: PanelTold;
  readonly parts: PartsTold;
  readonly attrition: AttritionTold;
}

/** The way of the published yearly means. */
export interface Course {
  /** Years behind it, and the first and last of them. */
  readonly n: number;
  readonly first: number;
  readonly last: number;
  /** Theil–Sen slope: points a year. */
  readonly slope: number;
  readonly direction: "up" | "down" | "level";
  /** 95 % interval of the slope and two-sided p of the Mann–Kendall test; null below five years, which carry no claim. */
  readonly interval: Ends | null;
  readonly p: number | null;
}

/** One score of one group of companies over the years of one MAJOR version of the questionnaire. */
export interface TrendSeries {
  readonly metric: Metric;
  /** Which companies; empty for all. */
  readonly cell: CellKey;
  readonly years: readonly TrendYear[];
  /** Null below two published years. */
  readonly course: Course | null;
  /** From every year to the next, and from the first to the last where there are more than two. */
  readonly changes: readonly TrendChange[];
}

/** Scores on the items that several versions have in common, over all years. */
export interface Bridge {
  /** Ids of the common items. */
  readonly items: readonly string[];
  readonly series: readonly { readonly metric: Metric; readonly years: readonly TrendYear[] }[];
}

/** A MAJOR version of the questionnaire among the cases. */
export interface TrendVersion {
  readonly major: number;
  readonly cases: number | null;
  readonly years: readonly number[];
  /** Whether its scores are those of `series`; those of other versions are never pooled with them. */
  readonly isCurrent: boolean;
}

/** How far companies can be followed. Numbers from 1 to below the minimum are withheld. */
export interface Linkage {
  /** Companies that enter, and those of them with more than one year. */
  readonly firms: number | null;
  readonly inSeveralYears: number | null;
  /** Cases that name no company, by id or credit code, so that each counts as a company of its own. */
  readonly unnamed: number | null;
}

/** How companies moved over the years. */
export interface Trend {
  readonly schema: "sme-csr/trend/1";
  readonly instrument: { readonly id: string; readonly version: string };
  readonly scorer: string;
  readonly options: {
    readonly by: readonly (readonly Dimension[])[];
    readonly minN: number;
    readonly duplicates: string;
    readonly seed: number;
    /** `public`: minimum counts and rounding apply. `owner`: neither, for whoever holds the files. */
    readonly audience: "public" | "owner";
  };
  readonly pool: Benchmark["pool"];
  readonly versions: readonly TrendVersion[];
  readonly linkage: Linkage;
  readonly series: readonly TrendSeries[];
  /** Null where there is one version only, or where another is not known. */
  readonly bridge: Bridge | null;
}
