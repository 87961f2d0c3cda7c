import { sum } from "../sum.ts";
import type { Counted } from "./resample.ts";

/** What is estimated, from one or several samples; null where it is undefined. */
export type Statistic<Outcome> = (samples: readonly (readonly Outcome[])[]) => number | null;

/**
 * Acceleration of the BCa interval: how fast the standard error of a statistic changes with its value, by the jackknife.
 *
 *     a = Σ Lᵢ³/nₛ³ / ( 6 · (Σ Lᵢ²/nₛ²)^1.5 )      Lᵢ = (nₛ − 1)·(θ̄ₛ − θᵢ), θᵢ: without observation i of sample s
 *
 * - Unit: none. 0 where no observation makes a difference.
 * - Equal observations are left out once and count as often as they occur. The cost grows with the square of the distinct outcomes.
 * - Null where the statistic is undefined without one of the observations, or a sample has only one.
 * - Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, formula 14.15; several samples as in R's boot.
 */
export function acceleration<Outcome extends Counted>(
  samples: readonly (readonly Outcome[])[],
  statistic: Statistic<Outcome>,
): number | null {
  const influences: Influence[] = [];
  for (const [index, sample] of samples.entries()) {
    const found = influencesOf(sample, (without) => statistic(samples.with(index, without)));
    if (found === null) return null;
    influences.push(...found);
  }
  const squares = sum(influences.map(({ influence, count }) => count * influence ** 2));
  const cubes = sum(influences.map(({ influence, count }) => count * influence ** 3));
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** How far `count` observations of a sample pull the statistic, each by L/n. */
interface Influence extends Counted {
  readonly influence: number;
}

function influencesOf<Outcome extends Counted>(
  sample: readonly Outcome[],
  statistic: (sample: readonly Outcome[]) => number | null,
): readonly Influence[] | null {
  const n = sum(sample.map(({ count }) => count));
  if (n < 2) return null;
  const without: { readonly value: number; readonly count: number }[] = [];
  for (const [index, outcome] of sample.entries()) {
    const { count } = outcome;
    const value = statistic(count === 1 ? sample.toSpliced(index, 1) : sample.with(index, { ...outcome, count: count - 1 }));
    if (value === null) return null;
    without.push({ value, count });
  }
  const centre = sum(without.map(({ value, count }) => count * value)) / n;
  return without.map(({ value, count }) => ({ influence: ((n - 1) * (centre - value)) / n, count }));
}
