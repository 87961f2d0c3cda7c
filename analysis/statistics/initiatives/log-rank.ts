import { chiSquareUpperTail } from "../distributions/chi-square.ts";
import { cholesky, lengthSquared } from "../cholesky.ts";
import type { ResponseTime } from "./response-times.ts";

/** Whether groups of initiatives deliver at different speed. */
export interface LogRank {
  /** Chi-square statistic, 0 and more. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Deliveries of every group, seen and expected were all equally fast. */
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/** Deliveries that every group must have: below, the chi-square distribution is no guide. */
const fewestDeliveries = 20;

/**
 * Log-rank test: on every day of a delivery, the deliveries of each group against its share of those still waited for:
 *
 *     χ² = (O − E)ᵀ V⁻¹ (O − E),   Vᵢⱼ = Σ d(n − d)/(n − 1) · nᵢ/n · (δᵢⱼ − nⱼ/n),   one group left out
 *
 * - Null below two groups, where a group has fewer than 20 deliveries, and where the groups cannot be told apart.
 * - Initiatives of one company are not independent: with several a company the p value is too small.
 * - Source: Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; Peto and Peto (1972). R's survdiff.
 */
export function logRank(groups: readonly (readonly ResponseTime[])[], atLeast = fewestDeliveries): LogRank | null {
  const observed = groups.map((times) => times.filter(({ isDelivered }) => isDelivered).length);
  if (groups.length < 2 || observed.some((deliveries) => deliveries < atLeast)) return null;
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  const all = groups.flat();
  for (const day of new Set(all.flatMap(({ days, isDelivered }) => (isDelivered ? [days] : [])))) {
    const atRisk = groups.map((times) => times.filter(({ days }) => days >= day).length);
    const n = atRisk.reduce((sum, own) => sum + own, 0);
    const deliveries = all.filter((time) => time.isDelivered && time.days === day).length;
    const spread = n > 1 ? (deliveries * (n - deliveries)) / (n - 1) : 0;
    for (const [i, own] of atRisk.entries()) {
      expected[i] = (expected[i] ?? 0) + (deliveries * own) / n;
      const row = covariance[i] ?? [];
      for (const [j, other] of atRisk.entries()) row[j] = (row[j] ?? 0) + spread * (own / n) * ((i === j ? 1 : 0) - other / n);
    }
  }
  const root = cholesky(covariance.slice(1).map((row) => row.slice(1)));
  if (root === null) return null;
  const differences = observed.map((deliveries, group) => deliveries - (expected[group] ?? 0));
  const statistic = lengthSquared(root, differences.slice(1));
  const degreesOfFreedom = groups.length - 1;
  return {
    statistic,
    degreesOfFreedom,
    p: chiSquareUpperTail(statistic, degreesOfFreedom),
    groups: observed.map((deliveries, group) => ({ observed: deliveries, expected: expected[group] ?? 0 })),
  };
}
