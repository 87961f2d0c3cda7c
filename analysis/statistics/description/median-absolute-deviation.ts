import { quantile } from "../quantile.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** 1/Φ⁻¹(¾), as R has it: with it the result estimates the standard deviation of a normal distribution. */
const normalFactor = 1.4826;

/**
 * Median absolute deviation, scaled to the standard deviation of a normal distribution:
 *
 *     MAD = 1.4826 · median |x − median(x)|
 *
 * - Unit: that of the values. 0 where more than half of the values are the same.
 * - Null without an observation.
 * - Half of the companies may be extreme before it breaks down.
 * - Source: Hampel (1974), Journal of the American Statistical Association 69(346), 383–393, doi:10.1080/01621459.1974.10482962;
 *   R's mad().
 */
export function medianAbsoluteDeviation(distribution: readonly WeightedValue[]): number | null {
  const median = quantile(distribution, 0.5);
  if (median === null) return null;
  const deviations = distribution.map(({ value, count }) => ({ value: Math.abs(value - median), count }));
  const typical = quantile(
    deviations.toSorted((a, b) => a.value - b.value),
    0.5,
  );
  return typical === null ? null : normalFactor * typical;
}
