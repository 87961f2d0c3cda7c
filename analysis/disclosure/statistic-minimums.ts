import { minimumCount } from "./minimum-counts.ts";

/** Kinds of statistic, by how much they tell of single companies. */
export type StatisticKind =
  | "mean"
  | "median"
  | "share"
  | "quartiles"
  | "standard-deviation"
  | "extreme-share"
  | "p10-p90"
  | "p5-p95"
  | "reliability"
  | "regression"
  | "minimum"
  | "maximum"
  | "single-value";

/**
 * Companies that must stand behind a statistic before it is published; null for what is never published.
 *
 * - mean, median, share: the minimum (5)
 * - quartiles, standard deviation, shares of 0 or 100 %: twice as many (10)
 * - P10 and P90: four times (20); P5 and P95: eight times (40). So two firms or more lie outside every published point.
 * - reliability, regression: 30, below which they say little and single companies weigh much
 *
 * A higher minimum raises all of them; a lower one lowers that for means, medians and shares alone.
 */
export function minimumFor(kind: StatisticKind, minN: number = minimumCount.default): number | null {
  const scaled = Math.max(minN, minimumCount.default);
  switch (kind) {
    case "mean":
    case "median":
    case "share":
      return minN;
    case "quartiles":
    case "standard-deviation":
    case "extreme-share":
      return 2 * scaled;
    case "p10-p90":
      return 4 * scaled;
    case "p5-p95":
      return 8 * scaled;
    case "reliability":
    case "regression":
      return Math.max(30, minN);
    case "minimum":
    case "maximum":
    case "single-value":
      return null;
  }
}

/** Whether a statistic of n companies may be published. */
export function mayPublish(kind: StatisticKind, n: number, minN: number = minimumCount.default): boolean {
  const least = minimumFor(kind, minN);
  return least !== null && n >= least;
}

/**
 * Whether a company may be shown its own place among n companies, itself among them. It knows its own value, so the others must be
 * enough by themselves: n − 1 ≥ minimum. The place is for this company alone.
 */
export const mayShowOwnPlace = (n: number, minN: number = minimumCount.default): boolean => n - 1 >= minN;

/**
 * Whether an observation of a rank may be published as the end of an interval, such as that of a median: two companies or more must lie
 * outside it on its side. Of six companies the interval of the median goes from the smallest value to the largest.
 *
 * @param rank counted from the nearer end, 1 for the smallest and for the largest
 */
export const mayPublishRank = (rank: number): boolean => rank > 2;
