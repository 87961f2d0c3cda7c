import { sum } from "../sum.ts";

/** What two assessors said of the same company, such as itself and a consultant, and how often this pair occurs. */
export interface PairedCount {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/** Means, squares and products of pairs, divided by their number. */
export interface PairMoments {
  readonly n: number;
  readonly means: readonly [first: number, second: number];
  /** Variances about the means, divided by n. */
  readonly variances: readonly [first: number, second: number];
  readonly covariance: number;
}

/** Moments of pairs in two passes. Null without a pair. */
export function pairMoments(pairs: readonly PairedCount[]): PairMoments | null {
  const n = sum(pairs.map(({ count }) => count));
  if (n === 0) return null;
  const average = (of: (pair: PairedCount) => number): number => sum(pairs.map((pair) => pair.count * of(pair))) / n;
  const first = average((pair) => pair.first);
  const second = average((pair) => pair.second);
  return {
    n,
    means: [first, second],
    variances: [average((pair) => (pair.first - first) ** 2), average((pair) => (pair.second - second) ** 2)],
    covariance: average((pair) => (pair.first - first) * (pair.second - second)),
  };
}
