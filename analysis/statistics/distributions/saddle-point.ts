/**
 * The error of Stirling's formula, from which factorials of any size keep all their digits:
 *
 *     δ(z) = ln Γ(z + 1) − (z + ½)·ln z + z − ½·ln 2π      z > 0
 *
 * - Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities; the method of R's dbinom.
 */
export function stirlingError(z: number): number {
  return wholeNumbers[z] ?? errorOf(z);
}

/** The series holds from 16 on; below, the recurrence leads there. */
function errorOf(z: number): number {
  let shift = 0;
  let large = z;
  for (; large < 16; large += 1) shift += (large + 0.5) * Math.log1p(1 / large) - 1;
  const square = large * large;
  const tail = 1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square;
  return shift + (1 / 12 - (1 / 360 - tail / square) / square) / large;
}

/** Counts are whole numbers, and resampling asks for the small ones all the time. */
const wholeNumbers: readonly number[] = Array.from({ length: 16 }, (_, z) => errorOf(z));

/**
 * Deviance of an observed count from its expectation, without loss of digits where the two are close:
 *
 *     D(x, m) = x·ln(x/m) + m − x      x, m > 0
 *
 * - Source: Loader (2000), as above.
 */
export function devianceTerm(observed: number, expected: number): number {
  const difference = observed - expected;
  const total = observed + expected;
  if (Math.abs(difference) >= 0.1 * total) return observed * Math.log(observed / expected) - difference;
  const ratio = difference / total;
  let power = 2 * observed * ratio;
  let sum = difference * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
