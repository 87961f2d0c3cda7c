import type { Band } from "../../instrument/scoring/bands.ts";
import type { Benchmark, Metric } from "../benchmark/types.ts";
import type { Ends } from "../studies/ends.ts";

/** Where one company may stand, had the weights been chosen otherwise. 1 is the best. */
export interface PlaceRange {
  readonly median: number;
  /** Middle 90 % of the ranks. */
  readonly interval: Ends;
  /** Share of the draws in each band that occurred, 0–1. */
  readonly bands: Readonly<Partial<Record<Band, number>>>;
}

/** One company with its latest assessment. */
export interface RobustCompany {
  readonly firm: string;
  readonly year: number;
  /** Overall score 0–100 and its rank; equal scores share the mean of their ranks. */
  readonly score: number;
  readonly rank: number;
  /** Weights moved evenly, and weights of a Dirichlet distribution. */
  readonly uniform: PlaceRange;
  readonly dirichlet: PlaceRange;
  /** Share of the draws (weights moved evenly) in which it is ahead of the company below it, 0–1; null for the last. */
  readonly aheadOfNext: number | null;
  /** Whether that difference may be put into words: from 0.9 on. */
  readonly isNamed: boolean;
}

/** How much other weights move the ranks, over all draws. */
export interface WeightShift {
  /** Mean absolute change of rank, and its middle 90 %. */
  readonly meanShift: number;
  readonly interval: Ends;
}

/** How much another way of scoring moves the ranks of the companies that have a score in both. */
export interface ScoringShift<Kind extends string> {
  readonly kind: Kind;
  readonly n: number;
  /** Mean absolute change of rank; null without a company. */
  readonly meanShift: number | null;
  /** Spearman's correlation of both scores. */
  readonly rho: number | null;
  /** Mean score of these companies in this way and in the usual way. */
  readonly mean: number | null;
  readonly usualMean: number | null;
}

/** What scoring could have done otherwise. */
export const scopeKinds = ["na-lowest", "missing-lowest", "missing-highest", "core", "without-careless"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What an area decides, against its weight. */
export interface AreaImportance {
  readonly area: Metric;
  /** Shares 0–1 of the weights and of the squared correlations with the overall score. */
  readonly weight: number;
  readonly importance: number;
  readonly squaredCorrelation: number;
  /** importance / weight; null for a weight of 0. */
  readonly ratio: number | null;
  /** Whether the ratio is above 1.5 or below 0.67. */
  readonly isOff: boolean;
}

/** How far the ranks of companies hang on choices that could have been made otherwise. It names companies: for whoever holds the files. */
export interface Robustness {
  readonly schema: "sme-csr/robustness/1";
  readonly instrument: { readonly id: string; readonly version: string };
  readonly scorer: string;
  readonly options: {
    readonly draws: number;
    readonly seed: number;
    /** Weights move by up to this share. */
    readonly spread: number;
    /** Of the Dirichlet distribution. */
    readonly concentration: number;
    readonly duplicates: string;
  };
  readonly pool: Benchmark["pool"];
  /** The best first. */
  readonly companies: readonly RobustCompany[];
  readonly weights: { readonly uniform: WeightShift; readonly dirichlet: WeightShift } | null;
  readonly aggregation: readonly ScoringShift<"geometric" | "capped">[];
  /** Without one area or topic each. */
  readonly leaveOneOut: readonly ScoringShift<Metric>[];
  readonly scope: readonly ScoringShift<ScopeKind>[];
  /** Null below three companies, and where an area or the overall score does not vary. */
  readonly importance: readonly AreaImportance[] | null;
}
