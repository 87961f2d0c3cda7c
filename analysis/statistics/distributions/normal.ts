import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * Standard normal distribution function Φ(z): probability of a value of at most z.
 *
 * - Range: 0–1, with its digits also far out in the lower tail: Φ(−30) is 4.9·10⁻¹⁹⁸.
 */
export function normalProbability(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/**
 * Standard normal quantile Φ⁻¹(p).
 *
 * - −∞ at 0, ∞ at 1, NaN outside 0 to 1. Relative error about 10⁻¹⁶.
 * - Source: Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), 477–484, doi:10.2307/2347330; the method of R's qnorm.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(centre, 0.180625 - fromCentre * fromCentre);
  const distance = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = distance === Infinity ? Infinity : distance <= 5 ? ratio(shoulder, distance - 1.6) : ratio(farOut, distance - 5);
  return fromCentre < 0 ? -size : size;
}

/** Coefficients of a ratio of two polynomials, from the highest power down. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const ratio = ({ above, below }: Ratio, x: number): number => polynomial(above, x) / polynomial(below, x);

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, each) => sum * x + each, 0);

const centre: Ratio = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
    3.3871328727963665,
  ],
  below: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091,
    1,
  ],
};

const shoulder: Ratio = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1,
  ],
};

const farOut: Ratio = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1,
  ],
};
