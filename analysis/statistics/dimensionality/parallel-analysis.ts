import { distributionOf } from "../distribution-of.ts";
import { quantile } from "../quantile.ts";
import type { Random } from "../random.ts";
import { itemCorrelations } from "../reliability/item-correlations.ts";
import type { ItemCovariances } from "../reliability/item-covariances.ts";
import { eigen } from "../reliability/eigen.ts";
import { randomCovariances } from "./random-covariances.ts";

/** How a parallel analysis is made. */
export interface ParallelAnalysisOptions {
  /** Source of chance; record its seed beside the result. */
  readonly random: Random;
  /** Random samples to compare with; default 500. */
  readonly samples?: number;
  /** Share of random samples that an eigenvalue has to exceed; default 0.95. */
  readonly share?: number;
}

/** How many things a set of items measures. */
export interface ParallelAnalysis {
  /** Eigenvalues of the correlations, descending. */
  readonly eigenvalues: readonly number[];
  /** What chance alone would give in the same places. */
  readonly thresholds: readonly number[];
  /** Leading eigenvalues above their thresholds. */
  readonly dimensions: number;
}

/**
 * Horn's parallel analysis: as many dimensions as there are leading eigenvalues of the correlation matrix beyond those of unrelated
 * items in as many cases. Thresholds are 95 % points (type 7), stricter than the means that Horn took.
 *
 * - The random samples are drawn as covariances, so that the cost does not grow with the number of companies.
 * - Null where an item does not vary, below two items, or with no more than two cases beyond the items.
 * - Source: Horn (1965), Psychometrika 30(2), 179–185, doi:10.1007/BF02289447; the 95 % point after Glorfeld (1995).
 */
export function parallelAnalysis(covariances: ItemCovariances, options: ParallelAnalysisOptions): ParallelAnalysis | null {
  const { random, samples = 500, share = 0.95 } = options;
  const { n } = covariances;
  const correlations = itemCorrelations(covariances);
  const k = correlations?.length ?? 0;
  if (correlations === null || k < 2 || n < k + 2) return null;
  const drawn = Array.from({ length: samples }, () => eigen(itemCorrelations({ n, matrix: randomCovariances(n, k, random) }) ?? []).values);
  const eigenvalues = eigen(correlations).values;
  const thresholds = eigenvalues.map((_, place) => quantile(distributionOf(drawn.map((values) => values[place] ?? 0)), share) ?? Infinity);
  const firstBelow = eigenvalues.findIndex((value, place) => value <= (thresholds[place] ?? Infinity));
  return { eigenvalues, thresholds, dimensions: firstBelow === -1 ? k : firstBelow };
}
