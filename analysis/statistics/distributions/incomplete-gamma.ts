import { devianceTerm, stirlingError } from "./saddle-point.ts";

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x): the shares of a gamma distribution below and above x.
 * The normal and chi-square distributions are special cases. Each keeps its digits where it is the small one of the two.
 *
 * - Range: 0–1. Relative error about 10⁻¹³.
 * - NaN unless a is above zero and x at least zero.
 * - Source: DLMF 8.11.4 (series) and 8.9.2 (continued fraction), https://dlmf.nist.gov/8.
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0 && x >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  // x^a·e^(−x) / Γ(a + 1)
  const front = Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    const lower = front * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * a * fraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; ; k += 1) {
    term *= x / (a + k);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Lentz's method. Above the mean no denominator vanishes. */
function fraction(a: number, x: number): number {
  let base = x + 1 - a;
  let numerator = Infinity;
  let denominator = 1 / base;
  let value = denominator;
  for (let k = 1; ; k += 1) {
    const factor = -k * (k - a);
    base += 2;
    denominator = 1 / (factor * denominator + base);
    numerator = base + factor / numerator;
    const step = numerator * denominator;
    value *= step;
    if (!(Math.abs(step - 1) > 3e-16)) return value;
  }
}
