import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { sum } from "../sum.ts";
import type { WeightedValue } from "../weighted-value.ts";

/**
 * Intraclass correlation ICC(1): how much of the spread lies between clusters, such as the assessors who filled the questionnaires.
 *
 *     ICC = (MSB − MSW) / (MSB + (n₀ − 1)·MSW)      n₀ = (N − Σnᵢ²/N) / (g − 1)
 *     MSB, MSW: mean squares between and within g clusters of nᵢ, together N
 *
 * - Unit: none. 1 where companies of one assessor are all alike, 0 where the assessor makes no difference; it can be negative.
 * - Empty clusters do not count.
 * - Null below two clusters, without a cluster of two, or where nothing varies.
 * - Source: Shrout and Fleiss (1979), Psychological Bulletin 86(2), 420–428, doi:10.1037/0033-2909.86.2.420; n₀ after Donner (1986).
 */
export function intraclassCorrelation(clusters: readonly (readonly WeightedValue[])[]): number | null {
  const groups = clusters.flatMap((cluster) => {
    const centre = mean(cluster);
    return centre === null ? [] : [{ cluster, centre, n: sampleSize(cluster) }];
  });
  const n = sum(groups.map((group) => group.n));
  const degreesBetween = groups.length - 1;
  const degreesWithin = n - groups.length;
  if (degreesBetween < 1 || degreesWithin < 1) return null;
  const grandMean = sum(groups.map((group) => group.n * group.centre)) / n;
  const between = sum(groups.map((group) => group.n * (group.centre - grandMean) ** 2)) / degreesBetween;
  const within = sum(groups.map(({ cluster, centre }) => squares(cluster, centre))) / degreesWithin;
  const typicalSize = (n - sum(groups.map((group) => group.n ** 2)) / n) / degreesBetween;
  const total = between + (typicalSize - 1) * within;
  return total === 0 ? null : (between - within) / total;
}

const squares = (cluster: readonly WeightedValue[], centre: number): number =>
  sum(cluster.map(({ value, count }) => count * (value - centre) ** 2));
