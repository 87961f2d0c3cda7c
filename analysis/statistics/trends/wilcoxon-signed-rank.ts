import { normalTwoSided } from "../distributions/two-sided.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** Whether changes tend to go one way. */
export interface WilcoxonSignedRank {
  /** Sum of the ranks of the gains, ranked by size among all changes; R's V. */
  readonly v: number;
  /** Two-sided. */
  readonly p: number;
  /** Companies whose value changed: only they count. */
  readonly n: number;
  readonly method: "exact" | "normal";
}

/** Below this many changes, and without ties and zeros, the distribution of V is counted out, as in R. */
const exactBelow = 50;

/**
 * Wilcoxon signed-rank test of the changes of the same companies:
 *
 *     V = Σ rank(|d|) over d > 0,   z = (V − n(n+1)/4 ∓ ½) / σ,   σ² = n(n+1)(2n+1)/24 − Σ(t³ − t)/48
 *
 * - Changes of zero are left out, equal sizes share their mean rank. Null where nothing changed.
 * - Source: Wilcoxon (1945), Biometrics Bulletin 1(6), 80–83; R's wilcox.test.
 */
export function wilcoxonSignedRank(changes: readonly WeightedValue[]): WilcoxonSignedRank | null {
  const bySize = new Map<number, { all: number; gains: number }>();
  for (const { value, count } of changes) {
    if (value === 0) continue;
    const size = bySize.get(Math.abs(value)) ?? { all: 0, gains: 0 };
    bySize.set(Math.abs(value), { all: size.all + count, gains: size.gains + (value > 0 ? count : 0) });
  }
  let [n, v, ties] = [0, 0, 0];
  for (const [, { all, gains }] of [...bySize].toSorted(([a], [b]) => a - b)) {
    v += gains * (n + (all + 1) / 2);
    ties += all ** 3 - all;
    n += all;
  }
  if (n === 0) return null;
  const hasZeros = changes.some(({ value }) => value === 0);
  if (ties === 0 && !hasZeros && n < exactBelow) return { v, p: exactP(v, n), n, method: "exact" };
  const deviation = v - (n * (n + 1)) / 4;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return { v, p: normalTwoSided((deviation - Math.sign(deviation) / 2) / Math.sqrt(variance)), n, method: "normal" };
}

/** Twice the smaller tail. Each rank is a gain or a loss: Π (1 + qⁱ) counts the ways to every sum. */
function exactP(v: number, n: number): number {
  const greatest = (n * (n + 1)) / 2;
  const ways: number[] = Array.from({ length: greatest + 1 }, (_, sum) => (sum === 0 ? 1 : 0));
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = greatest; sum >= rank; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  }
  const tail = ways.slice(0, Math.min(v, greatest - v) + 1).reduce((total, count) => total + count, 0);
  return Math.min(1, (2 * tail) / 2 ** n);
}
