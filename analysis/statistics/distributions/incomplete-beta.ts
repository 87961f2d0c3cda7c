import { devianceTerm, stirlingError } from "./saddle-point.ts";

/** A share x and its complement. Both are given, because 1 − x loses digits near 1. */
export interface Split {
  readonly below: number;
  readonly above: number;
}

/**
 * Regularised incomplete beta function Iₓ(a, b): the share of a beta distribution that lies below x. The binomial, t and F
 * distributions are special cases.
 *
 * - Range: 0–1. Relative error about 10⁻¹³ of the smaller tail, also where a and b are large or far apart.
 * - NaN unless a and b are above zero.
 * - Source: Didonato and Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18(3), 360–373,
 *   doi:10.1145/131766.131776, formula 9; the factor in front of it after Loader (2000).
 *
 * @param split x and 1 − x
 */
export function incompleteBeta({ below, above }: Split, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(below)) return Number.NaN;
  if (below <= 0) return 0;
  if (above <= 0) return 1;
  const fromMean = below > above ? (a + b) * above - b : a - (a + b) * below;
  // The fraction converges fast below the mean only; above it, the other tail is the small one.
  return fromMean >= 0 ? tail({ below, above, fromMean }, a, b) : 1 - tail({ below: above, above: below, fromMean: -fromMean }, b, a);
}

interface Place extends Split {
  /** a − (a + b)·x, free of cancellation. */
  readonly fromMean: number;
}

function tail(place: Place, a: number, b: number): number {
  const n = a + b;
  const { below, above } = place;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * below) - devianceTerm(b, n * above);
  // x^a·(1 − x)^b / B(a, b)
  const front = Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
  return front / fraction(place, a, b);
}

/** Lentz's method for the continued fraction. It takes about √max(a, b) steps near the mean. */
function fraction({ below, above, fromMean }: Place, a: number, b: number): number {
  let value = (a * (1 + fromMean)) / (a + 1);
  let numerator = value;
  let denominator = 0;
  for (let k = 1; ; k += 1) {
    const before = a + 2 * k - 1;
    const factor = (k * (b - k) * below * below * (a + k - 1) * (a + b + k - 1)) / (before * before);
    const base = k + (k * (b - k) * below) / before + ((a + k) * (1 + fromMean + k * (1 + above))) / (before + 2);
    denominator = 1 / (base + factor * denominator);
    numerator = base + factor / numerator;
    const step = numerator * denominator;
    value *= step;
    if (!(Math.abs(step - 1) > 3e-16)) return value;
  }
}
