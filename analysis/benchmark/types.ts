import type { AreaId, Assessor } from "../../instrument/types.ts";

/** What a table of clusters says of a company: its park, the programme that it takes part in, and with whom it began. */
export const clusterDimensions = ["park", "programme", "cohort"] as const;
export type ClusterDimension = (typeof clusterDimensions)[number];

/**
 * What companies can be grouped by. Region: the four statistical regions of the province; industry: the section letter; those of clusters: names as a
 * table gives them, without `mergedSign`.
 */
export const dimensions = ["industry", "size", "year", "province", "region", "form", "assessor", ...clusterDimensions] as const;
export type Dimension = (typeof dimensions)[number];

/** Groups that every benchmark has: everybody, and by year, industry and size. */
export const usualBreakdowns: readonly (readonly Dimension[])[] = [[], ["year"], ["industry"], ["size"]];

/** Cell of the companies that do not say where they belong in a dimension. */
export const notStated = "unknown";

/** Between the codes of small categories that are one cell: "F+G". */
export const mergedSign = "+";

/** What is summarised: `core` score, `overall` score, an area ("EM") or a topic ("EM1"). All raw, uncapped, default weights. */
export type Metric = string;

/**
 * Why a figure is missing. `protected`: fewer companies than the minimum have it, or such a number could be worked out from it; which of the
 * two is not told, because that would help to work it out. `min-n`: this kind of figure asks for more companies (their number stands beside it). `not-scored`: no company has this score.
 * `extreme-share`: a share of 0 or 100 %, or scores all at one end of the scale or all alike, which would tell something of every single
 * company.
 */
export type Suppression = "protected" | "min-n" | "not-scored" | "extreme-share";

/**
 * How an interval was made: Student's t, Wilson's score, two observations between which the median lies, or for a weighted mean t on
 * its effective number with the linearised standard error.
 */
export const intervalMethods = ["t", "wilson", "order-statistics", "linearised"] as const;
export type IntervalMethod = (typeof intervalMethods)[number];

/** Where the true value may lie for all that chance does; whom the companies stand for it does not tell. Rounded like its figure. */
export interface FigureInterval {
  readonly low: number;
  readonly high: number;
  readonly method: IntervalMethod;
  /** Share of samples whose interval holds the true value; that of the median is at least the usual 0.95. */
  readonly coverage: number;
}

/**
 * A published figure: a value, or the reason why there is none. It has an interval where there is a method for it and where that tells no
 * more of single companies than may be told: of means and medians where the standard deviation is published, of every published share.
 */
export type Figure =
  | { readonly value: number; readonly interval?: FigureInterval }
  | { readonly value: null; readonly suppressed: Suppression; readonly minN?: number };

/** A mean that is weighted to margins of the population. It stands beside the unweighted one, never in its place. */
export interface WeightedMean {
  readonly mean: Figure;
  /** Number of equally weighted companies that would tell as much (Kish); null where the mean is withheld. */
  readonly effectiveN: number | null;
}

/** Distribution of one metric in one group. Scores 0–100 with one decimal (whole numbers below ten companies). */
export interface Summary {
  readonly metric: Metric;
  /** Companies with this score; `null` where their number is withheld with the figures. */
  readonly n: number | null;
  readonly mean: Figure;
  /** Sample standard deviation (n − 1). */
  readonly sd: Figure;
  readonly p10: Figure;
  readonly q1: Figure;
  readonly median: Figure;
  readonly q3: Figure;
  readonly p90: Figure;
  /** Where the benchmark is weighted and the companies of the group have weights. */
  readonly weighted?: WeightedMean;
}

/** How a group answered one item: shares 0–1 of the companies that answered it. */
export interface ItemDistribution {
  readonly itemId: string;
  /** Companies that answered. */
  readonly n: number | null;
  /** Companies for which the item is not applicable, and those that left it blank: told of all companies together only, and withheld where either or `n` is. */
  readonly na: number | null;
  readonly missing: number | null;
  /** Maturity: five shares, level 0 first. Compliance: no, attention, yes. */
  readonly shares: readonly Figure[];
}

/** Shares of companies with at least one red flag, and with a red flag on each duty. */
export interface RedFlags {
  readonly n: number | null;
  readonly any: Figure;
  readonly items: readonly { readonly itemId: string; readonly n: number | null; readonly share: Figure }[];
}

/** Answered share of the scored items by area: 1 − item non-response. */
export interface Completeness {
  readonly areaId: AreaId;
  readonly topicId: string;
  readonly n: number | null;
  readonly answered: Figure;
}

/**
 * One group of companies. `cell` says which ("industry" → "C", or "F+G" where small categories were merged); an empty cell is everybody.
 * Groups without the year hold the latest case of every company, so that nobody counts twice.
 */
export interface Group {
  readonly cell: Readonly<Partial<Record<Dimension, string>>>;
  /** Companies in the group; `null` where the whole group is withheld. */
  readonly n: number | null;
  readonly summaries: readonly Summary[];
  readonly items: readonly ItemDistribution[];
  readonly redFlags: RedFlags;
  readonly completeness: readonly Completeness[];
}

/** All groups of one combination of dimensions. */
export interface Breakdown {
  readonly by: readonly Dimension[];
  readonly groups: readonly Group[];
}

/** Actions of the plans of a group's companies. Sums are withheld where one company makes up nearly all of them, and rounded to three digits. */
export interface PlannedActions {
  /** Companies with a plan: at least one action. */
  readonly n: number | null;
  readonly total: Figure;
  readonly open: Figure;
  readonly doing: Figure;
  readonly done: Figure;
  /** Neither done nor due after the day of reckoning. */
  readonly overdue: Figure;
  /** Done among all, 0–1. */
  readonly closed: Figure;
}

/** How a score moved from one year to the next in the companies that have it in both: mean change in points, −100 to 100. */
export interface ProgressChange {
  readonly metric: Metric;
  readonly n: number | null;
  readonly mean: Figure;
}

/** How far the companies of a group have come. */
export interface GroupProgress {
  readonly cell: Group["cell"];
  readonly n: number | null;
  /** Share 0–1 with a plan. */
  readonly withPlan: Figure;
  readonly actions: PlannedActions;
  /** Percent to the company's own targets, 0–100, of companies that answered: the median. */
  readonly toTarget: { readonly n: number | null; readonly median: Figure };
  /** Overall score and areas; empty where there are no two years. */
  readonly changes: readonly ProgressChange[];
}

/** How many companies of a group lack a topic: they score less than with every question at the usual target. */
export interface TopicNeed {
  readonly topicId: string;
  /** Companies with a score of the topic. */
  readonly n: number | null;
  /** Share 0–1 of them. */
  readonly lacking: Figure;
}

/** What the companies of a group need training in; topics in the order of the questionnaire. */
export interface GroupNeeds {
  readonly cell: Group["cell"];
  readonly n: number | null;
  readonly topics: readonly TopicNeed[];
}

/** Progress and needs of all companies, and of those of every park, programme and cohort. */
export interface Programmes {
  /** ISO day before which unfinished actions must be due to be overdue; null for the day on which each file was saved. */
  readonly asOf: string | null;
  /** The years between which scores are compared; null where there are no two. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Empty where releases are compared, as their log knows nothing of it. */
  readonly progress: readonly GroupProgress[];
  readonly needs: readonly GroupNeeds[];
}

/** Why cases of a pool do not enter. */
export const exclusionReasons = [
  "rejected",
  "duplicate-file",
  "duplicate-case",
  "assessor",
  "careless",
  "insufficient",
  "na-share",
  "large",
  "version",
  "no-year",
] as const;

/** Why cases of the pool did not enter, with their number. */
export interface Exclusion {
  readonly reason: (typeof exclusionReasons)[number];
  readonly cases: number;
}

/** How companies were weighted to a population. */
export interface Weighting {
  /** The population by code, in shares 0–1, small categories merged. */
  readonly margins: readonly {
    readonly variable: string;
    readonly shares: readonly { readonly code: string; readonly share: number }[];
  }[];
  /** Whether there are weighted figures: with a design effect above 3 there are none. */
  readonly isApplied: boolean;
  /** Kish's design effect and effective number of the latest cases of all companies. */
  readonly designEffect: number | null;
  readonly effectiveN: number | null;
  /** Companies whose weight was cut down to five times the median. */
  readonly trimmed: number;
}

/** What a benchmark was asked for. */
export interface BenchmarkRecord {
  readonly by: readonly (readonly Dimension[])[];
  readonly minN: number;
  readonly duplicates: string;
  /** Seed of everything that is drawn by chance. */
  readonly seed: number;
  /** Whose assessments enter; null for everybody's. */
  readonly assessors: readonly Assessor[] | null;
}

/** A headline figure without the companies whose answers look careless. */
export interface HeadlineWithout {
  readonly metric: Metric;
  readonly n: number | null;
  readonly mean: Figure;
  readonly median: Figure;
}

/**
 * Companies whose latest answers look as if they were given without care. `flag`: they are in all figures, and the headlines are given without them as well;
 * `exclude`: they are left out and counted among the exclusions.
 */
export interface CarelessNote {
  readonly rule: "flag" | "exclude";
  /** Companies that are in the figures though they are flagged; withheld (`null`) between 1 and the minimum count. */
  readonly companies: number | null;
  /** Withheld where the difference would tell of fewer companies than the minimum count; empty where nobody is flagged. */
  readonly without: readonly HeadlineWithout[];
}

/**
 * What is published of a pool of assessments. Every figure rests on the companies whose number `n` stands in the same object; unless a
 * weight is named they count alike, so that their effective number is the same.
 */
export interface Benchmark {
  /** Version of this contract; its JSON Schema is benchmark.schema.json. */
  readonly schema: "sme-csr/benchmark/2";
  /** Name under which it is published, such as "2026 spring"; null for one that has none. */
  readonly release: string | null;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly scorer: string;
  readonly options: BenchmarkRecord;
  /** Who filled in the assessments that entered: codes of the assessor, "unknown" for those who do not say. */
  readonly assessors: readonly string[];
  /** Null where nothing is weighted. */
  readonly weighting: Weighting | null;
  /** Confidence of the intervals, 0–1. */
  readonly confidence: number;
  /** What became of answers that look careless; null where nobody looked. */
  readonly careless: CarelessNote | null;
  readonly pool: {
    readonly files: number;
    readonly cases: number;
    /** Cases that entered. */
    readonly used: number;
    readonly firms: number;
    readonly years: readonly number[];
    readonly exclusions: readonly Exclusion[];
  };
  /** Minimum counts that were applied, by statistic. */
  readonly minimumCounts: { readonly mean: number; readonly quartiles: number; readonly p10p90: number; readonly extremeShare: number };
  readonly breakdowns: readonly Breakdown[];
  /** Where a table of clusters was given. */
  readonly programmes?: Programmes;
}
