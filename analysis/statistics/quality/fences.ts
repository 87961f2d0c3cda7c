import { interquartileRange } from "../description/interquartile-range.ts";
import { logarithms } from "../description/geometric-mean.ts";
import { medianAbsoluteDeviation } from "../description/median-absolute-deviation.ts";
import { quantile } from "../quantile.ts";
import { sampleSize } from "../sample-size.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Values outside are worth a look; they are neither dropped nor changed. */
export interface Fences {
  readonly lower: number;
  readonly upper: number;
  /** Observations outside. */
  readonly outside: number;
}

/** Below this many observations fences say more of chance than of the values. */
const fewest = 10;

/**
 * Outer fences of a figure, three interquartile ranges beyond the quartiles (type 7); or three scaled median absolute deviations beyond the
 * median:
 *
 *     [Q₁ − 3·IQR, Q₃ + 3·IQR]      [m − 3·1.4826·MAD, m + 3·1.4826·MAD]
 *
 * - Unit: that of the values. Amounts (energy, money) are judged on the log scale: pass `logFences`.
 * - Null below ten observations, and where the spread is 0, since then every other value would be outside.
 * - Source: Tukey (1977), Exploratory Data Analysis; Leys et al. (2013), doi:10.1016/j.jesp.2013.03.013.
 */
export function fences(distribution: readonly WeightedValue[], by: "quartiles" | "median"): Fences | null {
  const spread = by === "quartiles" ? interquartileRange(distribution) : medianAbsoluteDeviation(distribution);
  const low = quantile(distribution, by === "quartiles" ? 0.25 : 0.5);
  const high = quantile(distribution, by === "quartiles" ? 0.75 : 0.5);
  if (spread === null || spread === 0 || low === null || high === null || sampleSize(distribution) < fewest) return null;
  const [lower, upper] = [low - 3 * spread, high + 3 * spread];
  return { lower, upper, outside: sampleSize(distribution.filter(({ value }) => value < lower || value > upper)) };
}

/** Fences of the logarithms, given in the unit of the values. Null where a value is not above 0. */
export function logFences(distribution: readonly WeightedValue[], by: "quartiles" | "median"): Fences | null {
  const logs = logarithms(distribution);
  const found = logs === null ? null : fences(logs, by);
  return found === null ? null : { lower: Math.exp(found.lower), upper: Math.exp(found.upper), outside: found.outside };
}
