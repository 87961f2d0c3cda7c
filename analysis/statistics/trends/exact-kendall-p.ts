/**
 * Exact two-sided p of Kendall's S: the share of all orders of the values in which |S| is at least as large.
 *
 * Without ties the falls of an order are its inversions, counted by Π (1 + q + … + qⁱ⁻¹); with values that occur t times each it
 * is the quotient Π(1 − qⁱ, i ≤ n) / Π Π(1 − qⁱ, i ≤ t) that counts.
 *
 * - Whole numbers, exact in doubles up to 18 points.
 * - Source: Kendall (1938), Biometrika 30, 81–93; MacMahon (1913) for inversions with repeated values.
 *
 * @param ties how often every value occurs: 1 each without ties
 */
export function exactKendallP(s: number, ties: readonly number[]): number {
  const n = ties.reduce((sum, t) => sum + t, 0);
  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const greatest = pairs(n) - ties.reduce((sum, t) => sum + pairs(t), 0);
  const orders: number[] = Array.from({ length: greatest + 1 }, (_, falls) => (falls === 0 ? 1 : 0));
  for (let i = 1; i <= n; i += 1) multiply(orders, i);
  for (const t of ties) for (let i = 1; i <= t; i += 1) divide(orders, i);
  const total = orders.reduce((sum, count) => sum + count, 0);
  const asLarge = orders.reduce((sum, count, falls) => (Math.abs(greatest - 2 * falls) >= Math.abs(s) ? sum + count : sum), 0);
  return asLarge / total;
}

/** Multiplies a power series by 1 − qⁱ, up to its length. */
function multiply(series: number[], i: number): void {
  for (let at = series.length - 1; at >= i; at -= 1) series[at] = (series[at] ?? 0) - (series[at - i] ?? 0);
}

/** Divides a power series by 1 − qⁱ, up to its length. */
function divide(series: number[], i: number): void {
  for (let at = i; at < series.length; at += 1) series[at] = (series[at] ?? 0) + (series[at - i] ?? 0);
}
