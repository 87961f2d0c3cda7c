import type { WeightedValue } from "../statistics/weighted-value.ts";

/** Whether a sum may be published. */
export interface PPercentRule {
  readonly isSafe: boolean;
  /** By how much an outsider's bounds on the sum must exceed it where it is withheld from a table; 0 for a safe sum. */
  readonly protection: number;
}

/**
 * p % rule for a sum of what single companies contribute (energy, money): the second largest company must not be able to work out
 * the largest to within p %:
 *
 *     unsafe if X − x₁ − x₂ < p/100·x₁      x₁ ≥ x₂: the two largest contributions, X: the sum
 *
 * - `protection` is the missing part, p/100·x₁ − (X − x₁ − x₂).
 * - A sum of 0 is unsafe: it says of every company that it has none. So is a sum of fewer than three companies.
 * - For contributions of 0 and more; null where one is negative, and without a company.
 * - p is 10 by default. Whoever publishes keeps it to themselves: it tells how closely a withheld sum may be guessed.
 * - Source: Hundepool et al. (2012), Statistical Disclosure Control, section 4.2.2.
 *
 * @param contributions contribution → number of companies
 */
export function pPercentRule(contributions: readonly WeightedValue[], percent = 10): PPercentRule | null {
  if (contributions.length === 0 || contributions.some(({ value }) => !(value >= 0))) return null;
  const descending = contributions.toSorted((a, b) => b.value - a.value);
  const largest = descending[0]?.value ?? 0;
  const second = (descending[0]?.count ?? 0) > 1 ? largest : (descending[1]?.value ?? 0);
  const sum = contributions.reduce((total, { value, count }) => total + value * count, 0);
  const n = contributions.reduce((total, { count }) => total + count, 0);
  const missing = (percent / 100) * largest - (sum - largest - second);
  return { isSafe: missing <= 0 && largest > 0 && n > 2, protection: Math.max(0, missing) };
}
