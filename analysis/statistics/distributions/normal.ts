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
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  below: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
    42.313330701600911252, 1,
  ],
};

const shoulder: Ratio = {
  above: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
    5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  below: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
    1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};

const farOut: Ratio = {
  above: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123,
    1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  below: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
    0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};
