import { mean } from "../mean.ts";
import { sampleSize } from "../sample-size.ts";
import { standardDeviation } from "../standard-deviation.ts";
import { sum } from "../sum.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Companies of one kind, and how many of them there are in the population. */
export interface Stratum {
  readonly distribution: readonly WeightedValue[];
  /** Number or share of companies in the population, at least 0. */
  readonly population: number;
}

/** A mean that stands for the population, as far as companies of a kind are alike. */
export interface PostStratifiedMean {
  readonly mean: number;
  /** Null where a stratum with a share of the population has a single company. */
  readonly standardError: number | null;
}

/**
 * Post-stratified mean: the means of the strata, each with its share of the population.
 *
 *     ȳ = Σ Wₕ·ȳₕ      SE = √( Σ Wₕ²·sₕ²/nₕ )      Wₕ: share of stratum h
 *
 * - Unit: that of the values. Strata below five companies had better be merged first.
 * - Corrects for the strata alone: who chose to answer within them stays a matter of self-selection.
 * - Null without a population, or where a stratum with a share of it has no company: its mean is unknown.
 * - Source: Cochran (1977), Sampling Techniques, 3rd edition, sections 5.2 and 5A.9.
 */
export function postStratifiedMean(strata: readonly Stratum[]): PostStratifiedMean | null {
  const total = sum(strata.map(({ population }) => population));
  if (!(total > 0) || strata.some(({ population }) => population < 0)) return null;
  const parts = strata.filter(({ population }) => population > 0);
  const means: number[] = [];
  const variances: (number | null)[] = [];
  for (const { distribution, population } of parts) {
    const centre = mean(distribution);
    if (centre === null) return null;
    const sd = standardDeviation(distribution);
    means.push((population / total) * centre);
    variances.push(sd === null ? null : ((population / total) * sd) ** 2 / sampleSize(distribution));
  }
  const known = variances.filter((variance) => variance !== null);
  return { mean: sum(means), standardError: known.length < parts.length ? null : Math.sqrt(sum(known)) };
}
