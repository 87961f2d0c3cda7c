/**
 * Null distribution of the Mann–Whitney U: in how many of the C(m+n, m) orders of two groups U has the value 0, 1, … m·n.
 *
 *     Σ #(u)·qᵘ = Π (1 − qⁿ⁺ⁱ)/(1 − qⁱ),   i = 1 … m
 *
 * - Whole numbers, exact in doubles up to 20 observations a group (C(40, 20) ≈ 1.4e11).
 */
export function rankSumCounts(m: number, n: number): readonly number[] {
  // Gaussian binomial coefficient: the product of (1 − qⁿ⁺ⁱ)/(1 − qⁱ) over i = 1 … m, cut off at degree m·n.
  const counts: number[] = Array.from({ length: m * n + 1 }, (_, u) => (u === 0 ? 1 : 0));
  for (let i = 1; i <= m; i += 1) {
    for (let u = m * n; u >= n + i; u -= 1) counts[u] = (counts[u] ?? 0) - (counts[u - n - i] ?? 0);
    for (let u = i; u <= m * n; u += 1) counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0);
  }
  return counts;
}
