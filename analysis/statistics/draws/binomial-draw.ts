import { devianceTerm, stirlingError } from "../distributions/saddle-point.ts";
import type { Random } from "../random.ts";

/** Below this expectation the single probabilities are summed up; above, rejection is faster, and as fast for any n. */
const rejectionFrom = 10;

/**
 * A random number of successes in n independent trials with probability p each. The cost does not grow with n.
 *
 * - Source: Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46,
 *   101–110, doi:10.1080/00949659308811496 (BTRS); by inversion where n·p is small.
 */
export function binomialDraw(n: number, p: number, random: Random): number {
  if (p >= 1) return n;
  if (p > 0.5) return n - binomialDraw(n, 1 - p, random);
  if (n === 0 || p <= 0) return 0;
  return n * p < rejectionFrom ? byInversion(n, p, random) : byRejection(n, p, random);
}

function byInversion(n: number, p: number, random: Random): number {
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let left = random();
  let k = 0;
  while (left > probability && k < n) {
    left -= probability;
    k += 1;
    probability *= ((n - k + 1) / k) * odds;
  }
  return k;
}

function byRejection(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5);
    if (edge >= 0.07 && v <= 0.92 - 4.2 / b) return k;
    if (k < 0 || k > n) continue;
    const bound = Math.log((v * alpha) / (a / (edge * edge) + b));
    if (bound <= logProbability(k, n, p) - logProbability(mode, n, p)) return k;
  }
}

/** ln P(X = k) but for a constant, without factorials that would overflow. */
function logProbability(k: number, n: number, p: number): number {
  const other = n - k;
  const end = -stirlingError(n) - 0.5 * Math.log(n / (2 * Math.PI));
  if (k === 0) return n * Math.log1p(-p) + end;
  if (other === 0) return n * Math.log(p) + end;
  return -stirlingError(k) - stirlingError(other) - devianceTerm(k, n * p) - devianceTerm(other, n * (1 - p)) - 0.5 * Math.log(k * other);
}
