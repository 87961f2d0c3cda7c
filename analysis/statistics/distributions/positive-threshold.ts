/** Logarithms between which every positive number lies that a quantile can be. */
const widest = 700;

/**
 * The positive number up to which a claim holds, such as "less than the share p lies below it": a quantile. Bisection on the
 * logarithm, so that small and large numbers have the same relative error, about 10⁻¹⁵. 0 where the claim never holds, ∞ where it
 * always does.
 */
export function positiveThreshold(isTooSmall: (value: number) => boolean): number {
  let low = -widest;
  let high = widest;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isTooSmall(Math.exp(middle))) low = middle;
    else high = middle;
  }
  if (low === -widest) return 0;
  return high === widest ? Infinity : Math.exp(low);
}
