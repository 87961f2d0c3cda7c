import { normalTwoSided } from "../distributions/two-sided.ts";
import { exactKendallP } from "./exact-kendall-p.ts";
import { fewestPointsForClaim, inTime, type Point } from "./series.ts";

/** Whether a series tends to rise or fall. */
export interface MannKendall {
  /** Pairs of points that rise minus pairs that fall. */
  readonly s: number;
  readonly variance: number;
  /** Normal statistic with correction for continuity. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: "exact" | "normal";
  /** Kendall's τ-b of value and time, −1 to 1; null where all values are equal. */
  readonly tauB: number | null;
  readonly n: number;
  /** Whether there are points enough (5) for any claim of significance. */
  readonly isLongEnough: boolean;
}

/** Up to this many points p is counted out, ties included. */
const exactUpTo = 10;

/**
 * Mann–Kendall test for a monotonic trend:
 *
 *     S = Σ sign(xⱼ − xᵢ) over i < j,   Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18,   Z = (S ∓ 1)/√Var S
 *
 * - Takes the points to be independent; a yearly mean that depends on the year before needs a longer series.
 * - Null below three points, or where a time occurs twice.
 * - Source: Mann (1945), Econometrica 13(3), 245–259; Kendall (1975), Rank Correlation Methods.
 */
export function mannKendall(series: readonly Point[]): MannKendall | null {
  const points = inTime(series);
  if (points === null || points.length < 3) return null;
  const values = points.map(({ value }) => value);
  const n = values.length;
  const s = risesLessFalls(values);
  const ties = tiesOf(values);
  const variance = trendVariance(values);
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const isExact = n <= exactUpTo;
  return {
    s,
    variance,
    z,
    p: isExact ? exactKendallP(s, ties) : normalTwoSided(z),
    method: isExact ? "exact" : "normal",
    tauB: untied === 0 ? null : s / Math.sqrt(pairs * untied),
    n,
    isLongEnough: n >= fewestPointsForClaim,
  };
}

/** Variance of S under "no trend", less for ties. */
export function trendVariance(values: readonly number[]): number {
  const term = (t: number): number => t * (t - 1) * (2 * t + 5);
  return (term(values.length) - tiesOf(values).reduce((sum, t) => sum + term(t), 0)) / 18;
}

function risesLessFalls(values: readonly number[]): number {
  return values.reduce((sum, later, j) => values.slice(0, j).reduce((inner, earlier) => inner + Math.sign(later - earlier), sum), 0);
}

/** How often every value occurs. */
function tiesOf(values: readonly number[]): readonly number[] {
  return [...new Set(values)].map((value) => values.filter((other) => other === value).length);
}
